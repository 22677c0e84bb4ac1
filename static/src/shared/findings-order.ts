import type { ShownFinding } from '@contract/project';
import type { Verdict } from '@domain/standards/standard';

import { severityRank, VERDICTS } from './verdict-words';

export type FindingGroup = {
  readonly verdict: Verdict;
  readonly findings: readonly ShownFinding[];
};

/** Failed ones first and, of each verdict, the gravest first, then those with the most weight, then the oldest. */
export function findingGroups(findings: readonly ShownFinding[]): readonly FindingGroup[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    findings: findings.filter((finding) => finding.verdict === verdict).sort(byUrgency),
  })).filter((group) => group.findings.length > 0);
}

function byUrgency(a: ShownFinding, b: ShownFinding): number {
  return (
    severityRank(a.rule.severity) - severityRank(b.rule.severity) ||
    b.rule.weight - a.rule.weight ||
    a.firstSeen.localeCompare(b.firstSeen)
  );
}
