import type { Tier } from '../standard';
import {
  NO_ANSWERS,
  SIZE_QUESTIONS,
  type SizeAnswers,
  type SizeQuestionId,
} from './size-questions';

/**
 * From how many points on a project is of a tier, the largest first: the ranges of the Crawford-Ishikura factor table, in which
 * up to 11 of 28 points are below its first level, and 19 and more are of its second.
 */
export const TIER_FROM: readonly { readonly tier: Tier; readonly points: number }[] = [
  { tier: 'large', points: 19 },
  { tier: 'medium', points: 12 },
  { tier: 'small', points: 7 },
];

export type ComputedTier = {
  /** `null` while an answer is missing. */
  readonly tier: Tier | null;
  /** Of the answers that were given. */
  readonly points: number;
  readonly unanswered: readonly SizeQuestionId[];
};

/**
 * The tier that answers on size and risk make: the sum of their points, held against the ranges. An answer that is missing
 * stands for nothing, so there is no tier until all are given.
 *
 * @example
 * computeTier({ budget: 2, duration: 2, team: 2, units: 2, novelty: 1, dependence: 1, exposure: 2 })
 * // { tier: 'medium', points: 12, unanswered: [] }
 */
export function computeTier(answers: SizeAnswers): ComputedTier {
  const ids = SIZE_QUESTIONS.map(({ id }) => id);
  const points = ids.reduce((sum, id) => sum + (answers[id] ?? 0), 0);
  const unanswered = ids.filter((id) => answers[id] === null);
  if (unanswered.length > 0) return { tier: null, points, unanswered };

  return {
    tier: TIER_FROM.find((range) => points >= range.points)?.tier ?? null,
    points,
    unanswered,
  };
}

/** Somebody says another tier than the answers make. */
export type TierOverride = { readonly tier: Tier; readonly reason: string };

/** What a project says of its size. */
export type Sizing = { readonly answers: SizeAnswers; readonly override: TierOverride | null };

export const NO_SIZING: Sizing = { answers: NO_ANSWERS, override: null };

/** The tier that counts: the one that somebody says, else the one that is computed. */
export function tierOf({ answers, override }: Sizing): Tier | null {
  return override?.tier ?? computeTier(answers).tier;
}
