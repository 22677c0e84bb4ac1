import fc from 'fast-check';

import { aBaseline } from '../../../test/support/baseline-builders';
import { sha256 } from '../../../test/support/sha256';
import { addDays, day } from '../foundation/calendar';
import { workItemId, workItemKey } from '../foundation/ids';
import type { Agreed, TakenChange } from './baseline';
import { readParts, writeParts } from './baseline-parts';
import { refusalOfChange, withChanges } from './change-effects';
import {
  durationOf,
  layOut,
  type PlannedItem,
  plannedPerDay,
  refusalOfTime,
  weekEnds,
} from './lay-out';
import { openBaselines, openItems, sealBaseline } from './sealed-baseline';

const START = day('2026-01-05');
const agreed: Agreed = {
  start: START,
  finish: day('2026-02-01'),
  weighing: 'estimate',
  rule: { kind: 'zero-hundred' },
  money: { amount: 100_000, currency: 'EUR' },
};

const item = (id: string, overrides: Partial<PlannedItem> = {}): PlannedItem => ({
  id: workItemId(id),
  estimate: 1,
  due: null,
  ...overrides,
});

const anyItems = fc
  .uniqueArray(fc.integer({ min: 1, max: 2_000_000_000 }), { minLength: 1, maxLength: 40 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(workItemId(String(id))),
          estimate: fc.option(fc.double({ min: -5, max: 2_000_000, noNaN: true })),
          due: fc.option(fc.integer({ min: -60, max: 90 }).map((days) => addDays(START, days))),
        }),
      ),
    ),
  );

describe('A baseline laid out', () => {
  it('says how many work items have no estimate, no due date, or one outside of its time', () => {
    const { scope, items } = layOut(
      [
        item('9', { estimate: null }),
        item('3', { due: day('2025-12-31') }),
        item('4', { due: day('2026-03-01'), estimate: 0.5 }),
        item('5', { estimate: -1, due: START }),
      ],
      agreed,
    );

    expect(scope).toEqual({ items: 4, undated: 1, outside: 2, weightless: 2, weight: 15_000 });
    expect(items.map(({ id, weight, day: on }) => [id, weight, on])).toEqual([
      ['3', 10_000, 0],
      ['4', 5_000, 27],
      ['5', 0, 0],
      ['9', 0, null],
    ]);
  });

  it('plans what is due at its day, and the rest evenly', () => {
    const laid = layOut([item('1', { due: day('2026-01-06') }), item('2')], {
      ...agreed,
      finish: day('2026-01-08'),
    });
    const time = { start: START, finish: day('2026-01-08') };

    expect(plannedPerDay(laid, time, { budget: 10_000, currency: 'EUR' })).toEqual([
      1_250, 7_500, 8_750, 10_000,
    ]);
    expect(plannedPerDay(laid, time, { budget: 20_000, currency: null })).toEqual([
      2_500, 15_000, 17_500, 20_000,
    ]);
  });

  it('never plans less the day after, and ends with the budget, whatever the work items', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 400 }), (items, length) => {
        const time = { start: START, finish: addDays(START, length - 1) };
        const laid = layOut(items, { ...agreed, ...time, weighing: 'count' });
        const perDay = plannedPerDay(laid, time, { budget: 77_777, currency: 'EUR' });

        expect(perDay).toHaveLength(length);
        expect(perDay.at(-1)).toBe(77_777);
        expect(perDay.every((amount, at) => amount >= (perDay[at - 1] ?? 0))).toBe(true);
        expect(weekEnds(time)).toHaveLength(Math.ceil(length / 7));
        expect(weekEnds(time).at(-1)).toBe(time.finish);
      }),
    );
  });

  it('begins before it ends, and spans ten years at most', () => {
    expect(refusalOfTime({ start: START, finish: day('2026-01-04') })).toContain('before');
    expect(refusalOfTime({ start: START, finish: START })).toBeNull();
    expect(refusalOfTime({ start: START, finish: addDays(START, 522 * 7 - 1) })).toBeNull();
    expect(refusalOfTime({ start: START, finish: addDays(START, 522 * 7) })).toContain('ten years');
    expect(durationOf({ start: START, finish: START })).toBe(1);
  });
});

