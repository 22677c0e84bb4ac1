import type { Instant } from '../../foundation/calendar';
import type { GovernedId, RuleId, StandardId } from '../../foundation/ids';
import { findingName } from '../finding-name';
import type { Finding, KeptFinding, Verdict } from '../standard';

/** A finding that took another verdict; `before` is `null` for the first one, `after` for one that is not asked any more. */
export type FindingChange = {
  readonly governedId: GovernedId;
  readonly standardId: StandardId;
  readonly ruleId: RuleId;
  readonly at: Instant;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
};

/**
 * What changed from the findings kept before to those found now: a line for each rule that took another verdict.
 *
 * @example
 * // AGL-1 failed and passes now, AGL-2 failed before and after
 * changesBetween(previous, current, now) // [{ ruleId: 'AGL-1', before: 'failed', after: 'passed', … }]
 */
export function changesBetween(
  previous: readonly KeptFinding[],
  current: readonly Finding[],
  at: Instant,
): readonly FindingChange[] {
  const before = new Map(previous.map((finding) => [findingName(finding), finding]));
  const after = new Set(current.map(findingName));

  const taken = current.flatMap((finding) => {
    const was = before.get(findingName(finding))?.verdict ?? null;
    return was === finding.verdict
      ? []
      : change(finding, { at, before: was, after: finding.verdict });
  });
  const gone = previous
    .filter((finding) => !after.has(findingName(finding)))
    .map((finding) => change(finding, { at, before: finding.verdict, after: null }));
  return [...taken, ...gone];
}

function change(
  { governedId, standardId, ruleId }: Finding,
  what: Pick<FindingChange, 'at' | 'before' | 'after'>,
): FindingChange {
  return { governedId, standardId, ruleId, ...what };
}
