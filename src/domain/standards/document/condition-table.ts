import { STATUS_CATEGORIES } from '../../foundation/work-item';
import type {
  DateField,
  ItemField,
  ItemLevel,
  ItemTest,
  NumberField,
} from '../conditions/item-condition';
import type { Limit } from './limits';
import { choice, type MembersOf, number, whole } from '../../foundation/document/shape';

export const DATE_FIELDS: readonly DateField[] = [
  'created',
  'updated',
  'resolved',
  'category-since',
  'due',
];
export const NUMBER_FIELDS: readonly NumberField[] = ['estimate', 'open-blockers'];
export const ITEM_FIELDS: readonly ItemField[] = [
  'assignee',
  'parent',
  ...NUMBER_FIELDS,
  ...DATE_FIELDS,
];
export const ITEM_LEVELS: readonly ItemLevel[] = ['above-standard', 'standard', 'sub-task'];

/** A century: what is longer ago decides nothing. */
export const MOST_DAYS = 36_500;
const MOST = 1_000_000;

type Tests = {
  readonly [Name in ItemTest['test']]: Extract<ItemTest, { readonly test: Name }>;
};
type Entry<Test> = {
  readonly members: MembersOf<Test, 'test'>;
  /** What is so of a work item of which the test is true, or false. Nothing is said of what cannot be said by limits. */
  readonly limits: (test: Test, isTrue: boolean) => readonly Limit[];
};

const date = choice(DATE_FIELDS);
const days = whole(0, MOST_DAYS);
const bound = { field: choice(NUMBER_FIELDS), value: number(-MOST, MOST) };

/** Every test of a condition: what it is written with, and what it says of a work item. */
export const TESTS: { readonly [Name in keyof Tests]: Entry<Tests[Name]> } = {
  category: {
    members: { is: choice(STATUS_CATEGORIES) },
    limits: ({ is }, isTrue) => [among('category', STATUS_CATEGORIES, [is, isTrue])],
  },
  level: {
    members: { is: choice(ITEM_LEVELS) },
    limits: ({ is }, isTrue) => [among('level', ITEM_LEVELS, [is, isTrue])],
  },
  flagged: {
    members: {},
    limits: (_test, isTrue) => [among('flagged', ['yes', 'no'], ['yes', isTrue])],
  },
  'filled-in': {
    members: { field: choice(ITEM_FIELDS) },
    limits: ({ field }, isTrue) => [{ kind: 'known', field, isKnown: isTrue }],
  },
  'older-than': {
    members: { field: date, days },
    limits: ({ field, days: age }, isTrue) => [
      known(field),
      isTrue ? apart(field, 'as-of', -age - 1) : apart('as-of', field, age),
    ],
  },
  'further-than': {
    members: { field: date, days },
    limits: ({ field, days: ahead }, isTrue) => [
      known(field),
      isTrue ? apart('as-of', field, -ahead - 1) : apart(field, 'as-of', ahead),
    ],
  },
  'not-before': {
    members: { field: date, other: date },
    limits: ({ field, other }, isTrue) => [
      known(field),
      known(other),
      isTrue ? apart(other, field, 0) : apart(field, other, -1),
    ],
  },
  'at-least': {
    members: bound,
    limits: ({ field, value }, isTrue) => [
      known(field),
      isTrue ? { kind: 'from', field, value } : { kind: 'below', field, value },
    ],
  },
  'at-most': {
    members: bound,
    limits: ({ field, value }, isTrue) => [
      known(field),
      isTrue ? { kind: 'to', field, value } : { kind: 'above', field, value },
    ],
  },
};

/** What a test that is true, or false, says of a work item. */
export function limitsOf<Name extends keyof Tests>(
  test: Tests[Name] & { readonly test: Name },
  isTrue: boolean,
): readonly Limit[] {
  return TESTS[test.test].limits(test, isTrue);
}

const known = (field: ItemField): Limit => ({ kind: 'known', field, isKnown: true });

/** `later` is at most so many days after `earlier`. */
const apart = (later: DateField | 'as-of', earlier: DateField | 'as-of', most: number): Limit => ({
  kind: 'apart',
  later,
  earlier,
  most,
});

/** It is this one of all, or any other of them. */
function among(
  of: string,
  all: readonly string[],
  [is, isTrue]: readonly [string, boolean],
): Limit {
  return { kind: 'among', of, values: all.filter((value) => (value === is) === isTrue) };
}
