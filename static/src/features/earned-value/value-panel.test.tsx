import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { ProjectValue } from '@contract/earned-value';
import { type Measured, valueFigures } from '@domain/earned-value/value-figures';
import { day } from '@domain/foundation/calendar';

import { answerWith, type Answers, Refused } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import {
  aChange,
  aListedBaseline,
  aProjectValue,
  aProposedBaseline,
  aSaid,
  VALUE_ID as id,
} from '../../../test/value-builders';
import { ValuePanel } from './value-panel';

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

function show(value: ProjectValue, answers: Answers = {}) {
  const asked = answerWith({ 'value.show': value, ...answers });
  const { container } = renderInForge(<ValuePanel id={id} />);
  return { asked, container };
}

const figuresWith = (overrides: Partial<Measured>) =>
  valueFigures(
    { budget: 100_00 },
    {
      planned: 50_00,
      earned: 40_00,
      spent: { value: 45_00, why: null },
      actualTime: 5,
      plannedPerDay: [100_00],
      ...overrides,
    },
  );

it('shows the figures of the worked case with their units, formulas and rule', async () => {
  const { container } = show(aProjectValue());
  expect(await screen.findByText(/^Against baseline 1, as of Oct 5, 2026\. 50\/50/)).toBeVisible();
  await userEvent.click(screen.getByText('All figures with their formulas'));
  const rowOf = (name: RegExp) =>
    within(screen.getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);

  expect(rowOf(/^Cost performance index/)).toEqual(['0.89', 'EV ÷ AC']);
  expect(rowOf(/^Cost variance/)).toEqual(['-€5.00', 'EV − AC']);
  expect(rowOf(/^Estimate at completion, if the rest costs as the work so far/)).toEqual([
    '€112.50',
    'BAC ÷ CPI',
  ]);
  expect(rowOf(/^Earned schedule/)[0]).toBe('4 days');
  expect(screen.getByText(/2 work items came after the baseline/)).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('says why a figure is not available, and never 0', async () => {
  const why = 'Nobody typed into the plan what was spent so far.';
  const value = aProjectValue();
  if (value.current?.kind !== 'measured') throw new Error('nothing is measured');
  show({
    ...value,
    current: { ...value.current, figures: figuresWith({ spent: { value: null, why } }) },
  });

  expect(await screen.findAllByText('not available')).not.toHaveLength(0);
  expect(screen.getAllByText(why)).not.toHaveLength(0);
});

it('tells no day of finish where next to nothing is earned, and says why', async () => {
  const value = aProjectValue();
  if (value.current?.kind !== 'measured') throw new Error('nothing is measured');
  const figures = figuresWith({ earned: 1, plannedPerDay: [100_000_000_000] });
  show({ ...value, current: { ...value.current, figures } });

  expect(
    await screen.findByText(/the work would take more than a hundred years/),
  ).toBeInTheDocument();
  expect(screen.queryByText(/^At this pace the work is done on/)).toBeNull();
});

it('gives the curve as a table, with how the past is known', async () => {
  show(aProjectValue());
  await press('Show data: Planned, earned and spent');
  const rows = within(screen.getByRole('region', { name: 'Planned, earned and spent, data' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

  expect(rows).toEqual([
    ['', '', '€10.00', 'from dates', ''],
    ['', '', '€40.00', 'measured', '€45.00'],
    ['€70.00', '', '', '', ''],
    ['€100.00', '', '', '', ''],
  ]);
});

it('says what to do where no baseline was set, and who may do it', async () => {
  const { container } = show(aProjectValue({ baselines: [], current: null }));
  expect(await screen.findByRole('button', { name: 'Set a baseline' })).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('offers it to nobody else', async () => {
  show(aProjectValue({ baselines: [], current: null, maySet: false }));
  expect(await screen.findByText(/the project owner set a baseline/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

it('proposes the last baseline with the effects of approved changes, and sends what was confirmed', async () => {
  const changes = [
    aChange(),
    aChange({ id: 'x' as never, key: 'DEPO-31' as never, isApproved: false }),
  ];
  const { asked, container } = show(aProjectValue({ changes }), {
    'baseline.propose': aProposedBaseline({ changes }),
    'baseline.set': { number: 2 },
  });
  await press('Take into a new baseline');
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByLabelText('Finish')).toHaveValue('2026-10-17');
  expect(dialog.getByLabelText('Budget')).toHaveValue('120');
  expect(dialog.getByRole('checkbox', { name: /^DEPO-31/ })).toBeDisabled();
  expect((await axe.run(container)).violations).toEqual([]);

  await userEvent.click(dialog.getByRole('checkbox', { name: /^DEPO-30/ }));
  expect(dialog.getByLabelText('Finish')).toHaveValue('2026-10-10');
  await userEvent.click(dialog.getByRole('checkbox', { name: /^DEPO-30/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Set baseline 2' }));
  expect(asked).toContainEqual({
    name: 'baseline.set',
    input: {
      id,
      seen: 1,
      start: '2026-10-01',
      finish: '2026-10-17',
      weighing: 'estimate',
      rule: { kind: 'fifty-fifty' },
      money: { amount: 120_00, currency: 'EUR' },
      reason: '',
      changes: ['DEPO-30'],
    },
  });
});

it('keeps what was typed when changes are chosen anew', async () => {
  const changes = [aChange()];
  show(aProjectValue({ changes }), { 'baseline.propose': aProposedBaseline({ changes }) });
  await press('Take into a new baseline');
  const dialog = within(await screen.findByRole('dialog'));
  const budget = await dialog.findByLabelText('Budget');
  await userEvent.clear(budget);
  await userEvent.type(budget, '150');
  await userEvent.clear(dialog.getByLabelText('Start'));
  await userEvent.type(dialog.getByLabelText('Start'), '2026-10-02');
  await userEvent.click(dialog.getByRole('checkbox', { name: /^DEPO-30/ }));

  expect(budget).toHaveValue('150');
  expect(dialog.getByLabelText('Start')).toHaveValue('2026-10-02');
  expect(dialog.getByLabelText('Finish')).toHaveValue('2026-10-10');
});

it('proposes no change that cannot be taken in, and says why', async () => {
  const many = Array.from({ length: 22 }, (_, at) =>
    aChange({ key: `DEPO-${at + 40}` as never, cost: null, currency: null, days: 1 }),
  );
  const changes = [aChange({ currency: 'USD' }), ...many];
  const { asked } = show(aProjectValue({ changes }), {
    'baseline.propose': aProposedBaseline({ changes }),
  });
  await press('Take into a new baseline');
  const dialog = within(await screen.findByRole('dialog'));
  const foreign = await dialog.findByRole('checkbox', {
    name: /^DEPO-30: .* the baseline is in EUR/,
  });
  expect(foreign).not.toBeChecked();
  expect(foreign).toBeDisabled();
  expect(dialog.getAllByRole('checkbox', { checked: true })).toHaveLength(20);
  expect(dialog.getByText(/takes in 20 changes at most/)).toBeVisible();
  expect(dialog.getByRole('checkbox', { name: /^DEPO-61/ })).toBeDisabled();
  expect(dialog.getByLabelText('Budget')).toHaveValue('100');
  expect(dialog.getByLabelText('Finish')).toHaveValue('2026-10-30');

  await userEvent.click(dialog.getByRole('checkbox', { name: /^DEPO-40/ }));
  const currency = dialog.getByLabelText('Currency');
  await userEvent.clear(currency);
  await userEvent.type(currency, 'usd');
  await userEvent.click(foreign);
  await userEvent.clear(currency);
  await userEvent.type(currency, 'EUR');
  await userEvent.click(dialog.getByRole('button', { name: 'Set baseline 2' }));
  expect(
    dialog.getByText('DEPO-30 states its cost in USD, and the baseline is in EUR.'),
  ).toBeVisible();
  expect(asked.map(({ name }) => name)).not.toContain('baseline.set');
});

it('says what is wrong beside each field, and keeps what was typed when it is refused', async () => {
  show(aProjectValue(), {
    'baseline.propose': aProposedBaseline(),
    'baseline.set': () => {
      throw new Refused('conflict', 'Someone else changed this meanwhile.');
    },
  });
  await press('Set a new baseline');
  const dialog = within(await screen.findByRole('dialog'));
  const finish = await dialog.findByLabelText('Finish');
  await userEvent.clear(finish);
  await userEvent.type(finish, '2026-09-30');
  await userEvent.click(dialog.getByRole('button', { name: 'Set baseline 2' }));
  expect(dialog.getByText('The finish lies before the start.')).toBeVisible();
  expect(dialog.getByText('Say why the baseline is set.')).toBeVisible();

  await userEvent.clear(finish);
  await userEvent.type(finish, '2026-11-30');
  await userEvent.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'Agreed anew.');
  await userEvent.click(dialog.getByRole('button', { name: 'Set baseline 2' }));
  expect(await dialog.findByText('Someone else changed this meanwhile.')).toBeVisible();
  expect(dialog.getByRole('textbox', { name: /^Reason/ })).toHaveValue('Agreed anew.');
});

it('opens an old baseline as it was set', async () => {
  const baselines = [
    aListedBaseline({ number: 2, said: aSaid({ reason: '', changes: [aChange()] }) }),
    aListedBaseline(),
  ];
  const { container } = show(aProjectValue({ baselines }), {
    'baseline.read': {
      ...aListedBaseline(),
      planned: [],
      items: [
        { key: 'DEPO-3', weight: 25_000, due: day('2026-10-04') },
        { key: null, weight: 10_000, due: null },
      ],
    },
  });
  expect(await screen.findByRole('cell', { name: 'DEPO-30' })).toBeVisible();
  await press('Baseline 1');

  expect(await screen.findByText(/Every hash of this baseline was computed again/)).toBeVisible();
  expect(screen.getByRole('row', { name: /DEPO-3/ })).toHaveTextContent('2.5');
  expect(screen.getByRole('row', { name: /gone, or hidden from you/ })).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('measures nothing against a baseline that was changed, and says so', async () => {
  show(
    aProjectValue({
      current: { kind: 'flawed', flaw: 'changed' },
      baselines: [aListedBaseline({ said: null, flaws: ['changed'] })],
    }),
  );
  expect(await screen.findAllByText('The text of this baseline is not what was set.')).toHaveLength(
    2,
  );
  expect(screen.queryByText('Planned value (PV)')).toBeNull();
});
