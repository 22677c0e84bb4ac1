import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { workItemId } from '@domain/foundation/ids';

import { Refused } from '../../../test/bridge';
import { aProposal, alone, budget, factsSet, keysIn, selected, show, tab, view } from './test-page';

describe('the ranking', () => {
  it('puts the best first, and follows the sliders at once', async () => {
    await show();
    expect(keysIn('Proposals')).toEqual(['IDEA-1', 'IDEA-2', 'IDEA-3']);

    fireEvent.change(screen.getByRole('slider', { name: 'Strategic fit' }), {
      target: { value: '0' },
    });
    await waitFor(() => expect(keysIn('Proposals')).toEqual(['IDEA-2', 'IDEA-3', 'IDEA-1']));

    await userEvent.click(screen.getByRole('button', { name: 'Back to the model’s weights' }));
    await waitFor(() => expect(keysIn('Proposals')[0]).toBe('IDEA-1'));
  });

  it('ranks nothing of which a rating is missing, and says so', async () => {
    const proposals = [...view.proposals, aProposal(4, [100, 9, 9], { ratings: { fit: 9 } })];
    await show({ 'proposals.view': { ...view, proposals } });

    expect(screen.getByText('Not rated')).toBeVisible();
    expect(screen.getByText(/1 proposal without all ratings not ranked/)).toBeVisible();
  });

  it('saves the figures and ratings that were changed, and ranks anew', async () => {
    const { asked } = await show({
      'proposal.set-facts': factsSet,
      'proposals.rate': {
        ratings: [{ workItemId: workItemId('3'), criterionId: 'fit', opinion: alone(10) }],
      },
    });
    await userEvent.click(screen.getByRole('button', { name: /IDEA-3/ }));
    const cost = screen.getByRole('textbox', { name: 'Cost, EUR' });
    await userEvent.clear(cost);
    await userEvent.type(cost, '1,200');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Strategic fit, 0 to 10' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Strategic fit, 0 to 10' }), '10');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(keysIn('Proposals')[0]).toBe('IDEA-3'));
    expect(asked.slice(-2)).toMatchObject([
      { name: 'proposal.set-facts', input: { key: 'IDEA-3', cost: 120_000, benefit: null } },
      { name: 'proposals.rate', input: { ratings: [{ workItemId: '3', criterionId: 'fit', value: 10 }] } }, // prettier-ignore
    ]);
    expect(asked.at(-2)?.input).toMatchObject({ seen: { cost: 40_000, obligation: 'none' } });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows how far apart raters are, and lets one change their own rating alone', async () => {
    const apart = { mean: 6.5, low: 4, high: 9, raters: 2, own: 4 };
    const proposals = view.proposals.map((each) => ({
      ...each,
      opinions: { ...each.opinions, fit: apart },
    }));
    await show({ 'proposals.view': { ...view, proposals } });

    expect(screen.getAllByText('(4–9)')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: /IDEA-1/ }));
    expect(screen.getByRole('textbox', { name: 'Strategic fit, 0 to 10' })).toHaveValue('4');
    expect(screen.getByText('2 raters, from 4 to 9: 6.5 counts.')).toBeVisible();
  });

  it('keeps what was typed when Jira refuses', async () => {
    await show({
      'proposal.set-facts': () => {
        throw new Refused('not-allowed', 'You may not edit IDEA-1.');
      },
    });
    await userEvent.click(screen.getByRole('button', { name: /IDEA-1/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Expected benefit, EUR' }), '9');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('You may not edit IDEA-1.');
    expect(screen.getByRole('textbox', { name: 'Expected benefit, EUR' })).toHaveValue('9');
  });

  it.each([
    [{ ...view, proposals: [] }, 'There is no proposal yet'],
    [{ ...view, proposals: [], isMapped: false }, 'No issue type stands for proposals'],
    [{ ...view, hiddenProjects: 2 }, '2 projects hidden:'],
    [{ ...view, isAll: false }, 'There are more than 500 proposals.'],
  ])('says what is not there (%#)', async (answer, said) => {
    await show({ 'proposals.view': answer });
    expect(screen.getByText(said)).toBeVisible();
  });
});

describe('the model', () => {
  it('weighs criteria by pairwise judgements, and says how well they fit together', async () => {
    const { asked } = await show({ 'proposals.save-model': { ...view, version: 2 } });
    await tab('Model');
    await userEvent.type(screen.getByRole('combobox', { name: 'Weights' }), 'From pair{Enter}');
    expect(screen.getByText('More judgements are needed.')).toBeVisible();

    await userEvent.type(
      screen.getByRole('combobox', { name: 'Strategic fit against Value to users' }),
      '3: Strategic{Enter}',
    );
    expect(screen.getByText('Consistency ratio 0.')).toBeVisible();
    expect(screen.getByRole('cell', { name: '75%' })).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Save model' }));
    await waitFor(() => expect(asked.at(-1)?.name).toBe('proposals.save-model'));
    expect(asked.at(-1)?.input).toMatchObject({
      version: 1,
      model: { weighting: { kind: 'pairwise', judgements: [{ first: 0, second: 1, value: 3 }] } },
    });
  });

  it('weighs criteria by their swings, of which the proposals are shown', async () => {
    const { asked } = await show({ 'proposals.save-model': { ...view, version: 2 } });
    await tab('Model');
    await userEvent.type(screen.getByRole('combobox', { name: 'Weights' }), 'From swings{Enter}');

    const points = (of: string) => screen.getByRole('textbox', { name: `Points of ${of}` });
    expect(points('Strategic fit')).toHaveValue('100');
    expect(points('Value to users')).toHaveValue('33.3');
    expect(screen.getByRole('row', { name: /Strategic fit/ })).toHaveTextContent('0 to 10');

    await userEvent.clear(points('Value to users'));
    await userEvent.type(points('Value to users'), '60');
    await userEvent.click(screen.getByRole('button', { name: 'Save model' }));
    await waitFor(() => expect(asked.at(-1)?.name).toBe('proposals.save-model'));
    expect(asked.at(-1)?.input).toMatchObject({
      model: { weighting: { kind: 'swing', points: [100, 60] } },
    });
  });

  it('is not saved with a weight that is none', async () => {
    const { asked } = await show();
    await tab('Model');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Weight of Strategic fit' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Weight of Strategic fit' }), 'much');
    await userEvent.click(screen.getByRole('button', { name: 'Save model' }));

    expect(screen.getByRole('alert')).toHaveTextContent('The weight of Strategic fit must be');
    expect(asked.map(({ name }) => name)).not.toContain('proposals.save-model');
  });
});

