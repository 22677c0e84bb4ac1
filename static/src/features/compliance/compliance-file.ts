import type { ProjectCompliance } from '@contract/project';

import { type CsvValue, toCsv } from '../../shared/csv';
import type { ProjectFinding } from './clauses';

type Line = { readonly finding: ProjectFinding; readonly at: number };

const COLUMNS: readonly (readonly [head: string, value: (line: Line) => CsvValue])[] = [
  ['Rule', ({ finding }) => finding.ruleId],
  ['Clause', ({ finding }) => finding.rule.clause],
  ['Title', ({ finding }) => finding.rule.title],
  ['Severity', ({ finding }) => finding.rule.severity],
  ['Weight', ({ finding }) => finding.rule.weight],
  ['Mandate', ({ finding }) => finding.mode],
  ['Verdict', ({ finding }) => finding.verdict],
  ['Reason', ({ finding }) => finding.reason],
  ['Work item', ({ finding, at }) => finding.evidence[at]?.workItem ?? null],
  ['Field', ({ finding, at }) => finding.evidence[at]?.field ?? null],
  ['Value', ({ finding, at }) => finding.evidence[at]?.value ?? null],
  ['As of', ({ finding, at }) => finding.evidence[at]?.at ?? null],
  ['Pieces of evidence', ({ finding }) => finding.evidenceTotal],
  ['Since', ({ finding }) => finding.firstSeen],
  ['Last checked', ({ finding }) => finding.lastSeen],
];

/** One line per piece of evidence, or one for a finding that has none. */
export function complianceCsv({ findings }: ProjectCompliance): string {
  const lines = findings.flatMap((finding) =>
    Array.from({ length: Math.max(1, finding.evidence.length) }, (_, at) => ({ finding, at })),
  );
  return toCsv([
    COLUMNS.map(([head]) => head),
    ...lines.map((line) => COLUMNS.map(([, value]) => value(line))),
  ]);
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
