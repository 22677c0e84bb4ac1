import { ARTIFACT_KINDS, type ArtifactState } from '../../foundation/artifact';
import { PROJECT_ROLES } from '../../foundation/project-role';
import { DUTIES } from '../duties/duty';
import { type EvidenceQuery, PLAN_FIGURES, type ShareBound } from '../standard';
import { canBe } from './can-be';
import {
  choice,
  listOf,
  type MembersOf,
  number,
  object,
  setOf,
  type Shape,
  text,
  whole,
} from '../../foundation/document/shape';
import type { ItemCondition } from '../conditions/item-condition';
import { whyNotWithin } from '../jira/within';

type Queries = {
  readonly [Kind in EvidenceQuery['kind']]: Extract<EvidenceQuery, { readonly kind: Kind }>;
};
type Entry<Query> = {
  readonly members: MembersOf<Query, 'kind'>;
  /** Why a rule that asks this could never fail; `null` where it can, or where that cannot be told. */
  readonly whyNever: (query: Query) => string | null;
};

const MOST_DAYS = 3_650;
const MOST_HOLDERS = 100;
/** Spent of a budget, in percent. */
const MOST_SPENT = 1_000;
const MOST_MONEY = 1_000_000_000_000;
const LONGEST_JQL = 2_000;
const LONGEST_NAME = 255;
const STATES: readonly ArtifactState[] = ['draft', 'in-review', 'approved'];

const condition: Shape<ItemCondition> = { kind: 'condition' };
const artifact = choice(ARTIFACT_KINDS);
const days = whole(1, MOST_DAYS);
const jql = text<string>(LONGEST_JQL);
const name = text<string>(LONGEST_NAME);
const share: Shape<ShareBound> = choice(['at-most', 'at-least']);
const currency = text<string>(3, { pattern: '^[A-Z]{3}$', words: 'an ISO 4217 code like EUR' });
const canAlwaysFail = () => null;

/** Every evidence query: what it is written with, and whether it can fail at all. */
export const QUERIES: { readonly [Kind in keyof Queries]: Entry<Queries[Kind]> } = {
  'artifact-exists': { members: { artifact }, whyNever: canAlwaysFail },
  'artifact-in-state': {
    members: { artifact, state: choice(STATES) },
    whyNever: canAlwaysFail,
  },
  'artifact-fresh': { members: { artifact, withinDays: days }, whyNever: canAlwaysFail },
  'each-artifact': {
    members: { artifact, must: condition },
    whyNever: ({ must }) => (canBe([not(must)]) ? null : '“must” is true of every artifact'),
  },
  'artifact-cadence': { members: { artifact, everyDays: days }, whyNever: canAlwaysFail },
  'artifact-linked': {
    members: { artifact, to: listOf(artifact, [1, ARTIFACT_KINDS.length]) },
    whyNever: canAlwaysFail,
  },
  'artifact-approved': {
    members: { artifact, by: choice(PROJECT_ROLES) },
    whyNever: canAlwaysFail,
  },
  'phase-evident': { members: {}, whyNever: canAlwaysFail },
  'finished-within': { members: { days }, whyNever: canAlwaysFail },
  'in-progress-assigned': { members: {}, whyNever: canAlwaysFail },
  'in-progress-moves': { members: { withinDays: days }, whyNever: canAlwaysFail },
  'nothing-overdue': { members: {}, whyNever: canAlwaysFail },
  'finished-dated': { members: {}, whyNever: canAlwaysFail },
  'each-item': {
    members: { which: condition, must: condition },
    whyNever: ({ which, must }) =>
      whyNoItem(which) ??
      (canBe([so(which), not(must)])
        ? null
        : '“must” is true of every work item that “which” speaks of'),
  },
  'item-count': {
    members: {
      which: condition,
      is: choice(['at-most', 'at-least', 'exactly']),
      value: whole(0, 1_000_000),
    },
    whyNever: ({ which, is, value }) => {
      if (is === 'at-least') return value === 0 ? 'there are never fewer than no work items' : null;
      return is === 'at-most' || value === 0 ? whyNoItem(which) : null;
    },
  },
  'item-share': {
    members: {
      of: condition,
      which: condition,
      is: share,
      percent: number(0, 100),
    },
    whyNever: ({ of, which, is, percent }) => {
      if (is === 'at-most' ? percent === 100 : percent === 0)
        return 'every share is within its bound';
      if (!canBe([so(of)])) return 'there can be no work item that “of” speaks of';
      return canBe([so(of), is === 'at-most' ? so(which) : not(which)])
        ? null
        : '“which” is the same for every work item that “of” speaks of';
    },
  },
  'jql-count': {
    members: {
      jql,
      is: choice(['at-most', 'at-least', 'exactly']),
      value: whole(0, 1_000_000),
    },
    whyNever: ({ jql: query, is, value }) =>
      is === 'at-least' && value === 0
        ? 'there are never fewer than no work items'
        : whyNotAsked(query),
  },
  'status-path': {
    members: { forbidden: object({ from: name, to: name }) },
    whyNever: ({ forbidden: { from, to } }) =>
      from === to ? 'no work item goes from a status to itself' : null,
  },
  'field-filled': {
    members: { which: jql, field: name },
    whyNever: ({ which }) => whyNotAsked(which),
  },
  'role-assigned': {
    members: {
      role: choice(PROJECT_ROLES),
      is: choice(['at-least', 'exactly']),
      value: whole(1, MOST_HOLDERS),
    },
    whyNever: canAlwaysFail,
  },
  'accountable-single': { members: { artifacts: setOf(ARTIFACT_KINDS) }, whyNever: canAlwaysFail },
  'separated-duties': {
    members: { duties: setOf(DUTIES) },
    whyNever: ({ duties }) =>
      duties.length < 2 ? 'there is no other duty to keep this one apart from' : null,
  },
  'plan-typed': { members: { figure: choice(PLAN_FIGURES) }, whyNever: canAlwaysFail },
  'plan-amount': {
    members: {
      figure: choice(['budget', 'spent']),
      is: share,
      value: number(0, MOST_MONEY),
      currency,
    },
    whyNever: ({ is, value }) => whyNotBelow(is, value),
  },
  'plan-spent': {
    members: { is: share, percent: number(0, MOST_SPENT) },
    whyNever: ({ is, percent }) => whyNotBelow(is, percent),
  },
  'plan-finish': {
    members: { is: share, days: whole(-MOST_DAYS, MOST_DAYS) },
    whyNever: canAlwaysFail,
  },
};

/** Why a rule that asks this could never fail; `null` where it can, or where that cannot be told. */
export function whyNever<Kind extends keyof Queries>(
  query: Queries[Kind] & { readonly kind: Kind },
): string | null {
  return QUERIES[query.kind].whyNever(query);
}

/** Amounts are no less than nothing. */
function whyNotBelow(is: ShareBound, bound: number): string | null {
  return is === 'at-least' && bound === 0 ? 'there is never less than nothing' : null;
}

/** A query that cannot be asked leaves the rule undecided for ever. */
function whyNotAsked(query: string): string | null {
  const why = whyNotWithin(query);
  return why === null ? null : `the query cannot be asked: ${why}`;
}

function whyNoItem(which: ItemCondition): string | null {
  return canBe([so(which)]) ? null : 'there can be no work item that “which” speaks of';
}

const so = (about: ItemCondition) => ({ condition: about, isTrue: true });
const not = (about: ItemCondition) => ({ condition: about, isTrue: false });
