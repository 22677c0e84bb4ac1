import type { ProjectId } from '../foundation/ids';
import { type Pool, problemsOfPools } from '../foundation/pool';
import { problemsOfRelations, type Relation } from '../foundation/relation';
import type { Driver } from './alignment';
import {
  groupsAround,
  leafWeights,
  problemsOfTree,
  type CriterionGroup,
  type TreeMember,
} from './criteria-tree';
import type { Direction } from './decision';
import type { Weighting } from './weighting';

export const PROPOSAL_SOURCES = [
  'rating',
  'cost',
  'benefit',
  'net-benefit',
  'return',
  'pool',
  'field',
] as const;
/**
 * What a criterion of proposals reads: what people rate, 0 to 10; what the proposal's structured part says, be it what it takes of a pool;
 * what is reckoned of that, benefit less cost and benefit per cost; or a number field of its work item in Jira.
 */
export type ProposalSource = (typeof PROPOSAL_SOURCES)[number];

export const PROPOSAL_NORMALISATIONS = ['min-max', 'max', 'sum', 'vector'] as const;
export type ProposalNormalisation = (typeof PROPOSAL_NORMALISATIONS)[number];

export type ProposalCriterion = TreeMember & {
  readonly source: ProposalSource;
  /** Which pool, by its name, or which field, by its id in Jira; `null` for other sources. */
  readonly of: string | null;
  readonly direction: Direction;
  /** Whether it is a strategic goal: rated, and the more the better. */
  readonly isDriver: boolean;
};

/** How a portfolio compares its proposals. */
export type ProposalModel = {
  /** ISO 4217; proposals in another one are not compared. */
  readonly currency: string;
  /** The Jira projects that keep its proposals; none means every imported project. */
  readonly intake: readonly ProjectId[];
  readonly normalisation: ProposalNormalisation;
  readonly criteria: readonly ProposalCriterion[];
  /** None for a model that is a list of criteria. */
  readonly groups: readonly CriterionGroup[];
  /** Of the groups and criteria at the top. */
  readonly weighting: Weighting;
  readonly pools: readonly Pool[];
  readonly relations: readonly Relation[];
  /** Whether a proposal has to be ready before it comes to the board. */
  readonly onlyReady: boolean;
};

export const STARTER_PROPOSAL_MODEL: ProposalModel = {
  currency: 'EUR',
  intake: [],
  normalisation: 'min-max',
  criteria: [
    {
      id: 'fit',
      name: 'Strategic fit',
      group: null,
      source: 'rating',
      of: null,
      direction: 'max',
      isDriver: false,
    },
    {
      id: 'value',
      name: 'Value to users',
      group: null,
      source: 'rating',
      of: null,
      direction: 'max',
      isDriver: false,
    },
    {
      id: 'urgency',
      name: 'Urgency',
      group: null,
      source: 'rating',
      of: null,
      direction: 'max',
      isDriver: false,
    },
    {
      id: 'risk',
      name: 'Delivery risk',
      group: null,
      source: 'rating',
      of: null,
      direction: 'min',
      isDriver: false,
    },
  ],
  groups: [],
  weighting: { kind: 'direct', weights: [4, 3, 2, 1] },
  pools: [],
  relations: [],
  onlyReady: false,
};

/**
 * The weights of the criteria of a model that has no problems, in their order, adding up to 1.
 *
 * @example
 * weightsOf({ ...model, weighting: { kind: 'direct', weights: [3, 1] } }) // [0.75, 0.25]
 */
export function weightsOf(
  model: Pick<ProposalModel, 'criteria' | 'groups' | 'weighting'>,
): readonly number[] {
  return leafWeights(model);
}

/** What is wrong with a model, one sentence each; empty when it can be used. */
export function problemsOfModel(model: ProposalModel): readonly string[] {
  const { criteria } = model;
  if (criteria.length === 0) return ['A model needs at least one criterion.'];

  const idle = criteria.filter((each) => each.isDriver && !canDrive(each));
  return [
    ...idle.map(
      ({ name }) => `${name} cannot be a driver: it has to be rated, the more the better.`,
    ),
    ...criteria.flatMap((each) => problemsOfSource(each, model)),
    ...problemsOfTree(model),
    ...problemsOfScale(model),
    ...problemsOfPools(model.pools),
    ...problemsOfRelations(model.relations),
  ];
}

/** Whether a criterion can be a strategic goal: cost is shared by how much of it a proposal is rated to bring. */
export function canDrive({
  source,
  direction,
}: Pick<ProposalCriterion, 'source' | 'direction'>): boolean {
  return source === 'rating' && direction === 'max';
}

/** The drivers of a model, with what each counts and the groups it stands in. */
export function driversOf(
  { criteria, groups }: Pick<ProposalModel, 'criteria' | 'groups'>,
  weights: readonly number[],
): readonly Driver[] {
  return criteria.flatMap((criterion, at) => {
    if (!criterion.isDriver) return [];
    const { id, name } = criterion;
    const within = groupsAround({ groups }, criterion).map((group) => ({ id: group.id, name: group.name })); // prettier-ignore
    return [{ id, name, weight: weights[at] ?? 0, within }];
  });
}

const FIELD_ID = /^customfield_\d{1,18}$/;

function problemsOfSource(
  { name, source, of }: ProposalCriterion,
  { pools }: Pick<ProposalModel, 'pools'>,
): readonly string[] {
  if (source === 'pool') {
    const isThere = pools.some((pool) => pool.name === of);
    return isThere ? [] : [`${name} reads the pool ${of ?? ''}, which the model does not have.`];
  }
  if (source === 'field') {
    return of !== null && FIELD_ID.test(of) ? [] : [`${name} names no field of Jira.`];
  }
  return of === null ? [] : [`${name} reads no pool and no field: it cannot name one.`];
}

/** The Jira fields that criteria read, each once. */
export function fieldsRead({ criteria }: Pick<ProposalModel, 'criteria'>): readonly string[] {
  const read = criteria.flatMap(({ source, of }) =>
    source === 'field' && of !== null ? [of] : [],
  );
  return [...new Set(read)];
}

function problemsOfScale({ weighting, groups, normalisation }: ProposalModel): readonly string[] {
  const isSwung = [weighting, ...groups.map((each) => each.weighting)].some(
    ({ kind }) => kind === 'swing',
  );
  return isSwung && normalisation !== 'min-max'
    ? ['Swings are from the worst to the best: values must be made comparable that way, too.']
    : [];
}
