import type { RuleId } from '../foundation/ids';
import { listed } from '../foundation/wording';

type Judged = {
  readonly id: RuleId;
  readonly title: string;
  readonly verdict: 'passed' | 'failed' | 'undecided' | 'waived' | null;
};

export type Readiness<R extends Judged> = {
  readonly kept: number;
  readonly all: number;
  /** Of all entry rules those kept, in percent, rounded down: 100 is all of them. `null` where there are none. */
  readonly percent: number | null;
  readonly missing: readonly R[];
};

/**
 * How far a gate is ready: the share of its entry rules that are kept, waived ones with them.
 *
 * @example
 * readinessOf([passed, waived, failed]) // { kept: 2, all: 3, percent: 66, missing: [failed] }
 */
export function readinessOf<R extends Judged>(rules: readonly R[]): Readiness<R> {
  const missing = rules.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'waived');
  const all = rules.length;
  const kept = all - missing.length;
  return { kept, all, percent: all === 0 ? null : Math.floor((100 * kept) / all), missing };
}

/**
 * What stands in the way of a plain go, in words: the rules that are not kept, or that nothing can be checked.
 *
 * @example
 * missingInWords([]) // ['the project is held to no standard, so nothing can be checked']
 */
export function missingInWords(rules: readonly Judged[]): readonly string[] {
  if (rules.length === 0) {
    return ['the project is held to no standard, so nothing can be checked'];
  }
  return readinessOf(rules).missing.map(
    ({ title, verdict }) =>
      `“${title}” ${verdict === 'failed' ? 'is not kept' : 'is not decided yet'}`,
  );
}

const MOST_MISSING_TOLD = 5;

/** What is missing, in one sentence that tells the first few. */
export function missingSentence(missing: readonly string[]): string {
  return `Missing: ${listed(missing, MOST_MISSING_TOLD)}.`;
}
