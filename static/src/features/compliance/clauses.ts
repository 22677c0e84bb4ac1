import type { ProjectCompliance } from '@contract/project';
import type { Severity, Verdict } from '@domain/standards/standard';

import { severityRank, VERDICTS } from '../../shared/verdict-words';

export type ProjectFinding = ProjectCompliance['findings'][number];

export const SEVERITIES = ['critical', 'major', 'minor'] as const satisfies readonly Severity[];

/** What is chosen of verdicts and of severities; nothing chosen shows all. */
export type FindingFilter = {
  readonly verdicts: ReadonlySet<Verdict>;
  readonly severities: ReadonlySet<Severity>;
};

export const NO_FILTER: FindingFilter = { verdicts: new Set(), severities: new Set() };

export function toggled<Value>(chosen: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(chosen);
  if (!next.delete(value)) next.add(value);
  return next;
}

export function shownBy(
  { verdicts, severities }: FindingFilter,
  findings: readonly ProjectFinding[],
): readonly ProjectFinding[] {
  return findings.filter(
    ({ verdict, rule }) =>
      (verdicts.size === 0 || verdicts.has(verdict)) &&
      (severities.size === 0 || severities.has(rule.severity)),
  );
}

type Clause = { readonly clause: string; readonly findings: readonly ProjectFinding[] };

/** Findings below their clauses, in the order in which the standard has them; worst first in each. */
export function byClause(findings: readonly ProjectFinding[]): readonly Clause[] {
  const clauses = new Map<string, ProjectFinding[]>();
  for (const finding of [...findings].sort((one, other) => one.place - other.place)) {
    const of = clauses.get(finding.rule.clause);
    if (of === undefined) clauses.set(finding.rule.clause, [finding]);
    else of.push(finding);
  }
  return [...clauses].map(([clause, below]) => ({ clause, findings: below.sort(worstFirst) }));
}

function worstFirst(one: ProjectFinding, other: ProjectFinding): number {
  return (
    VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict) ||
    severityRank(one.rule.severity) - severityRank(other.rule.severity)
  );
}
