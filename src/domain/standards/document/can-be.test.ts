import fc from 'fast-check';

import { addDays, instant } from '../../foundation/calendar';
import { workItemId } from '../../foundation/ids';
import { STATUS_CATEGORIES, type WorkItem } from '../../foundation/work-item';
import { asOfInTests as asOf, aWorkItem, holds } from '../../test-builders';
import type { ItemCondition, ItemTest } from '../conditions/item-condition';
import { canBe } from './can-be';

const canHold = (condition: ItemCondition) => canBe([{ condition, isTrue: true }]);
const due = (test: 'older-than' | 'further-than', days: number): ItemTest => ({
  test,
  field: 'due',
  days,
});

describe('there can be no work item', () => {
  it.each<[string, ItemCondition]>([
    ['of two status categories', { all: [inCategory('done'), inCategory('to-do')] }],
    ['of none of the status categories', { none: STATUS_CATEGORIES.map(inCategory) }],
    ['that is any of nothing', { any: [] }],
    ['flagged and not', { all: [{ test: 'flagged' }, { none: [{ test: 'flagged' }] }] }],
    ['without a creation date', { none: [{ test: 'filled-in', field: 'created' }] }],
    ['with fewer than no blockers', { test: 'at-most', field: 'open-blockers', value: -1 }],
    [
      'with more than 1 and fewer than 2 blockers',
      {
        none: [
          { test: 'at-most', field: 'open-blockers', value: 1 },
          { test: 'at-least', field: 'open-blockers', value: 2 },
        ],
      },
    ],
    [
      'with an estimate of at least 5 and at most 3',
      {
        all: [
          { test: 'at-least', field: 'estimate', value: 5 },
          { test: 'at-most', field: 'estimate', value: 3 },
        ],
      },
    ],
    [
      'overdue by a week and due in a week',
      { all: [due('older-than', 7), due('further-than', 7)] },
    ],
    [
      'resolved before it was created, and due between the two',
      {
        all: [
          { none: [{ test: 'not-before', field: 'resolved', other: 'created' }] },
          { test: 'not-before', field: 'due', other: 'created' },
          { test: 'not-before', field: 'resolved', other: 'due' },
        ],
      },
    ],
  ])('%s', (_words, condition) => {
    expect(canHold(condition)).toBe(false);
  });
});

it('takes what it cannot look through in time for possible', () => {
  // 3^40 ways, none of which leads anywhere
  const pairs = Array.from({ length: 40 }, (_each, index): ItemCondition => ({
    any: [0, 1, 2].map((more): ItemCondition => due('older-than', index * 3 + more)),
  }));
  expect(canHold({ all: [...pairs, due('further-than', 1)] })).toBe(false); // seen before any branch
  const hidden: ItemCondition = { any: [due('further-than', 1), due('further-than', 2)] };
  expect(canHold({ all: [...pairs, hidden] })).toBe(true);
});

function inCategory(is: WorkItem['category']): ItemTest {
  return { test: 'category', is };
}

// A small world: every work item there can be in it is looked at, and every limit of a test lies inside it.
const days = [-3, -2, -1, 0, 1, 2, 3].map((ahead) => addDays(asOf, ahead));
const tests: fc.Arbitrary<ItemTest> = fc.oneof(
  fc.constantFrom(...STATUS_CATEGORIES).map(inCategory),
  fc.constant({ test: 'flagged' as const }),
  fc.record({ test: fc.constant('filled-in' as const), field: fc.constantFrom('due', 'resolved') }),
  fc.record({
    test: fc.constantFrom('older-than' as const, 'further-than' as const),
    field: fc.constantFrom('due', 'resolved'),
    days: fc.integer({ min: 0, max: 1 }),
  }),
  fc.record({
    test: fc.constant('not-before' as const),
    field: fc.constantFrom('due', 'resolved'),
    other: fc.constantFrom('due', 'resolved'),
  }),
  fc.record({
    test: fc.constantFrom('at-least' as const, 'at-most' as const),
    field: fc.constant('open-blockers' as const),
    value: fc.constantFrom(0, 0.5, 1),
  }),
);
const conditions = fc.letrec<{ any: ItemCondition }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tests,
    fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ none: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ when: tie('any'), then: tie('any') }),
  ),
})).any;

const everyItem: readonly WorkItem[] = STATUS_CATEGORIES.flatMap((category) =>
  [true, false].flatMap((flagged) =>
    [null, ...days].flatMap((dueOn) =>
      [null, ...days].flatMap((resolvedOn) =>
        [0, 1, 2].map((openBlockers) =>
          aWorkItem({
            id: workItemId('1'),
            category,
            flagged,
            due: dueOn,
            resolved: resolvedOn === null ? null : instant(`${resolvedOn}T10:00:00.000Z`),
            openBlockers,
          }),
        ),
      ),
    ),
  ),
);

it('says that there can be one exactly when one is found among all of a small world', () => {
  const counts = { possible: 0, impossible: 0, tooManyWays: 0 };
  fc.assert(
    fc.property(conditions, conditions, (condition, other) => {
      const isThere = everyItem.some(
        (item) => holds(condition, item, asOf) === true && holds(other, item, asOf) === false,
      );
      const says = canBe([
        { condition, isTrue: true },
        { condition: other, isTrue: false },
      ]);
      if (waysTo(condition, true) * waysTo(other, false) > WAYS_LOOKED_THROUGH) {
        counts.tooManyWays += 1;
        expect(says || !isThere).toBe(true);
        return;
      }
      counts[isThere ? 'possible' : 'impossible'] += 1;
      expect(says).toBe(isThere);
    }),
    { numRuns: 800 },
  );
  expect(counts.possible).toBeGreaterThan(100);
  expect(counts.impossible).toBeGreaterThan(100);
  expect(counts.tooManyWays).toBeLessThan(80);
});

/** A tree of which every branching has two ways at least has fewer than 100 edges then. */
const WAYS_LOOKED_THROUGH = 50;

/** In how many ways a condition may come to be so: at most, and one at least. */
function waysTo(condition: ItemCondition, isTrue: boolean): number {
  const sum = (ways: readonly number[]) =>
    Math.max(
      1,
      ways.reduce((one, more) => one + more, 0),
    );
  const product = (ways: readonly number[]) => ways.reduce((one, more) => one * more, 1);
  const of = (parts: readonly ItemCondition[], areTrue: boolean) =>
    parts.map((part) => waysTo(part, areTrue));

  if ('test' in condition) return 1;
  if ('all' in condition) return (isTrue ? product : sum)(of(condition.all, isTrue));
  if ('any' in condition) return (isTrue ? sum : product)(of(condition.any, isTrue));
  if ('none' in condition) return (isTrue ? product : sum)(of(condition.none, !isTrue));
  const ways = [waysTo(condition.when, !isTrue), waysTo(condition.then, isTrue)];
  return (isTrue ? sum : product)(ways);
}
