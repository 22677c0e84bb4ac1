import type { Compliance, Rule, Verdict } from '../standard';

/** How far a project was certified; from the highest down. */
export const LEVELS = ['full', 'substantial', 'partial', 'none'] as const;
export type Level = (typeof LEVELS)[number];

const SUBSTANTIAL_FROM = 90;
const PARTIAL_FROM = 70;

/** What a level is read off. */
export type Certified = {
  readonly compliance: Compliance;
  readonly results: readonly {
    readonly severity: Rule['severity'];
    readonly verdict: Verdict;
  }[];
};

/**
 * The level of a project that was held against its standard. A rule of critical severity is mandatory: where one failed or
 * is undecided, there is no level. `full`: nothing failed and nothing is undecided; `substantial`: a score of 90 and
 * more; `partial`: of 70 and more. Waived rules count as kept.
 *
 * Undefined: `none` where nothing was decided.
 * Source:    docs/adr/0023-certificates.md.
 *
 * @example
 * // a score of 92; a major rule failed, all critical ones passed
 * levelOf({ compliance, results }) // 'substantial'
 */
export function levelOf({ compliance, results }: Certified): Level {
  const { score, failed, undecided } = compliance;
  const isOpen = ({ verdict }: { readonly verdict: Verdict }) =>
    verdict === 'failed' || verdict === 'undecided';
  if (score === null || results.some((one) => one.severity === 'critical' && isOpen(one))) {
    return 'none';
  }
  if (failed === 0 && undecided === 0) return 'full';
  if (score >= SUBSTANTIAL_FROM) return 'substantial';
  return score >= PARTIAL_FROM ? 'partial' : 'none';
}
