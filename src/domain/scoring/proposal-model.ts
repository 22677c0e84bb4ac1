import type { ProjectId } from '../foundation/ids';
import { type Pool, problemsOfPools } from '../foundation/pool';
import { problemsOfRelations, type Relation } from '../foundation/relation';
import { weighJudgements, type AhpWeights } from './ahp';
import type { Driver } from './alignment';
import type { Direction } from './decision';
import type { Judgement } from './judgements';

export const PROPOSAL_SOURCES = ['rating', 'cost', 'benefit'] as const;
/** What a criterion of proposals reads: what people rate, 0 to 10, or an amount of the proposal itself. */
export type ProposalSource = (typeof PROPOSAL_SOURCES)[number];

export const PROPOSAL_NORMALISATIONS = ['min-max', 'max', 'sum', 'vector'] as const;
export type ProposalNormalisation = (typeof PROPOSAL_NORMALISATIONS)[number];

export type ProposalCriterion = {
  readonly id: string;
  readonly name: string;
  readonly source: ProposalSource;
  readonly direction: Direction;
  /** Whether it is a strategic goal: rated, and the more the better. */
  readonly isDriver: boolean;
};

/** What the swing that matters most has. */
export const MOST_SWING_POINTS = 100;

/**
 * Where the weights come from: typed, one a criterion; points for what it is worth that a criterion swings from the worst of the proposals to
 * the best, beside the swing that is worth most and has 100; or judgements of pairs of criteria, by their places.
 *
 * Source: von Winterfeldt and Edwards, Decision Analysis and Behavioral Research (1986), for swings; Saaty (1980), for pairs.
 */
export type Weighting =
  | { readonly kind: 'direct'; readonly weights: readonly number[] }
  | { readonly kind: 'swing'; readonly points: readonly number[] }
  | { readonly kind: 'pairwise'; readonly judgements: readonly Judgement[] };

/** How a portfolio compares its proposals. */
export type ProposalModel = {
  /** ISO 4217; proposals in another one are not compared. */
  readonly currency: string;
  /** The Jira projects that keep its proposals; none means every imported project. */
  readonly intake: readonly ProjectId[];
  readonly normalisation: ProposalNormalisation;
  readonly criteria: readonly ProposalCriterion[];
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
    { id: 'fit', name: 'Strategic fit', source: 'rating', direction: 'max', isDriver: false },
    { id: 'value', name: 'Value to users', source: 'rating', direction: 'max', isDriver: false },
    { id: 'urgency', name: 'Urgency', source: 'rating', direction: 'max', isDriver: false },
    { id: 'risk', name: 'Delivery risk', source: 'rating', direction: 'min', isDriver: false },
  ],
  weighting: { kind: 'direct', weights: [4, 3, 2, 1] },
  pools: [],
  relations: [],
  onlyReady: false,
};

/** The pairwise judgements as they are weighed, for their consistency. @throws RangeError where they cannot be. */
export function weighPairs(size: number, judgements: readonly Judgement[]): AhpWeights {
  return weighJudgements({ size, judgements, randomIndex: 'saaty-classic' });
}

/**
 * The weights of a model that has no problems, adding up to 1.
 *
 * @example
 * weightsOf({ ...model, weighting: { kind: 'direct', weights: [3, 1] } }) // [0.75, 0.25]
 * weightsOf({ ...model, weighting: { kind: 'swing', points: [100, 60] } }) // [0.625, 0.375]
 */
export function weightsOf({ criteria, weighting }: ProposalModel): readonly number[] {
  if (weighting.kind === 'pairwise')
    return weighPairs(criteria.length, weighting.judgements).weights;

  const parts = weighting.kind === 'direct' ? weighting.weights : weighting.points;
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** What is wrong with a model, one sentence each; empty when it can be used. */
export function problemsOfModel(model: ProposalModel): readonly string[] {
  const { criteria } = model;
  if (criteria.length === 0) return ['A model needs at least one criterion.'];

  const ids = new Set(criteria.map(({ id }) => id));
  const problems = criteria
    .filter(({ name }) => name.trim() === '')
    .map(({ id }) => `Criterion ${id} needs a name.`);
  if (ids.size < criteria.length) problems.push('Two criteria share an id.');
  const idle = criteria.filter((each) => each.isDriver && !canDrive(each));
  problems.push(
    ...idle.map(
      ({ name }) => `${name} cannot be a driver: it has to be rated, the more the better.`,
    ),
  );
  return [
    ...problems,
    ...problemsOfWeighting(model),
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

/** The drivers of a model, with what each counts. */
export function driversOf(
  { criteria }: Pick<ProposalModel, 'criteria'>,
  weights: readonly number[],
): readonly Driver[] {
  return criteria.flatMap(({ id, name, isDriver }, at) =>
    isDriver ? [{ id, name, weight: weights[at] ?? 0 }] : [],
  );
}

function problemsOfWeighting({
  criteria: { length: size },
  weighting,
  normalisation,
}: ProposalModel): readonly string[] {
  if (weighting.kind === 'swing') return problemsOfSwings(size, weighting.points, normalisation);
  if (weighting.kind === 'direct') {
    const { weights } = weighting;
    if (weights.length !== size) return ['There must be one weight for each criterion.'];
    if (!weights.every((weight) => weight >= 0)) return ['A weight must not be below 0.'];
    return weights.some((weight) => weight > 0) ? [] : ['One weight must be above 0.'];
  }
  try {
    weighPairs(size, weighting.judgements);
    return [];
  } catch (error) {
    if (error instanceof RangeError) return [`The pairwise judgements: ${error.message}.`];
    throw error;
  }
}

function problemsOfSwings(
  size: number,
  points: readonly number[],
  normalisation: ProposalNormalisation,
): readonly string[] {
  if (points.length !== size) return ['There must be points for the swing of each criterion.'];
  if (!points.every((each) => each >= 0 && each <= MOST_SWING_POINTS)) {
    return [`Points of a swing run from 0 to ${MOST_SWING_POINTS}.`];
  }
  if (!points.includes(MOST_SWING_POINTS)) {
    return [`The swing that matters most must have ${MOST_SWING_POINTS} points.`];
  }
  return normalisation === 'min-max'
    ? []
    : ['Swings are from the worst to the best: values must be made comparable that way, too.'];
}
