import type { ArtifactKind } from '../../foundation/artifact';
import type { ItemFact } from '../../foundation/item-fact';
import { artifactAskedFor } from '../artifact-asked-for';
import { isPeopleQuery } from '../duties/people-query';
import { isJiraQuery } from '../jira/jira-query';
import { isPlanQuery } from '../plan/plan-query';
import { undecided } from '../queries/outcome';
import type { EvidenceQuery, Finding, Rule, Standard } from '../standard';
import { factsRead } from './facts-read';
import type { Untold } from './untold';

/** Why a rule cannot be decided as of a past moment. */
export const WHYS_UNTOLD = [
  'jira-search',
  'people',
  'plan',
  'phase',
  'links',
  'blockers',
  'structured-part',
  'log',
  'last-change',
] as const;
export type WhyUntold = (typeof WHYS_UNTOLD)[number];

export const WHY_UNTOLD: Readonly<Record<WhyUntold, string>> = {
  'jira-search': 'Jira answers this search as of now only.',
  people: 'Who held a role, and what was approved, is known as of now only.',
  plan: 'What was typed into the plan of a project is known as of now only.',
  phase: 'Which phase was said of a project is known as of now only.',
  links: 'Jira does not log what kind of artifact a work item was linked with.',
  blockers: 'Whether blockers were open is not logged with the work item.',
  'structured-part': 'Jira does not log since when a work item says that it is such an artifact.',
  log: 'The log of a work item does not say it, or contradicts itself.',
  'last-change': 'Comments change a work item too, and are not in its log.',
};

/** A rule of which the past cannot be told. */
export type NotTold = { readonly ruleId: Rule['id']; readonly why: WhyUntold };

/** Findings of a past moment, with those undecided that what is known does not decide. */
export type PastFindings = {
  readonly findings: readonly Finding[];
  /** The same, had all that is not told failed. */
  readonly atWorst: readonly Finding[];
  readonly notTold: readonly NotTold[];
};

/**
 * Findings made of work items as they stood, as far as what was known of these decides them: never passed, and never
 * failed, on what the history cannot tell.
 *
 * Where only a last change is not known, which was no earlier than the one that was logged, and a later one could only help,
 * what has passed stays so.
 *
 * @example
 * // HR-1 asks for due dates, and of one work item the due date of that day is not known
 * asFarAsTold(findings, standard, untold).notTold // [{ ruleId: 'HR-1', why: 'log' }]
 */
export function asFarAsTold(
  findings: readonly Finding[],
  standard: Standard,
  untold: Untold,
): PastFindings {
  const rules = new Map(standard.rules.map((rule) => [rule.id, rule]));
  const reasons = new Map(
    findings.map((finding) => {
      const rule = rules.get(finding.ruleId);
      return [finding.ruleId, rule === undefined ? null : whyNotTold(rule, finding, untold)];
    }),
  );
  return {
    findings: findings.map((finding) => {
      const why = reasons.get(finding.ruleId) ?? null;
      if (why === null) return finding;
      return { ...finding, ...undecided(WHY_UNTOLD[why]) };
    }),
    atWorst: findings.map((finding) =>
      (reasons.get(finding.ruleId) ?? null) === null ? finding : { ...finding, verdict: 'failed' },
    ),
    notTold: [...reasons].flatMap(([ruleId, why]) => (why === null ? [] : [{ ruleId, why }])),
  };
}

function whyNotTold(rule: Rule, { verdict }: Finding, untold: Untold): WhyUntold | null {
  const { evidence } = rule;
  const never = whyNeverTold(evidence);
  if (never !== null) return never;

  const read = factsRead(evidence);
  if (read.includes('open-blockers')) return 'blockers';

  const kind = artifactAskedFor(rule);
  if (kind !== null && untold.kinds.has(kind)) return 'structured-part';

  const missing = factsMissing(kind, untold);
  if (read.some((fact) => fact !== 'updated' && missing.has(fact))) return 'log';
  const isLastChangeMissing = read.includes('updated') && missing.has('updated');
  return isLastChangeMissing && !isDecidedAnyway(rule, verdict, untold) ? 'last-change' : null;
}

/** What no log tells, whatever the work items are. */
function whyNeverTold(evidence: EvidenceQuery): WhyUntold | null {
  if (isJiraQuery(evidence)) return 'jira-search';
  if (isPeopleQuery(evidence)) return 'people';
  if (isPlanQuery(evidence)) return 'plan';
  if (evidence.kind === 'phase-evident') return 'phase';
  return evidence.kind === 'artifact-linked' ? 'links' : null;
}

/** Of all work items, or of the artifacts of a kind: where a type is not known, some work item may have been one. */
function factsMissing(kind: ArtifactKind | null, untold: Untold): ReadonlySet<ItemFact> {
  if (kind === null || untold.facts.has('type')) return untold.facts;
  return untold.artifactFacts.get(kind) ?? new Set();
}

/** The last logged change is the earliest that the last change can have been. */
function isDecidedAnyway(
  { evidence: { kind } }: Rule,
  verdict: Finding['verdict'],
  { lastChange }: Untold,
): boolean {
  if (kind === 'artifact-fresh') return verdict !== 'failed';
  if (kind === 'in-progress-moves') return verdict !== 'failed' || !lastChange.inProgress;
  if (kind === 'finished-within') return verdict !== 'failed' || !lastChange.undatedDone;
  return false;
}
