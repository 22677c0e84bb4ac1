import { type Day, dayOf, daysBetween, type Instant } from '../../foundation/calendar';
import type { RuleId } from '../../foundation/ids';
import type { Standard } from '../standard';
import type { FindingChange } from './finding-change';

/** What a rule has done so far, over all projects it was asked of. */
export type RuleHygiene = {
  readonly ruleId: RuleId;
  /** How often it began to fail. */
  readonly fired: number;
  /** How often a failure was waived. */
  readonly waived: number;
  /** How often a failure, waived or not, came to be kept. */
  readonly fixed: number;
  /** How many projects fail it now, waived ones included. */
  readonly open: number;
  /** The median of days from failure to fix; `null` while nothing was fixed. */
  readonly daysToFix: number | null;
  /** When it last began to fail; `null` when it never did. */
  readonly lastFired: Instant | null;
  /** Asked for a year and more, and not once failed in the last one: it tells nobody anything. */
  readonly isIdle: boolean;
};

const A_YEAR = 365;

/**
 * What each rule of a standard has done, from the changes of its findings in any order. A rule that is waived fires once, however
 * often its waiver lapses; a failure that is not asked any more is neither fixed nor open.
 *
 * Source: docs/glossary.md, *rule hygiene*.
 *
 * @example
 * // AGL-1 failed on 1 March and passed on 5 March, in one project
 * ruleHygiene(changes, agileLight, day('2026-03-31'))[0]
 * // { ruleId: 'AGL-1', fired: 1, waived: 0, fixed: 1, open: 0, daysToFix: 4, lastFired: '2026-03-01T…', isIdle: false }
 */
export function ruleHygiene(
  changes: readonly FindingChange[],
  standard: Standard,
  asOf: Day,
): readonly RuleHygiene[] {
  const tallies = new Map<RuleId, Tally>(standard.rules.map(({ id }) => [id, newTally()]));
  const inOrder = [...changes].sort(earlierFirst);

  for (const change of inOrder) {
    if (change.standardId !== standard.id) continue;
    const tally = tallies.get(change.ruleId);
    if (tally !== undefined) count(change, tally);
  }
  return standard.rules.map(({ id }) => told(id, tallies.get(id) ?? newTally(), asOf));
}

type Tally = {
  fired: number;
  waived: number;
  fixed: number;
  firstAsked: Instant | null;
  lastFired: Instant | null;
  readonly failing: Map<string, Instant>;
  readonly days: number[];
};

const newTally = (): Tally => ({
  fired: 0,
  waived: 0,
  fixed: 0,
  firstAsked: null,
  lastFired: null,
  failing: new Map(),
  days: [],
});

function count({ governedId, at, after }: FindingChange, tally: Tally): void {
  tally.firstAsked ??= at;
  const since = tally.failing.get(governedId);
  if (after === 'waived') tally.waived += 1;

  if (after === 'failed' || after === 'waived') {
    if (since !== undefined) return;
    tally.fired += 1;
    tally.lastFired = at;
    tally.failing.set(governedId, at);
    return;
  }
  tally.failing.delete(governedId);
  if (after !== 'passed' || since === undefined) return;
  tally.fixed += 1;
  tally.days.push(daysBetween(dayOf(since), dayOf(at)));
}

function told(ruleId: RuleId, tally: Tally, asOf: Day): RuleHygiene {
  const { fired, waived, fixed, firstAsked, lastFired, failing, days } = tally;
  const isOlder = (at: Instant | null) => at !== null && daysBetween(dayOf(at), asOf) >= A_YEAR;
  const isIdle =
    isOlder(firstAsked) && failing.size === 0 && (lastFired === null || isOlder(lastFired));

  return {
    ruleId,
    fired,
    waived,
    fixed,
    open: failing.size,
    daysToFix: median(days),
    lastFired,
    isIdle,
  };
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Of changes in the same moment any order will do, as long as it is the same one. */
function earlierFirst(one: FindingChange, other: FindingChange): number {
  return compare(one.at, other.at) || compare(nameOf(one), nameOf(other));
}

const nameOf = ({ governedId, ruleId, before, after }: FindingChange) =>
  `${governedId} ${ruleId} ${before ?? ''} ${after ?? ''}`;

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
