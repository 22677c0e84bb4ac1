import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { forecastCompletion } from '../../src/domain/forecasting/completion';
import type { Artifact } from '../../src/domain/foundation/artifact';
import {
  day,
  daysBetween,
  type Instant,
  instant,
  instantFromJira,
} from '../../src/domain/foundation/calendar';
import { governedId, projectId, workItemId } from '../../src/domain/foundation/ids';
import type { WorkItem } from '../../src/domain/foundation/work-item';
import { assessSchedule } from '../../src/domain/rollup/assess-schedule';
import { THROUGHPUT_DAYS } from '../../src/domain/rollup/figures';
import { artifactAskedFor } from '../../src/domain/standards/artifact-asked-for';
import { startEvaluation } from '../../src/domain/standards/evaluate';
import { NOTHING_GATHERED } from '../../src/domain/standards/queries/gathered';
import { agileLight } from '../../src/domain/standards/packs/agile-light';
import { isPeopleQuery } from '../../src/domain/standards/duties/people-query';
import { pm2 } from '../../src/domain/standards/packs/pm2';
import type { Rule, Verdict } from '../../src/domain/standards/standard';
import { ARTIFACT_TYPES, ISSUE_TYPES, type KeptKind } from './catalogue';
import { generateDemonstrationSite } from './generate';
import { EMPTY_PROJECT, PLANTED } from './planted';
import { readIssues, type ReadIssue } from './read-issues';

const AS_OF = day('2026-11-22');
const NOW = instant('2026-11-22T08:00:00.000Z');

let directory = '';
let projects: ReadonlyMap<string, readonly ReadIssue[]> = new Map();
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seed-findings-'));
  await generateDemonstrationSite(directory, undefined, { seed: 'oresby', asOf: AS_OF });
  projects = await readIssues(directory);
}, 300_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

/** The standards that the demonstration holds its projects against. */
const STANDARDS = [agileLight, pm2];

describe('the demonstration site under its standards', () => {
  it('has projects in which each rule about what it keeps passes, fails and is undecided', () => {
    const seen = new Map<string, Set<Verdict>>();
    for (const key of [...Object.keys(PLANTED), EMPTY_PROJECT]) {
      for (const { ruleId, verdict } of findingsOf(projects.get(key) ?? [])) {
        seen.set(ruleId, (seen.get(ruleId) ?? new Set()).add(verdict));
      }
    }

    const rules = STANDARDS.flatMap((standard) => standard.rules);
    const verdictsOf = (ofKept: boolean) =>
      rules
        .filter((rule) => isOfKept(rule) === ofKept)
        .map(({ id }) => [id, ...(seen.get(id) ?? [])].sort());
    expect(verdictsOf(true)).toEqual(
      rules.filter(isOfKept).map(({ id }) => [id, 'failed', 'passed', 'undecided']),
    );
    expect(verdictsOf(false)).toEqual(
      rules.filter((rule) => !isOfKept(rule)).map(({ id }) => [id, 'undecided']),
    );
  });

  it.each(Object.entries(PLANTED))(
    'gives the schedule of %s the colour that was planted',
    (key, planted) => {
      expect(scheduleOf(projects.get(key) ?? [])).toBe(planted.health);
    },
  );
});

/**
 * Whether the site keeps the kind of artifact that the rule asks for, if it asks for one, and not for who holds a role or which phase
 * somebody said: that stands in no work item.
 */
function isOfKept(rule: Rule): boolean {
  if (isPeopleQuery(rule.evidence) || rule.evidence.kind === 'phase-evident') return false;
  const kind = artifactAskedFor(rule);
  return kind === null || kind in ARTIFACT_TYPES;
}

function findingsOf(issues: readonly ReadIssue[]) {
  return STANDARDS.flatMap((standard) => {
    const evaluation = startEvaluation({
      standard,
      governedId: governedId('governed'),
      asOf: AS_OF,
      now: NOW,
      artifacts: issues.flatMap(artifactOf),
      keptKinds: new Set(Object.keys(ARTIFACT_TYPES) as KeptKind[]),
      absentFields: new Set(),
      keyOf: ({ projectId: project, number }) => `${project}-${number}`,
      gathered: NOTHING_GATHERED,
    });
    for (const issue of issues) evaluation.see(workItemOf(issue));
    return evaluation.findings();
  });
}

/** The exact forecast over the days before today, and the rule of the schedule's colour. */
function scheduleOf(issues: readonly ReadIssue[]): string {
  const items = issues.map(workItemOf);
  const throughput = Array.from({ length: THROUGHPUT_DAYS }, () => 0);
  for (const { resolved } of items) {
    const age = resolved === null ? -1 : daysBetween(day(resolved.slice(0, 10)), AS_OF);
    if (age >= 1 && age <= THROUGHPUT_DAYS) {
      throughput[THROUGHPUT_DAYS - age] = (throughput[THROUGHPUT_DAYS - age] ?? 0) + 1;
    }
  }
  const remaining = items.filter(({ category }) => category !== 'done').length;
  const plannedFinish =
    items
      .flatMap(({ due }) => due ?? [])
      .sort()
      .at(-1) ?? null;
  const { p85 } = forecastCompletion({ throughput, remaining, asOf: AS_OF });
  const facts = { asOf: AS_OF, plannedFinish, projectedFinish: p85, remaining };
  const unknown = { finishedPerDay: null, finishableByPlan: null };
  return assessSchedule({
    ...facts,
    ...unknown,
    plannedFrom: plannedFinish === null ? null : 'latest-due',
  }).color;
}

const CATEGORIES = { new: 'to-do', indeterminate: 'in-progress', done: 'done' } as const;

function workItemOf({ id, key, fields, changelog }: ReadIssue): WorkItem {
  const since = changelog.histories.findLast(({ items }) =>
    items.some(({ field }) => field === 'status'),
  );
  return {
    id: workItemId(id),
    projectId: projectId(fields.project.key),
    number: Number(key.split('-')[1]),
    typeId: fields.issuetype.id,
    level: fields.issuetype.hierarchyLevel,
    category: CATEGORIES[fields.status.statusCategory.key as keyof typeof CATEGORIES],
    categorySince: since === undefined ? null : instantFromJira(since.created),
    flagged: fields.customfield_10021 !== undefined,
    assigned: fields.assignee !== null,
    created: instantFromJira(fields.created),
    updated: instantFromJira(fields.updated),
    resolved: resolvedOf(fields.resolutiondate),
    due: fields.duedate === null ? null : day(fields.duedate),
    parentId: null,
    estimate: fields.customfield_10016 ?? fields.customfield_10031 ?? null,
    openBlockers: 0,
  };
}

function resolvedOf(text: string | null): Instant | null {
  return text === null ? null : instantFromJira(text);
}

const KIND_OF_TYPE = new Map<string, KeptKind>(
  Object.entries(ARTIFACT_TYPES).map(([kind, type]) => [ISSUE_TYPES[type].id, kind as KeptKind]),
);

function artifactOf(issue: ReadIssue): readonly Artifact[] {
  const kind = KIND_OF_TYPE.get(issue.fields.issuetype.id);
  if (kind === undefined) return [];

  const item = workItemOf(issue);
  const states = { 'to-do': 'draft', 'in-progress': 'in-review', done: 'approved' } as const;
  return [{ ...item, kind, state: states[item.category] }];
}
