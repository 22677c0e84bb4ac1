import { performance } from 'node:perf_hooks';

import { artifactOf, kindsByType } from '../src/domain/artifacts/artifact-of';
import type { Artifact } from '../src/domain/foundation/artifact';
import { governedId } from '../src/domain/foundation/ids';
import type { WorkItem } from '../src/domain/foundation/work-item';
import { conditionsOn } from '../src/domain/standards/conditions/read-condition';
import { evaluate } from '../src/domain/standards/evaluate';
import { NOTHING_GATHERED } from '../src/domain/standards/queries/gathered';
import type { Finding, Rule } from '../src/domain/standards/standard';
import type { ReadItem, WorkFact } from '../src/usecases/ports';
import { keepRead } from '../src/usecases/freshness/keeping';
import { queueMarked } from '../src/usecases/recompute';
import { NOW, TODAY } from '../test/support/builders';
import { SWEEP_KINDS, sweepItems } from '../test/support/sweep-items';
import {
  openSweepSite,
  SWEEP_STANDARD,
  type SweepCost,
  type SweepSite,
} from '../test/support/sweep-site';

const SIZE = { projects: 1_000, itemsEach: 100 };
const LARGE = { projects: 3, itemsEach: 16_667 };
const RUNS = 5;
/** For a million pairs of a work item and a rule. */
const TARGET_MS = 10;
/** Of Forge SQL, free in a month. */
const FREE_STATEMENTS = 100_000;
const DAYS_A_MONTH = 30;

const { rules } = SWEEP_STANDARD;

/** What it takes to hold 1,000 projects of 100 work items each against 71 rules, and what one change takes. */
export async function sweepBench(): Promise<readonly string[]> {
  const rows = [...evaluations()];
  const site = await openSweepSite(SIZE);
  try {
    // Projects that were never computed go one by one.
    await site.costOf(() => site.dailyWork());
    const sweep = await site.costOf(() => site.dailyWork());
    const change = await site.costOf(() => changeOne(site));
    return [...rows, '', ...costs(sweep, change)];
  } finally {
    await site.close();
  }
}

/** All rules in one pass, beside each rule in a pass of its own: first that they find the same. */
function evaluations(): readonly string[] {
  const small = byProject(sweepItems(SIZE));
  const large = byProject(sweepItems(LARGE));
  const fused = (projects: Projects) => projects.map((items) => findingsOf(items, rules));
  const apart = (projects: Projects) =>
    projects.map((items) => rules.flatMap((rule) => findingsOf(items, [rule])));
  for (const projects of [small, large]) {
    if (JSON.stringify(fused(projects)) !== JSON.stringify(apart(projects))) {
      throw new Error('Rules that run together find something else than rules that run apart.');
    }
  }

  const row = (name: string, projects: Projects, spent: number) => {
    const pairs = projects.reduce((sum, items) => sum + items.length, 0) * rules.length;
    const ms = spent / (pairs / 1_000_000);
    return `| ${name} | ${ms.toFixed(1)} | ${(ms / TARGET_MS).toFixed(2)} |`;
  };
  const single = small.map((items) => items.slice(0, 1));
  const finding = (1_000 * least(() => fused(single))) / (single.length * rules.length);
  return [
    '| a million pairs of work item and rule | ms | to the target of 10 ms |',
    '| ------------------------------------- | ---: | ---------------------: |',
    row(
      `projects of ${LARGE.itemsEach} work items`,
      large,
      least(() => fused(large)),
    ),
    row(
      `projects of ${SIZE.itemsEach} work items`,
      small,
      least(() => fused(small)),
    ),
    row(
      'the same, each rule in a pass of its own',
      small,
      spentOn(() => apart(small)),
    ),
    '',
    `A rule of a project with one work item takes ${finding.toFixed(1)} µs: what is fixed for a finding.`,
  ];
}

type Projects = readonly (readonly WorkItem[])[];

