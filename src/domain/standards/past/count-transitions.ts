import type { Instant } from '../../foundation/calendar';
import type { RuleId } from '../../foundation/ids';
import type { BlockedTransition, PastTransitions } from './past-of-project';
import type { TransitionVerdict } from './transition-verdict';

const MOST_NAMED = 10;

export type JudgedTransition = {
  readonly workItem: string;
  readonly at: Instant;
  readonly verdict: TransitionVerdict;
};

/**
 * Transitions counted by what would have become of them.
 *
 * @example
 * countTransitions([], 'moment') // { total: 0, blocked: 0, notDecidable: 0, byRule: [], latest: [], precision: 'moment' }
 */
export function countTransitions(
  judged: readonly JudgedTransition[],
  precision: PastTransitions['precision'],
): PastTransitions {
  const blocked = judged.flatMap(({ verdict, workItem, at }): BlockedTransition[] =>
    verdict.kind === 'blocked' ? [{ workItem, at, rules: verdict.rules }] : [],
  );
  return {
    total: judged.length,
    blocked: blocked.length,
    notDecidable: judged.filter(({ verdict }) => verdict.kind === 'not-decidable').length,
    byRule: countedByRule(blocked),
    latest: [...blocked].sort(latestFirst).slice(0, MOST_NAMED),
    precision,
  };
}

function countedByRule(blocked: readonly BlockedTransition[]): PastTransitions['byRule'] {
  const counts = new Map<RuleId, number>();
  for (const rule of blocked.flatMap(({ rules }) => rules)) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .map(([ruleId, count]) => ({ ruleId, blocked: count }))
    .sort((one, other) => other.blocked - one.blocked || (one.ruleId < other.ruleId ? -1 : 1));
}

function latestFirst(one: BlockedTransition, other: BlockedTransition): number {
  if (one.at !== other.at) return one.at > other.at ? -1 : 1;
  return one.workItem < other.workItem ? -1 : 1;
}