describe('the selection', () => {
  it('takes what is worth most within the budget, and proves it', async () => {
    await show();
    await tab('Selection');
    budget('1,100');

    expect(selected()).toEqual(['IDEA-1', 'IDEA-2']);
    expect(screen.getByText('Optimal')).toBeVisible();
    expect(screen.getByText('€0 left')).toBeVisible();
  });

  it('follows a lock at once, by key and by button, and takes it back', async () => {
    await show();
    await tab('Selection');
    budget('1,100');
    const force = screen.getByRole('button', { name: 'Force out: IDEA-1' });

    force.focus();
    await userEvent.keyboard('o');
    expect(selected()).toEqual(['IDEA-2', 'IDEA-3']);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(selected()).toEqual(['IDEA-1', 'IDEA-2']);
    await userEvent.click(screen.getByRole('button', { name: 'Force in: IDEA-3' }));
    expect(selected()).toContain('IDEA-3');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(selected()).toEqual(['IDEA-1', 'IDEA-2']);
  });

  it('says with which budget a proposal enters', async () => {
    await show();
    await tab('Selection');
    budget('1,100');

    const row = screen.getAllByRole('row').find((each) => each.textContent.includes('IDEA-3'));
    expect(row).toHaveTextContent('€1,500');
  });

  it('says in words why nothing fits', async () => {
    await show();
    await tab('Selection');
    budget('700');
    await userEvent.click(screen.getByRole('button', { name: 'Force in: IDEA-1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Force in: IDEA-2' }));

    expect(screen.getByText(/No selection is possible/)).toBeVisible();
    expect(screen.getByRole('note')).toHaveTextContent(
      'IDEA-1 (€600) is forced in; IDEA-2 (€500) is forced in; the budget is no more than €700',
    );
  });

  it('shows the budgets worth having as a table, too', async () => {
    await show();
    await tab('Selection');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show data: What each budget can buy' }),
    );

    const twin = screen.getByRole('region', { name: 'What each budget can buy, data' });
    expect(within(twin).getByRole('rowheader', { name: '€1,100' })).toBeVisible();
  });
});
