import { addDays, type Day, type Instant } from '../../foundation/calendar';
import type { WorkItem } from '../../foundation/work-item';
import {
  type DateField,
  type ItemCondition,
  type ItemField,
  type ItemLevel,
  type ItemTest,
  not,
  numberOf,
  type Truth,
  valueOf,
} from './item-condition';

export type Judge = (item: WorkItem) => Truth;

/**
 * Whether a condition holds for a work item on a day, by Kleene's three-valued logic. What does not depend on the work item is
 * worked out once: a judge is asked a million times.
 *
 * Undefined: `null` when a test reads a date or number that the item does not have, and the rest does not decide without it.
 * Source:    S. C. Kleene, *Introduction to Metamathematics* (1952), §64, strong tables.
 *
 * @example
 * // DOC-93 is in progress since 2026-01-05 and has no due date
 * judge({ test: 'older-than', field: 'category-since', days: 30 }, day('2026-03-02'))(item) // true: 56 days
 * judge({ test: 'not-before', field: 'due', other: 'created' }, day('2026-03-02'))(item) // null: no due date
 */
export function judge(condition: ItemCondition, asOf: Day): Judge {
  if ('all' in condition) return every(condition.all.map((each) => judge(each, asOf)));
  if ('any' in condition) return some(condition.any.map((each) => judge(each, asOf)));
  if ('none' in condition) {
    const any = some(condition.none.map((each) => judge(each, asOf)));
    return (item) => not(any(item));
  }
  if ('when' in condition) {
    return implied(judge(condition.when, asOf), judge(condition.then, asOf));
  }
  return tested(condition, asOf);
}

function every(judges: readonly Judge[]): Judge {
  return (item) => {
    let result: Truth = true;
    for (const holds of judges) {
      const truth = holds(item);
      if (truth === false) return false;
      if (truth === null) result = null;
    }
    return result;
  };
}

function some(judges: readonly Judge[]): Judge {
  return (item) => {
    let result: Truth = false;
    for (const holds of judges) {
      const truth = holds(item);
      if (truth === true) return true;
      if (truth === null) result = null;
    }
    return result;
  };
}

function implied(when: Judge, then: Judge): Judge {
  return (item) => {
    const given = when(item);
    if (given === false) return true;
    const truth = then(item);
    return given === true || truth === true ? truth : null;
  };
}

function tested(test: ItemTest, asOf: Day): Judge {
  switch (test.test) {
    case 'category':
      return ({ category }) => category === test.is;
    case 'level':
      return ({ level }) => levelOf(level) === test.is;
    case 'flagged':
      return ({ flagged }) => flagged;
    case 'filled-in':
      return filledIn(test.field);
    case 'older-than': {
      const limit = addDays(asOf, -test.days);
      return dated(test.field, (at) => at < limit);
    }
    case 'further-than': {
      const limit = addDays(asOf, test.days + 1);
      return dated(test.field, (at) => at >= limit);
    }
    case 'not-before': {
      const other = DATES[test.other];
      return (item) => {
        const [at, than] = [DATES[test.field](item), other(item)];
        return at === null || than === null ? null : at >= than.slice(0, LENGTH_OF_A_DAY);
      };
    }
    case 'at-least':
      return (item) => {
        const value = numberOf(test.field, item);
        return value === null ? null : value >= test.value;
      };
    case 'at-most':
      return (item) => {
        const value = numberOf(test.field, item);
        return value === null ? null : value <= test.value;
      };
  }
}

const LENGTH_OF_A_DAY = '2026-03-02'.length;

/** An instant begins with its day, and so can be held against one as text. */
const DATES: Readonly<Record<DateField, (item: WorkItem) => Day | Instant | null>> = {
  created: ({ created }) => created,
  updated: ({ updated }) => updated,
  resolved: ({ resolved }) => resolved,
  'category-since': ({ categorySince }) => categorySince,
  due: ({ due }) => due,
};

function dated(field: DateField, isSo: (at: string) => boolean): Judge {
  const read = DATES[field];
  return (item) => {
    const at = read(item);
    return at === null ? null : isSo(at);
  };
}

function filledIn(field: ItemField): Judge {
  if (field === 'assignee') return ({ assigned }) => assigned;
  return (item) => valueOf(field, item) !== null;
}

function levelOf(level: number): ItemLevel {
  if (level === 0) return 'standard';
  return level > 0 ? 'above-standard' : 'sub-task';
}
