import { ARTIFACT_KINDS, type ArtifactState } from '../../foundation/artifact';
import type { EvidenceQuery } from '../standard';
import { canBe } from './can-be';
import { choice, type MembersOf, type Shape, whole } from './shape';
import type { ItemCondition } from '../conditions/item-condition';

type Queries = {
  readonly [Kind in EvidenceQuery['kind']]: Extract<EvidenceQuery, { readonly kind: Kind }>;
};
type Entry<Query> = {
  readonly members: MembersOf<Query, 'kind'>;
  /** Why a rule that asks this could never fail; `null` where it can, or where that cannot be told. */
  readonly whyNever: (query: Query) => string | null;
};

const MOST_DAYS = 3_650;
const STATES: readonly ArtifactState[] = ['draft', 'in-review', 'approved'];

const condition: Shape<ItemCondition> = { kind: 'condition' };
const artifact = choice(ARTIFACT_KINDS);
const days = whole(1, MOST_DAYS);
const canAlwaysFail = () => null;

/** Every evidence query: what it is written with, and whether it can fail at all. */
export const QUERIES: { readonly [Kind in keyof Queries]: Entry<Queries[Kind]> } = {
  'artifact-exists': { members: { artifact }, whyNever: canAlwaysFail },
  'artifact-in-state': {
    members: { artifact, state: choice(STATES) },
    whyNever: canAlwaysFail,
  },
  'artifact-fresh': { members: { artifact, withinDays: days }, whyNever: canAlwaysFail },
  'each-artifact-has': {
    members: { artifact, field: choice(['assignee', 'due']) },
    whyNever: canAlwaysFail,
  },
  'finished-within': { members: { days }, whyNever: canAlwaysFail },
  'in-progress-assigned': { members: {}, whyNever: canAlwaysFail },
  'in-progress-moves': { members: { withinDays: days }, whyNever: canAlwaysFail },
  'nothing-overdue': { members: {}, whyNever: canAlwaysFail },
  'finished-dated': { members: {}, whyNever: canAlwaysFail },
  'each-item': {
    members: { which: condition, must: condition },
    whyNever: ({ which, must }) =>
      whyNoItem(which) ??
      (canBe([so(which), { condition: must, isTrue: false }])
        ? null
        : '“must” is true of every work item that “which” speaks of'),
  },
};

/** Why a rule that asks this could never fail; `null` where it can, or where that cannot be told. */
export function whyNever<Kind extends keyof Queries>(
  query: Queries[Kind] & { readonly kind: Kind },
): string | null {
  return QUERIES[query.kind].whyNever(query);
}

function whyNoItem(which: ItemCondition): string | null {
  return canBe([so(which)]) ? null : 'there can be no work item that “which” speaks of';
}

const so = (about: ItemCondition) => ({ condition: about, isTrue: true });
