import { addDays, type Day } from '../../foundation/calendar';
import type { WorkItem } from '../../foundation/work-item';
import type {
  DateField,
  ItemCondition,
  ItemField,
  ItemLevel,
  ItemTest,
  NumberField,
} from './item-condition';
import { DATES, NUMBERS, VALUES } from './item-values';
import { type Judge, judgeBy } from './logic';

export type ItemJudge = Judge<WorkItem>;

/**
 * What decides whether a condition holds for a work item on a day. What does not depend on the work item is worked out once: a judge
 * is asked a million times.
 *
 * Undefined: `null` when a test reads a date or number that the item does not have, and the rest does not decide without it.
 *
 * @example
 * // DOC-93 is in progress since 2026-01-05 and has no due date
 * judge({ test: 'older-than', field: 'category-since', days: 30 }, day('2026-03-02'))(item) // true: 56 days
 * judge({ test: 'not-before', field: 'due', other: 'created' }, day('2026-03-02'))(item) // null: no due date
 */
export function judge(condition: ItemCondition, asOf: Day): ItemJudge {
  return judgeBy(condition, (test) => tested(test, asOf));
}

function tested(test: ItemTest, asOf: Day): ItemJudge {
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
    case 'not-before':
      return notBefore(test.field, test.other);
    case 'at-least':
      return numbered(test.field, (value) => value >= test.value);
    case 'at-most':
      return numbered(test.field, (value) => value <= test.value);
  }
}

function filledIn(field: ItemField): ItemJudge {
  if (field === 'assignee') return ({ assigned }) => assigned;
  const read = VALUES[field];
  return (item) => read(item) !== null;
}

function dated(field: DateField, isSo: (at: string) => boolean): ItemJudge {
  const read = DATES[field];
  return (item) => {
    const at = read(item);
    return at === null ? null : isSo(at);
  };
}

const LENGTH_OF_A_DAY = '2026-03-02'.length;

function notBefore(field: DateField, other: DateField): ItemJudge {
  const [read, readOther] = [DATES[field], DATES[other]];
  return (item) => {
    const at = read(item);
    const than = readOther(item);
    return at === null || than === null ? null : at >= than.slice(0, LENGTH_OF_A_DAY);
  };
}

function numbered(field: NumberField, isSo: (value: number) => boolean): ItemJudge {
  const read = NUMBERS[field];
  return (item) => {
    const value = read(item);
    return value === null ? null : isSo(value);
  };
}

function levelOf(level: number): ItemLevel {
  if (level === 0) return 'standard';
  return level > 0 ? 'above-standard' : 'sub-task';
}
