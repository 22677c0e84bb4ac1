import { day, instantFromMilliseconds, millisecondsOf } from '../../src/domain/foundation/calendar';
import { accountId, fieldId, groupId, projectId } from '../../src/domain/foundation/ids';
import { dataQuality } from '../../src/domain/standards/packs/data-quality';
import { pm2 } from '../../src/domain/standards/packs/pm2';
import { createRepositories } from '../../src/entry/repositories';
import { createPointsLedger } from '../../src/gateways/sql/points-ledger';
import { onEveryHour } from '../../src/usecases/freshness/daily';
import { doJob } from '../../src/usecases/freshness/do-job';
import type { ReadItem, RulesChecked } from '../../src/usecases/ports';
import { aGovernedProject, aProject, NOW } from './builders';
import { openForgeSql, type SqlCost } from './forge-sql';
import type { FreshnessDeps } from './freshness-world';
import { jiraInMemory, type JiraInMemory } from './memory/jira-site';
import { workLogInMemory } from './memory/work-log';
import { type QueuedJob, queueInMemory } from './memory/work-queue';
import { sha256 } from './sha256';
import { SWEEP_KINDS, sweepItems } from './sweep-items';
import { aStandardDocument, kept } from './standards';

/** 71 rules of shipped packs: 45 about artifacts for the most part, 11 about who holds which role and approves, 15 about every work item. */
export const SWEEP_STANDARD = aStandardDocument({ rules: [...pm2.rules, ...dataQuality.rules] });

/** Who holds which role of every project. */
const ROLES = {
  'Project Owner': { people: [accountId('ann')], groups: [] },
  'Project Manager': { people: [accountId('ben'), accountId('cem')], groups: [] },
  'Business Manager': { people: [], groups: [groupId('office')] },
};

const A_DAY_MS = 86_400_000;
const ITEMS_AT_ONCE = 500;

export type SweepCost = Omit<SqlCost, 'cpuMs'> & {
  readonly invocations: number;
  readonly points: number;
  readonly rulesRun: number;
  readonly rulesLeft: number;
  readonly milliseconds: number;
  /** The largest heap between two jobs. */
  readonly heapBytes: number;
};

export type SweepSite = {
  readonly deps: FreshnessDeps;
  readonly jira: JiraInMemory;
  /** What it costs to do something, and all that this queues. */
  costOf(work: () => Promise<void>): Promise<SweepCost>;
  /** The day's work of the next day. */
  dailyWork(): Promise<void>;
  close(): Promise<void>;
};

/** So many projects of so many work items on Forge SQL's tables, all held against {@link SWEEP_STANDARD}. */
export async function openSweepSite(size: {
  readonly projects: number;
  readonly itemsEach: number;
}): Promise<SweepSite> {
  const sql = await openForgeSql();
  let at = NOW;
  const passTime = (milliseconds: number) => {
    at = instantFromMilliseconds(millisecondsOf(at) + milliseconds);
  };
  const now = () => at;
  const items = sweepItems(size);
  const points = createPointsLedger(sql.database, now);
  const jira = jiraInMemory({ items, roles: ROLES, pageSize: 100 }, { now, points });
  const jobs: QueuedJob[] = [];
  const checks: RulesChecked[] = [];
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const deps: FreshnessDeps = {
    ...createRepositories({ database: sql.database, sha256, newId }),
    site: jira,
    points,
    queue: queueInMemory(jobs),
    workLog: workLogInMemory(checks),
    actor: accountId('app'),
    now,
    newId,
    sha256,
    timeLeft: () => 900_000,
  };
  await fill(deps, items, size.projects);

  return {
    deps,
    jira,
    dailyWork: async () => {
      passTime(A_DAY_MS);
      await onEveryHour({}, deps);
    },
    costOf: async (work) => {
      const before = { ...sql.cost };
      checks.length = 0;
      jira.calls.length = 0;
      let [invocations, heapBytes] = [1, 0];
      const started = performance.now();
      await work();
      for (let next = jobs.shift(); next !== undefined; next = jobs.shift()) {
        passTime(next.delaySeconds * 1000);
        await doJob(next.job, deps);
        invocations += 1;
        heapBytes = Math.max(heapBytes, process.memoryUsage().heapUsed);
      }
      return {
        statements: sql.cost.statements - before.statements,
        bytesAsked: sql.cost.bytesAsked - before.bytesAsked,
        bytesAnswered: sql.cost.bytesAnswered - before.bytesAnswered,
        invocations,
        heapBytes,
        points: jira.calls.reduce((sum, call) => sum + call.points, 0),
        rulesRun: checks.reduce((sum, { ran }) => sum + ran.length, 0),
        rulesLeft: checks.reduce((sum, { left }) => sum + left, 0),
        milliseconds: performance.now() - started,
      };
    },
    close: () => sql.close(),
  };
}

async function fill(deps: FreshnessDeps, items: readonly ReadItem[], count: number) {
  const ids = Array.from({ length: count }, (_, index) => `${index + 1}`);
  await deps.projects.saveSurvey(ids.map((id) => aProject(id)));
  await deps.projects.choose(ids.map(projectId));
  for (const project of await deps.projects.all()) {
    await deps.projects.moveImport(project.id, project.import, aProject(project.id).import);
  }
  const { document, version } = kept(SWEEP_STANDARD);
  await deps.standards.save(version, document, 0);
  await deps.portfolio.govern(
    ids.map((id) => aGovernedProject(id, { standardId: SWEEP_STANDARD.id })),
  );

  const by = accountId('mia');
  const mapping = SWEEP_KINDS.map(({ kind, typeId }) => ({
    kind,
    adopts: [typeId],
    createsAs: typeId,
  }));
  const fields = {
    estimateFieldId: fieldId('customfield_1'),
    flaggedFieldId: null,
    blockingLinkTypes: ['Blocks'],
  };
  await deps.settings.save({ name: 'mapping', value: mapping, by, at: NOW }, 0);
  await deps.settings.save({ name: 'fields', value: fields, by, at: NOW }, 0);
  for (let start = 0; start < items.length; start += ITEMS_AT_ONCE) {
    await deps.workItems.save(items.slice(start, start + ITEMS_AT_ONCE));
  }
  await deps.state.write('reconciliation', { until: NOW, countGaps: {} });
  await deps.state.write('daily-work', day('2026-03-02'));
}
