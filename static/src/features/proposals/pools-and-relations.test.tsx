import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ProposalsView } from '@contract/proposals';
import { workItemId } from '@domain/foundation/ids';
import type { RatedProposal } from '@domain/foundation/proposal';

import { budget, factsSet, selected, show, tab, typed, view } from './test-page';

describe('pools and relations', () => {
  const pools = [{ name: 'Architects', unit: 'person-days', limit: 50, series: null }];
  const taking = ({ facts, ...rest }: RatedProposal, amount: number): RatedProposal => ({
    ...rest,
    facts: { ...facts, takes: [{ pool: 'Architects', amount }] },
  });
  const [first, second, third] = [workItemId('1'), workItemId('2'), workItemId('3')];
  const busy: ProposalsView = {
    ...view,
    model: { ...view.model, pools },
    proposals: view.proposals.map((each) => taking(each, 30)),
  };

  it('keeps within a pool, says what is taken of it, and tries another limit', async () => {
    await show({ 'proposals.view': busy });
    await tab('Selection');
    budget('1,100');
    expect(selected()).toEqual(['IDEA-1']);
    expect(screen.getByText('30 person-days taken, 20 person-days left')).toBeVisible();

    typed('Architects, person-days', '60');
    expect(selected()).toEqual(['IDEA-1', 'IDEA-2']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(selected()).toEqual(['IDEA-1']);
  });

  it('works out what more of a budget or of a pool would buy, and takes a point of it', async () => {
    await show({ 'proposals.view': busy });
    await tab('Selection');
    budget('1,100');
    await userEvent.click(screen.getByRole('button', { name: 'Work it out' }));
    // one of them at a time: IDEA-1 of 75, IDEA-2 of 63, IDEA-3 of 23
    expect(await screen.findByText(/buy a value of 75\.0 at the most; all 75\.0 would take €600\. More would buy nothing/)).toBeVisible(); // prettier-ignore

    await userEvent.click(screen.getByRole('combobox', { name: 'Varied' }));
    await userEvent.click(screen.getByRole('option', { name: 'Architects' }));
    expect(await screen.findByRole('heading', { name: 'What each amount of Architects can buy' })).toBeVisible(); // prettier-ignore
    expect(await screen.findByText(/The next 10 person-days would add 62\.5/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });

  it('says in words that a pool and a relation leave nothing', async () => {
    const relations = [{ kind: 'requires', one: first, other: second }] as const; // prettier-ignore
    await show({ 'proposals.view': { ...busy, model: { ...busy.model, relations } } });
    await tab('Selection');
    budget('1,500');
    await userEvent.click(screen.getByRole('button', { name: 'Force in: IDEA-1' }));

    expect(screen.getAllByRole('note')[0]).toHaveTextContent(
      'IDEA-1 needs IDEA-2; IDEA-1 (€600) is forced in; Architects has no more than 50 person-days',
    );
  });

  it('adds a relation that every selection keeps to, and takes it away', async () => {
    const { asked } = await show({
      'proposals.save-model': ({ version }) => ({
        ...view,
        version: version + 1,
        model: { ...view.model, relations: version === 1 ? [{ kind: 'requires', one: first, other: third }] : [] }, // prettier-ignore
      }),
    });
    await tab('Selection');
    budget('1,100');
    await userEvent.type(screen.getByRole('combobox', { name: 'Proposal' }), 'IDEA-1{Enter}');
    await userEvent.type(screen.getByRole('combobox', { name: 'Needs' }), 'IDEA-3{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Add relation' }));

    expect(await screen.findByText('IDEA-1 needs IDEA-3')).toBeVisible();
    await waitFor(() => expect(selected()).toEqual(['IDEA-1', 'IDEA-3']));
    expect(asked.at(-1)?.input).toMatchObject({
      version: 1,
      model: { relations: [{ kind: 'requires', one: '1', other: '3' }] },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: IDEA-1 needs IDEA-3' }));
    await waitFor(() => expect(selected()).toEqual(['IDEA-1', 'IDEA-2']));
  });

  it('says that one is left out because what it needs is not on the board', async () => {
    const relations = [{ kind: 'requires', one: first, other: workItemId('9') }] as const; // prettier-ignore
    const shown = { ...view, model: { ...view.model, relations }, hiddenRelations: 1 };
    await show({ 'proposals.view': { ...shown, mayManage: false } });
    await tab('Selection');
    budget('1,100');

    expect(selected()).toEqual(['IDEA-2', 'IDEA-3']);
    expect(screen.getByRole('note')).toHaveTextContent('Left out: IDEA-1 needs a proposal that is not on the board yet.'); // prettier-ignore
    expect(screen.getByText('IDEA-1 needs a proposal that is not here any more')).toBeVisible();
    expect(screen.getByText('1 relation with a proposal that is hidden from you.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add relation' })).toBeNull();
  });

  it('is saved with a proposal that takes of a pool, and refuses what is no amount', async () => {
    const { asked } = await show({
      'proposals.view': { ...busy, proposals: view.proposals },
      'proposal.set-facts': factsSet,
    });
    await userEvent.click(screen.getByRole('button', { name: /IDEA-3/ }));
    typed('Architects, person-days', 'many');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert')).toHaveTextContent('An amount, not below 0.');

    typed('Architects, person-days', '12.5');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.at(-1)).toMatchObject({
      name: 'proposal.set-facts',
      input: { cost: 400_00, takes: [{ pool: 'Architects', amount: 12.5 }], seen: { takes: [] } },
    });
  });

  it('are named by the model, each with its unit and limit', async () => {
    const { asked } = await show({ 'proposals.save-model': { ...view, version: 2 } });
    await tab('Model');
    await userEvent.click(screen.getByRole('button', { name: 'Add pool' }));
    typed('Name of the pool', '2027');
    await userEvent.click(screen.getByRole('button', { name: 'Save model' }));
    expect(screen.getByRole('alert')).toHaveTextContent('The limit of 2027 must be an amount');

    typed('Limit of 2027', '1,500');
    await userEvent.click(screen.getByRole('button', { name: 'Save model' }));
    await waitFor(() => expect(asked.at(-1)?.name).toBe('proposals.save-model'));
    expect(asked.at(-1)?.input).toMatchObject({
      model: { pools: [{ name: '2027', unit: null, limit: 150_000, series: null }] },
    });
  });
});
