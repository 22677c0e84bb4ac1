import type { Artifact, ArtifactKind } from './foundation/artifact';
import { type Day, day, instant } from './foundation/calendar';
import { governedId, projectId, ruleId, standardId, workItemId } from './foundation/ids';
import { NO_PLAN } from './foundation/plan';
import type { WorkItem } from './foundation/work-item';
import { ALWAYS } from './standards/applies';
import type { ItemCondition, ItemField } from './standards/conditions/item-condition';
import { judge } from './standards/conditions/judge';
import type { Truth } from './standards/conditions/logic';
import { evaluate } from './standards/evaluate';
import type { JiraAnswer } from './standards/jira/jira-answer';
import { type Gathered, NOTHING_GATHERED } from './standards/queries/gathered';
import type { EvidenceQuery, Finding, Standard } from './standards/standard';

/** A valid work item for tests: open, plain, in project 10000. Override what matters. */
export function aWorkItem(overrides: Partial<WorkItem> = {}): WorkItem {
  return {
    id: workItemId('1'),
    projectId: projectId('10000'),
    number: 1,
    typeId: '10001',
    level: 0,
    category: 'to-do',
    categorySince: null,
    flagged: false,
    assigned: true,
    created: instant('2026-01-05T09:00:00.000Z'),
    updated: instant('2026-02-27T09:00:00.000Z'),
    resolved: null,
    due: null,
    parentId: null,
    estimate: null,
    openBlockers: 0,
    ...overrides,
  };
}

/** A valid artifact for tests: an assigned risk, in draft, changed on 2026-02-27. */
export function anArtifact(overrides: Partial<Artifact> = {}): Artifact {
  return {
    ...aWorkItem({ id: workItemId('7'), number: 7, due: day('2026-06-01') }),
    kind: 'risk',
    state: 'draft',
    ...overrides,
  };
}

export const asOfInTests = day('2026-03-02'); // a Monday
export const nowInTests = instant('2026-03-02T02:00:00.000Z');

/** A standard of rules with the given evidence, for tests. */
export function standardAsking(...evidence: readonly EvidenceQuery[]): Standard {
  return {
    id: standardId('test'),
    name: 'Test',
    version: '1.0.0',
    effectiveFrom: day('2026-01-01'),
    summary: '',
    source: '',
    rules: evidence.map((query, index) => ({
      id: ruleId(`R-${index + 1}`),
      clause: '1',
      title: 'A rule',
      intent: '',
      severity: 'major',
      weight: 1,
      ...ALWAYS,
      evidence: query,
      remediation: '',
      guidance: '',
      source: '',
    })),
  };
}

export type SiteInTests = {
  readonly items?: Iterable<WorkItem>;
  readonly artifacts?: readonly Artifact[];
  readonly kinds?: readonly ArtifactKind[];
  readonly absentFields?: readonly ItemField[];
  readonly answers?: readonly JiraAnswer[];
  readonly links?: Gathered['links'];
  readonly duties?: Gathered['duties'];
  readonly approvals?: Gathered['approvals'];
  readonly accountable?: Gathered['accountable'];
  readonly plan?: Partial<Gathered['plan']>;
  readonly phase?: Gathered['phase'];
};

/** Holds a project against rules with the given evidence; one open item unless the site says otherwise. */
export function evaluateAll(
  evidence: readonly EvidenceQuery[],
  site: SiteInTests,
): readonly Finding[] {
  const {
    items = [aWorkItem()],
    artifacts = [],
    kinds = [],
    absentFields = [],
    answers = [],
    plan,
    ...around
  } = site;
  return evaluate({
    standard: standardAsking(...evidence),
    governedId: governedId('project:10000'),
    asOf: asOfInTests,
    now: nowInTests,
    items,
    artifacts,
    keptKinds: new Set(kinds),
    absentFields: new Set(absentFields),
    keyOf: ({ number }) => `DEMO-${number}`,
    gathered: {
      ...NOTHING_GATHERED,
      ...around,
      answers: new Map(answers.map((answer) => [answer.jql, answer])),
      plan: { ...NO_PLAN, ...plan },
    },
  });
}

/** What one rule finds, without its name. */
export function ask(evidence: EvidenceQuery, site: SiteInTests) {
  const [finding] = evaluateAll([evidence], site);
  if (finding === undefined) throw new Error('One rule gives one finding.');
  return {
    verdict: finding.verdict,
    reason: finding.reason,
    evidence: finding.evidence,
    evidenceTotal: finding.evidenceTotal,
  };
}

export function holds(condition: ItemCondition, item: WorkItem, asOf: Day): Truth {
  return judge(condition, asOf)(item);
}
