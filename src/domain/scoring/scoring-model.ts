import type { GovernedId } from '../foundation/ids';
import type { CriterionGroup, TreeMember } from './criteria-tree';
import type { Weighting } from './weighting';

/** The figures of a governed project a criterion may read. Ratings are typed by people, 0 to 10. */
export const CRITERION_SOURCES = [
  'rating',
  'progress',
  'remaining',
  'overdue-share',
  'blocked-share',
  'compliance',
  'throughput',
  'estimate-remaining',
] as const;
export type CriterionSource = (typeof CRITERION_SOURCES)[number];

export type Criterion = TreeMember & {
  readonly source: CriterionSource;
  readonly direction: 'max' | 'min';
};

/** A weighted-sum model: each criterion min-max normalised over the projects compared, weighted, summed, on 0 to 100. */
export type ScoringModel = {
  readonly name: string;
  readonly criteria: readonly Criterion[];
  /** None for a model that is a list of criteria. */
  readonly groups: readonly CriterionGroup[];
  /** Of the groups and criteria at the top. */
  readonly weighting: Weighting;
};

/** What a project has on each criterion, by criterion id; `null` where it is not available. */
export type Alternative = {
  readonly id: GovernedId;
  readonly values: Readonly<Record<string, number | null>>;
};

export type Score = {
  readonly id: GovernedId;
  /** 0 to 100; `null` when no criterion has a value. */
  readonly score: number | null;
  /** 1 is best, equals share a rank; `null` without a score. */
  readonly rank: number | null;
  /** What each criterion gave, in points of the score; criteria without a value are left out and the rest reweighted. */
  readonly parts: readonly { readonly criterionId: string; readonly points: number }[];
  readonly missing: readonly string[];
};
