import fc from 'fast-check';

import { conditions } from '../../../../test/support/evidence-arbitraries';
import { day, instant } from '../../foundation/calendar';
import { workItemId } from '../../foundation/ids';
import { STATUS_CATEGORIES, type WorkItem } from '../../foundation/work-item';
import { asOfInTests as asOf, aWorkItem, holds } from '../../test-builders';
import { conditionWords, oppositeWords } from './condition-words';
import { fieldsOf } from './fields-of';
import type { ItemCondition } from './item-condition';

const days = fc.constantFrom('2025-01-01', '2026-01-05', '2026-03-02', '2027-06-01');
const instants = days.map((text) => instant(`${text}T10:00:00.000Z`));
const items: fc.Arbitrary<WorkItem> = fc
  .record({
    category: fc.constantFrom(...STATUS_CATEGORIES),
    level: fc.constantFrom(-1, 0, 1),
    flagged: fc.boolean(),
    assigned: fc.boolean(),
    created: instants,
    resolved: fc.option(instants),
    due: fc.option(days.map((text) => day(text))),
    estimate: fc.option(fc.integer({ min: -2, max: 4 })),
    parentId: fc.option(fc.constant(workItemId('9'))),
    openBlockers: fc.integer({ min: 0, max: 3 }),
  })
  .map(aWorkItem);

const not = (truth: boolean | null) => (truth === null ? null : !truth);

describe('a condition', () => {
  it('of none is the opposite of one of any', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 4 }), items, (list, item) => {
        expect(holds({ none: list }, item, asOf)).toBe(not(holds({ any: list }, item, asOf)));
      }),
    );
  });

  it('of all is the opposite of any of the opposites', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 4 }), items, (list, item) => {
        const opposites = list.map((one) => ({ none: [one] }));
        expect(holds({ all: list }, item, asOf)).toBe(not(holds({ any: opposites }, item, asOf)));
      }),
    );
  });

  it('of when and then is that of the opposite or the consequence', () => {
    fc.assert(
      fc.property(conditions, conditions, items, (when, then, item) => {
        expect(holds({ when, then }, item, asOf)).toBe(
          holds({ any: [{ none: [when] }, then] }, item, asOf),
        );
      }),
    );
  });

  it('does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 4 }), items, (list, item) => {
        const reversed = list.toReversed();
        expect(holds({ all: reversed }, item, asOf)).toBe(holds({ all: list }, item, asOf));
        expect(holds({ any: reversed }, item, asOf)).toBe(holds({ any: list }, item, asOf));
      }),
    );
  });

  it('stays what it is when what was not known becomes known', () => {
    fc.assert(
      fc.property(conditions, items, days, (condition, item, due) => {
        fc.pre(!reads(condition, 'due'));
        const before = holds(condition, { ...item, due: null }, asOf);
        fc.pre(before !== null);
        expect(holds(condition, { ...item, due: day(due) }, asOf)).toBe(before);
      }),
    );
  });

  it('is not known where it reads a date that is not there', () => {
    const item = aWorkItem();
    expect(holds({ test: 'older-than', field: 'due', days: 1 }, item, asOf)).toBeNull();
    expect(holds({ test: 'not-before', field: 'created', other: 'due' }, item, asOf)).toBeNull();
    expect(
      holds(
        {
          any: [
            { test: 'older-than', field: 'due', days: 1 },
            { test: 'filled-in', field: 'assignee' },
          ],
        },
        item,
        asOf,
      ),
    ).toBe(true);
  });

  it('has words, and so has its opposite', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(typeof conditionWords(condition, 'one')).toBe('string');
        expect(oppositeWords({ none: [condition] }, 'many')).toBe(
          conditionWords({ any: [condition] }, 'many'),
        );
      }),
    );
  });
});

/** Whether a condition asks if the field is filled in: that is known either way. */
function reads(condition: ItemCondition, field: string): boolean {
  if ('test' in condition) {
    return condition.test === 'filled-in' && condition.field === field;
  }
  if ('when' in condition) return reads(condition.when, field) || reads(condition.then, field);
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.none;
  return parts.some((part) => reads(part, field));
}

describe('the words of a condition', () => {
  it.each<[ItemCondition, string, string]>([
    [{ test: 'category', is: 'in-progress' }, 'are in progress', 'are not in progress'],
    [{ test: 'filled-in', field: 'due' }, 'have a due date', 'have no due date'],
    [{ test: 'filled-in', field: 'assignee' }, 'have an assignee', 'have no assignee'],
    [
      { test: 'older-than', field: 'created', days: 730 },
      'were created more than 730 days ago',
      'were created in the last 730 days',
    ],
    [
      { test: 'older-than', field: 'due', days: 0 },
      'are past their due date',
      'are not past their due date',
    ],
    [
      { test: 'older-than', field: 'due', days: 14 },
      'are more than 14 days past their due date',
      'are not more than 14 days past their due date',
    ],
    [
      { test: 'not-before', field: 'due', other: 'created' },
      'are due not before the creation date',
      'are due before the creation date',
    ],
    [
      { test: 'at-most', field: 'estimate', value: 1000 },
      'have an estimate of at most 1000',
      'have an estimate above 1000',
    ],
    [
      { all: [{ test: 'flagged' }, { none: [{ test: 'category', is: 'done' }] }] },
      'are flagged and are not done',
      'are not flagged or are done',
    ],
    [
      { when: { test: 'flagged' }, then: { test: 'filled-in', field: 'assignee' } },
      'are not flagged or have an assignee',
      'are flagged and have no assignee',
    ],
  ])('say what it asks and what breaks it: %j', (condition, words, opposite) => {
    expect(conditionWords(condition, 'many')).toBe(words);
    expect(oppositeWords(condition, 'many')).toBe(opposite);
  });

  it('know one from many', () => {
    expect(conditionWords({ test: 'filled-in', field: 'parent' }, 'one')).toBe('has a parent');
  });
});

describe('the fields of a condition', () => {
  it('are those that it reads, what must hold first', () => {
    expect(
      fieldsOf({
        when: { test: 'filled-in', field: 'due' },
        then: {
          all: [{ test: 'not-before', field: 'due', other: 'created' }, { test: 'flagged' }],
        },
      }),
    ).toEqual(['due', 'created', 'due']);
  });
});