function byProject(all: readonly ReadItem[]): Projects {
  const projects = new Map<string, WorkItem[]>();
  for (const { item } of all) {
    const items = projects.get(item.projectId) ?? [];
    items.push(asRead(item));
    projects.set(item.projectId, items);
  }
  return [...projects.values()];
}

/** Made as rows of a table are made into work items: an engine reads objects that were put together otherwise ten times slower. */
function asRead(item: WorkFact): WorkItem {
  return {
    id: item.id,
    projectId: item.projectId,
    number: item.number,
    typeId: item.typeId,
    level: item.level,
    category: item.category,
    categorySince: item.categorySince,
    flagged: item.flagged,
    assigned: item.assigned,
    created: item.created,
    updated: item.updated,
    resolved: item.resolved,
    due: item.due,
    parentId: item.parentId,
    estimate: item.estimate,
    openBlockers: 0,
  };
}

const kinds = kindsByType(
  SWEEP_KINDS.map(({ kind, typeId }) => ({ kind, adopts: [typeId], createsAs: typeId })),
);
const keptKinds = new Set(SWEEP_KINDS.map(({ kind }) => kind));
const read = conditionsOn(TODAY);

function findingsOf(items: readonly WorkItem[], some: readonly Rule[]): readonly Finding[] {
  const artifacts: Artifact[] = [];
  for (const item of items) {
    const kind = kinds.get(item.typeId);
    if (kind !== undefined) artifacts.push(artifactOf(item, kind));
  }
  return evaluate({
    standard: SWEEP_STANDARD,
    rules: some,
    governedId: governedId(`project:${items[0]?.projectId}`),
    asOf: TODAY,
    now: NOW,
    items,
    artifacts,
    keptKinds,
    absentFields: new Set(),
    keyOf: ({ projectId, number }) => `P${projectId}-${number}`,
    gathered: NOTHING_GATHERED,
    read,
  });
}

/** Whatever else the machine does only adds to it. */
function least(work: () => unknown): number {
  return Math.min(...Array.from({ length: RUNS }, () => spentOn(work)));
}

function spentOn(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

async function changeOne({ deps, jira }: SweepSite): Promise<void> {
  const [read] = [...jira.items.values()].filter(({ item }) => item.due !== null);
  if (read === undefined) throw new Error('No work item has a due date.');
  await keepRead([{ ...read, item: { ...read.item, due: null, updated: deps.now() } }], deps);
  await queueMarked([read.item.projectId], deps);
}

function costs(sweep: SweepCost, change: SweepCost): readonly string[] {
  const each = (count: number, digits: number) => (count / SIZE.projects).toFixed(digits);
  const whole = (count: number) => Math.round(count).toLocaleString('en');
  const row = (name: string, of: (cost: SweepCost) => number, digits = 0) =>
    `| ${name} | ${whole(of(sweep))} | ${each(of(sweep), digits)} | ${whole(of(change))} |`;
  const share = (DAYS_A_MONTH * sweep.statements) / FREE_STATEMENTS;

  return [
    '| what | the sweep | a project | one change |',
    '| ---- | --------: | --------: | ---------: |',
    row('milliseconds', ({ milliseconds }) => milliseconds, 1),
    row('SQL statements', ({ statements }) => statements, 1),
    row('bytes asked of SQL', ({ bytesAsked }) => bytesAsked),
    row('bytes answered', ({ bytesAnswered }) => bytesAnswered),
    row('invocations', ({ invocations }) => invocations, 2),
    row('points', ({ points }) => points, 2),
    row('rules run', ({ rulesRun }) => rulesRun),
    row('rules left', ({ rulesLeft }) => rulesLeft),
    '',
    `Heap between two jobs: at most ${whole(sweep.heapBytes / 1_000_000)} MB, with Jira's ${whole(SIZE.projects * SIZE.itemsEach)} work items in it.`,
    `A sweep a day takes ${share.toFixed(1)} times the SQL statements that are free in a month.`,
  ];
}
