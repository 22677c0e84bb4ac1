import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { aProposal, budget, factsSet, selected, show, tab, view } from './test-page';

const quarter = (name: string) => ({ name, unit: null, limit: 600_00, series: 'Money' });
const takes = [{ pool: 'Q1', amount: 500_00 }];
const window = { earliest: 'Q1', latest: 'Q3' };
const periods = {
  ...view,
  model: { ...view.model, pools: [quarter('Q1'), quarter('Q2'), quarter('Q3')] },
  proposals: [
    aProposal(1, [500, 10, 10]),
    aProposal(2, [500, 5, 5]),
    aProposal(3, [400, 0, 0]),
  ].map((each, at) => ({
    ...each,
    facts: { ...each.facts, takes, window: at === 0 ? null : window },
  })),
};

const rowOf = (key: string) => screen.getByRole('row', { name: new RegExp(key) });
const pick = async (field: HTMLElement, option: string) => {
  await userEvent.click(field);
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('a proposal with a start window', () => {
  it('starts when there is room for it, and the board says when', async () => {
    await show({ 'proposals.view': periods });
    await tab('Selection');
    budget('1000');

    expect(selected()).toEqual(['IDEA-1', 'IDEA-2']);
    expect(rowOf('IDEA-2')).toHaveTextContent('Free: Q2');
    expect(rowOf('IDEA-2')).toHaveTextContent('€500–€500–');
    expect(screen.queryByRole('combobox', { name: 'Start of IDEA-1' })).toBeNull();
  });

  it('starts when the board says, and a scenario is saved with that', async () => {
    const { asked } = await show({ 'proposals.view': periods, 'scenario.save': null as never });
    await tab('Selection');
    budget('1000');
    await pick(screen.getByRole('combobox', { name: 'Start of IDEA-2' }), 'Q3');
    await waitFor(() => expect(rowOf('IDEA-2')).toHaveTextContent('€500––€500'));

    await userEvent.click(screen.getByRole('button', { name: 'Save as scenario' }));
    const dialog = screen.getByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Name/ }), 'Later');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save scenario' }));
    expect(asked.at(-1)).toMatchObject({ input: { starts: [{ workItemId: '2', start: 2 }] } });
  });

  it('is asked for both ends of its window, the right way round', async () => {
    const { asked } = await show({ 'proposals.view': periods, 'proposal.set-facts': factsSet });
    await userEvent.click(screen.getByRole('button', { name: /IDEA-1/ }));
    await pick(screen.getByRole('combobox', { name: /Earliest start/ }), 'Q2');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose both');

    await pick(screen.getByRole('combobox', { name: /Latest start/ }), 'Q3');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.at(-1)).toMatchObject({ input: { window: { earliest: 'Q2', latest: 'Q3' } } });
  });
});

describe('a proposal in another currency', () => {
  const facts = { cost: 800_00, benefit: 900_00, currency: 'CHF', leastShare: null } as const;
  const foreign = {
    ...view,
    proposals: view.proposals.map((each, at) =>
      at === 0 ? { ...each, facts: { ...each.facts, ...facts } } : each,
    ),
  };
  const open = async () => {
    const answered = await show({ 'proposals.view': foreign, 'proposal.set-facts': factsSet });
    await userEvent.click(screen.getByRole('button', { name: /IDEA-1/ }));
    return answered;
  };

  it('keeps its amounts when something else of it is changed', async () => {
    const { asked } = await open();
    await userEvent.type(screen.getByRole('textbox', { name: /Least share/ }), '60');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.at(-1)).toMatchObject({ input: { ...facts, leastShare: 60 } });
  });

  it('takes amounts in the portfolio’s currency only together', async () => {
    const { asked } = await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Cost, EUR' }), '700');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert')).toHaveTextContent('It is in CHF. Give it in EUR as well.');

    await userEvent.type(screen.getByRole('textbox', { name: 'Expected benefit, EUR' }), '850');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.at(-1)).toMatchObject({
      input: { cost: 700_00, benefit: 850_00, currency: 'EUR' },
    });
  });
});
