import type { Instant } from '../foundation/calendar';
import { findingName } from './finding-name';
import type { Finding, KeptFinding, Verdict } from './standard';

/**
 * Today's findings with their history: `firstSeen` is the moment since which the verdict has stood. What is waived fails
 * all the same: a waiver neither begins nor ends anew since when it does.
 *
 * A finding that is not among `current` is dropped; a new version of the same standard does not begin a new history.
 *
 * @example
 * // failed since March, still failed: firstSeen stays; passed now: firstSeen is now
 * keepFindings(previous, current, now)
 */
export function keepFindings(
  previous: readonly KeptFinding[],
  current: readonly Finding[],
  now: Instant,
): readonly KeptFinding[] {
  const before = new Map(previous.map((finding) => [findingName(finding), finding]));

  return current.map((finding) => {
    const kept = before.get(findingName(finding));
    const stands = kept !== undefined && unwaived(kept.verdict) === unwaived(finding.verdict);
    const firstSeen = stands ? kept.firstSeen : now;
    return { ...finding, firstSeen, lastSeen: now };
  });
}

const unwaived = (verdict: Verdict) => (verdict === 'waived' ? 'failed' : verdict);
