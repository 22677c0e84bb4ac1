import type { Instant } from '../foundation/calendar';
import type { Finding, KeptFinding } from './standard';

/**
 * Today's findings with their history: `firstSeen` is the moment since which the verdict has stood.
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
  const before = new Map(previous.map((finding) => [nameOf(finding), finding]));

  return current.map((finding) => {
    const kept = before.get(nameOf(finding));
    const firstSeen = kept?.verdict === finding.verdict ? kept.firstSeen : now;
    return { ...finding, firstSeen, lastSeen: now };
  });
}

function nameOf({ governedId, standardId, ruleId }: Finding): string {
  return `${governedId} ${standardId} ${ruleId}`;
}
