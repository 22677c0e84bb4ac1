import type { Day } from '../../foundation/calendar';
import { findingName } from '../finding-name';
import type { Finding } from '../standard';
import { type Exemption, isInForce } from './exemption';

/**
 * Findings as they stand under the waivers of a day: what failed under one is waived, with its evidence. What passed or
 * is undecided needs none and stays as it is.
 *
 * @example
 * // AGL-1 failed with 'Two items have no assignee.', and its waiver lasts until 2026-03-31
 * waive(findings, waivers, day('2026-03-31'))[0]
 * // { verdict: 'waived', reason: 'Waived until 2026-03-31 (waiver 1 of AGL-1). Without it: Two items have no assignee.', … }
 * waive(findings, waivers, day('2026-04-01')) // findings: it fails again
 */
export function waive<F extends Finding>(
  findings: readonly F[],
  exemptions: readonly Exemption[],
  asOf: Day,
): readonly F[] {
  const waivers = new Map(
    exemptions
      .filter((one) => one.kind === 'waiver' && isInForce(one, asOf))
      .map((waiver) => [findingName(waiver), waiver]),
  );

  return findings.map((finding) => {
    const waiver = waivers.get(findingName(finding));
    return finding.verdict === 'failed' && waiver !== undefined ? waived(finding, waiver) : finding;
  });
}

function waived<F extends Finding>(finding: F, { number, ruleId, until }: Exemption): F {
  const reason = `Waived until ${until ?? 'it is revoked'} (waiver ${number} of ${ruleId}). Without it: ${finding.reason}`;
  return { ...finding, verdict: 'waived', reason };
}