describe('The work items of a baseline', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const laid = layOut(items, agreed).items;
        expect(readParts(writeParts(laid))).toEqual(laid);
      }),
    );
  });

  it('take at most 16 bytes each, 16,667 of them in nine texts of at most 64 KB', () => {
    const items = Array.from({ length: 16_667 }, (_, at) =>
      item(String(1_000_000 + at * 7), {
        estimate: (at % 40) / 2 + 0.5,
        due: at % 3 === 0 ? null : addDays(START, at % 900),
      }),
    );
    const texts = writeParts(layOut(items, { ...agreed, finish: addDays(START, 1_000) }).items);

    expect(texts).toHaveLength(9);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(65_536);
    expect(texts.join('').length).toBeLessThan(16 * 16_667);
  });

  it('leave the earlier texts as they were when others come after them', () => {
    const items = Array.from({ length: 2_500 }, (_, at) => item(String(at + 1)));
    const before = writeParts(layOut(items, agreed).items);
    const after = writeParts(layOut([...items, item('9999')], agreed).items);

    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});

describe('A sealed baseline', () => {
  const first = sealBaseline(aBaseline(), sha256);
  const second = sealBaseline(aBaseline({ number: 2, previous: first.hash }), sha256);

  it('is read back, and says when a byte of it was changed', () => {
    expect(openBaselines([first, second], sha256)).toMatchObject([
      { baseline: aBaseline(), flaws: [] },
      { baseline: aBaseline({ number: 2, previous: first.hash }), flaws: [] },
    ]);
    const forged = { ...first, text: first.text.replace('10000', '10001') };
    expect(openBaselines([forged, second], sha256)[0]).toEqual({
      baseline: null,
      flaws: ['changed'],
    });
  });

  it('breaks the chain when it is replaced whole', () => {
    const other = sealBaseline(aBaseline({ reason: 'Another one.' }), sha256);
    expect(openBaselines([other, second], sha256)[0]?.flaws).toEqual(['chain-broken']);
  });

  it('takes no work items that are missing or changed', () => {
    const baseline = aBaseline();
    const texts = writeParts(
      layOut([item('11', { due: day('2026-02-22') }), item('12')], {
        ...agreed,
        ...baseline,
        weighing: 'count',
      }).items,
    );
    const kept = new Map(texts.map((text) => [sha256(text), text]));

    expect(openItems(baseline, kept, sha256).items?.map(({ id }) => id)).toEqual(['11', '12']);
    expect(openItems(baseline, new Map(), sha256).flaw).toBe('items-missing');
    const forged = new Map([...kept].map(([hash, text]) => [hash, text.replace('11', '13')]));
    expect(openItems(baseline, forged, sha256).flaw).toBe('items-changed');
  });

  it('stays below 20 KB at its largest', () => {
    const changes = Array.from({ length: 20 }, (_, at) => aChange(String(at)));
    const baseline = aBaseline({
      finish: addDays(day('2026-02-16'), 522 * 7 - 1),
      money: { amount: 10_000_000_000_000, currency: 'EUR' },
      reason: 'x'.repeat(1_000),
      changes,
    });
    const parts = Array.from({ length: 50 }, () => 'f'.repeat(64));
    expect(sealBaseline({ ...baseline, parts }, sha256).text.length).toBeLessThan(20_000);
  });
});

function aChange(id: string, overrides: Partial<TakenChange> = {}): TakenChange {
  return {
    id: workItemId(id),
    key: workItemKey(`P1-${id}`),
    cost: 20_000,
    currency: 'EUR',
    days: 7,
    ...overrides,
  };
}

describe('The effects of changes', () => {
  it('are added to budget and finish, and what is not said has none', () => {
    const last = { finish: day('2026-06-30'), budget: 100_000, currency: 'EUR' };
    const changes = [
      aChange('1'),
      aChange('2', { cost: null, days: -2 }),
      aChange('3', { days: null }),
    ];

    expect(withChanges(last, changes)).toEqual({ finish: '2026-07-05', amount: 140_000 });
    expect(withChanges({ ...last, currency: null }, changes).amount).toBeNull();
    expect(withChanges(last, [aChange('4', { cost: -200_000 })]).amount).toBe(0);
    expect(withChanges(last, [aChange('5', { currency: 'USD' })]).amount).toBe(100_000);
  });

  it('count once, and in the currency of the baseline alone', () => {
    const before = [aBaseline({ number: 2, changes: [aChange('1')] })];

    expect(refusalOfChange(aChange('1'), before, 'EUR')).toBe(
      'P1-1 was taken into baseline 2 already.',
    );
    expect(refusalOfChange(aChange('2'), before, 'USD')).toBe(
      'P1-2 states its cost in EUR, and the baseline is in USD.',
    );
    expect(refusalOfChange(aChange('2'), before, 'EUR')).toBeNull();
    expect(refusalOfChange(aChange('2'), before, null)).toBeNull();
  });
});
