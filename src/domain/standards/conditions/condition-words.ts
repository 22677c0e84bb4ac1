import { counted, listed, rounded } from '../../foundation/wording';
import type { DateField, ItemCondition, ItemField, ItemTest, NumberField } from './item-condition';

/** What a test says of one work item and of several: `has no due date`, `have no due date`. */
type Saying = { readonly one: string; readonly many: string };

/** What a field is called in a sentence. */
export const FIELD_WORDS: Readonly<Record<ItemField, string>> = {
  assignee: 'assignee',
  parent: 'parent',
  estimate: 'estimate',
  'open-blockers': 'open blocker',
  created: 'creation date',
  updated: 'date of change',
  resolved: 'resolution date',
  'category-since': 'date of its status category',
  due: 'due date',
};

/** How a date is spoken of: work items that `were created`, `are due`. */
const HAPPENED: Readonly<Record<DateField, Saying>> = {
  created: { one: 'was created', many: 'were created' },
  updated: { one: 'was last changed', many: 'were last changed' },
  resolved: { one: 'was resolved', many: 'were resolved' },
  'category-since': {
    one: 'came into its status category',
    many: 'came into their status category',
  },
  due: { one: 'is due', many: 'are due' },
};

const CATEGORY_WORDS = {
  'to-do': 'to do',
  'in-progress': 'in progress',
  done: 'done',
} as const;

const LEVEL_WORDS = {
  'above-standard': 'above the level of standard work items',
  standard: 'on the level of standard work items',
  'sub-task': 'on the level of sub-tasks',
} as const;

/**
 * A condition in words, as it goes on after `work items that`.
 *
 * @example
 * conditionWords({ all: [{ test: 'category', is: 'in-progress' }, { test: 'filled-in', field: 'due' }] }, 'many')
 * // 'are in progress and have a due date'
 */
export function conditionWords(condition: ItemCondition, number: keyof Saying): string {
  return saidOf(condition, { number, isDenied: false });
}

/** The opposite of a condition in words: `have no due date`. */
export function oppositeWords(condition: ItemCondition, number: keyof Saying): string {
  return saidOf(condition, { number, isDenied: true });
}

type Manner = { readonly number: keyof Saying; readonly isDenied: boolean };

/** Denial is carried down to the tests: not all of them is one of them not. */
function saidOf(condition: ItemCondition, manner: Manner): string {
  const { isDenied } = manner;
  const opposite = { ...manner, isDenied: !isDenied };
  if ('all' in condition) return joined(condition.all, isDenied ? 'or' : 'and', manner);
  if ('any' in condition) return joined(condition.any, isDenied ? 'and' : 'or', manner);
  if ('none' in condition) return joined(condition.none, isDenied ? 'or' : 'and', opposite);
  if ('when' in condition) {
    const { when, then } = condition;
    return isDenied
      ? `${saidOf(when, opposite)} and ${saidOf(then, manner)}`
      : `${saidOf(when, opposite)} or ${saidOf(then, manner)}`;
  }
  return sayingOf(condition, isDenied)[manner.number];
}

function joined(conditions: readonly ItemCondition[], word: 'and' | 'or', manner: Manner): string {
  const parts = conditions.map((condition) => saidOf(condition, manner));
  return word === 'and' ? listed(parts, parts.length) : parts.join(' or ');
}

function sayingOf(test: ItemTest, isDenied: boolean): Saying {
  if ('value' in test) return bound(test, BOUNDS[test.test][isDenied ? 'denied' : 'said']);
  switch (test.test) {
    case 'category':
      return being(CATEGORY_WORDS[test.is], isDenied);
    case 'level':
      return being(LEVEL_WORDS[test.is], isDenied);
    case 'flagged':
      return being('flagged', isDenied);
    case 'filled-in':
      return having(test.field, isDenied);
    case 'older-than':
      return age(test, isDenied);
    case 'further-than':
      return ahead(test, isDenied);
    case 'not-before':
      return order(test, isDenied);
  }
}

const BOUNDS = {
  'at-least': { said: 'of at least', denied: 'below' },
  'at-most': { said: 'of at most', denied: 'above' },
} as const;

function being(words: string, isDenied: boolean): Saying {
  const not = isDenied ? 'not ' : '';
  return { one: `is ${not}${words}`, many: `are ${not}${words}` };
}

function having(field: ItemField, isDenied: boolean): Saying {
  const what = isDenied ? `no ${FIELD_WORDS[field]}` : aField(field);
  return { one: `has ${what}`, many: `have ${what}` };
}

function aField(field: ItemField): string {
  const word = FIELD_WORDS[field];
  return `${/^[aeo]/.test(word) ? 'an' : 'a'} ${word}`;
}

function age(
  { field, days }: { readonly field: DateField; readonly days: number },
  isDenied: boolean,
): Saying {
  if (field === 'due') return pastDue(days, isDenied);
  const when = isDenied
    ? `in the last ${counted(days, 'day')}`
    : `more than ${counted(days, 'day')} ago`;
  return happened(field, when);
}

/** What is due today or later was never `due in the last 0 days`. */
function pastDue(days: number, isDenied: boolean): Saying {
  const far = days === 0 ? '' : `more than ${counted(days, 'day')} `;
  const not = isDenied ? 'not ' : '';
  return { one: `is ${not}${far}past its due date`, many: `are ${not}${far}past their due date` };
}

function ahead(
  { field, days }: { readonly field: DateField; readonly days: number },
  isDenied: boolean,
): Saying {
  const when = `more than ${counted(days, 'day')} ahead`;
  return happened(field, isDenied ? `not ${when}` : when);
}

function order(
  { field, other }: { readonly field: DateField; readonly other: DateField },
  isDenied: boolean,
): Saying {
  return happened(field, `${isDenied ? 'before' : 'not before'} the ${FIELD_WORDS[other]}`);
}

function happened(field: DateField, when: string): Saying {
  const { one, many } = HAPPENED[field];
  return { one: `${one} ${when}`, many: `${many} ${when}` };
}

function bound(
  { field, value }: { readonly field: NumberField; readonly value: number },
  relation: string,
): Saying {
  const what =
    field === 'open-blockers'
      ? `a number of open blockers ${relation} ${rounded(value)}`
      : `an estimate ${relation} ${rounded(value)}`;
  return { one: `has ${what}`, many: `have ${what}` };
}
