import type { ProjectCompliance } from '@contract/project';

import type { CsvColumn } from '../../shared/csv';
import { evidenceCsv } from '../../shared/evidence-csv';
import type { ProjectFinding } from './clauses';

const RULE: readonly CsvColumn<ProjectFinding>[] = [
  ['Rule', ({ ruleId }) => ruleId],
  ['Clause', ({ rule }) => rule.clause],
  ['Title', ({ rule }) => rule.title],
  ['Severity', ({ rule }) => rule.severity],
  ['Weight', ({ rule }) => rule.weight],
  ['Mandate', ({ mode }) => mode],
];

/** One line per piece of evidence, or one for a finding that has none. */
export function complianceCsv({ findings }: ProjectCompliance): string {
  return evidenceCsv(RULE, findings);
}

/** What the page says, without what concerns only who looks at it. */
export function complianceJson(compliance: ProjectCompliance): string {
  const { project, standard, asOf, profile, findings, notAsked, exemptions, debt } = compliance;
  const { phase, tier } = profile;
  const told = {
    project: { id: project.id, key: project.key, name: project.name },
    standard,
    asOf,
    phase,
    tier,
    compliance: compliance.compliance,
    waiverDebt: debt,
    findings: findings.map((finding) => ({
      ruleId: finding.ruleId,
      clause: finding.rule.clause,
      title: finding.rule.title,
      severity: finding.rule.severity,
      weight: finding.rule.weight,
      mode: finding.mode,
      verdict: finding.verdict,
      reason: finding.reason,
      evidence: finding.evidence,
      evidenceTotal: finding.evidenceTotal,
      firstSeen: finding.firstSeen,
      lastSeen: finding.lastSeen,
    })),
    notAsked: notAsked.map(({ rule, why }) => ({ ruleId: rule.id, why })),
    exemptions: exemptions.map(({ kind, ruleId, number, state, from, until, reason }) => ({
      kind,
      ruleId,
      number,
      state,
      from,
      until,
      reason,
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** `mandate-DOC-findings-2026-11-16.csv`. */
export function nameOfExport(
  { project, asOf }: ProjectCompliance,
  extension: 'csv' | 'json',
): string {
  return `mandate-${project.key}-findings-${asOf}.${extension}`;
}
