import {
  type Instant,
  instantFromMilliseconds,
  millisecondsOf,
} from '../../src/domain/foundation/calendar';
import { accountId, type ProjectId } from '../../src/domain/foundation/ids';
import type { GovernedProject } from '../../src/domain/portfolio/portfolio-tree';
import type { Cell } from '../../src/domain/rollup/figures';
import type { Exemption } from '../../src/domain/standards/exemptions/exemption';
import { doJob } from '../../src/usecases/freshness/do-job';
import { catchUp } from '../../src/usecases/freshness/catch-up';
import type {
  Deps,
  Job,
  KeptGrant,
  KnownProject,
  ReadItem,
  RoleActors,
  RulesChecked,
  SettingValues,
} from '../../src/usecases/ports';
import { startImport } from '../../src/usecases/importing';
import { aProject, NOW } from './builders';
import { approvalsInMemory } from './memory/approval-repository';
import { auditInMemory } from './memory/audit-trail';
import { conditionItemsInMemory } from './memory/condition-items';
import { delegationsInMemory } from './memory/delegations';
import { baselinesInMemory } from './memory/baselines';
import { dirtyInMemory } from './memory/dirty-projects';
import { findingHistoryInMemory } from './memory/finding-history';
import { exemptionsInMemory } from './memory/exemption-repository';
import { findingsInMemory } from './memory/finding-repository';
import { gateMarksInMemory } from './memory/gate-marks';
import { gatesInMemory } from './memory/gates';
import { reportsInMemory, type SeededReports } from './memory/reports';
import { packTextsInMemory } from './memory/pack-texts';
import { inboxInMemory } from './memory/inbox';
import { jiraAnswersInMemory } from './memory/jira-answers';
import { jiraInMemory, type JiraInMemory } from './memory/jira-site';
import { lineagesInMemory } from './memory/lineages';
import { lookBacksInMemory } from './memory/look-backs';
import { pointsInMemory } from './memory/points-ledger';
import { portfolioInMemory } from './memory/portfolio-repository';
import { profilesInMemory } from './memory/profile-repository';
import { saidHealthInMemory } from './memory/said-health-repository';
import { projectRolesInMemory } from './memory/project-role-repository';
import { projectsInMemory } from './memory/project-repository';
import { rolesInMemory } from './memory/role-repository';
import { rollUpsInMemory } from './memory/roll-up-repository';
import { settingsInMemory } from './memory/settings-repository';
import { standardsInMemory, type SeededStandard } from './memory/standard-repository';
import { simulationsInMemory } from './memory/simulations';
import { snapshotsInMemory } from './memory/snapshot-repository';
import { stateInMemory } from './memory/state-repository';
import { workItemsInMemory } from './memory/work-item-repository';
import { workLogInMemory } from './memory/work-log';
import { type QueuedJob, queueInMemory } from './memory/work-queue';
import { sha256 } from './sha256';

export type FreshnessDeps = Omit<
  Deps,
  | 'access'
  | 'asUser'
  | 'blueprints'
  | 'certificates'
  | 'personalData'
  | 'proposals'
  | 'scenarios'
  | 'transitions'
>;

type Seed = {
  readonly projects?: readonly KnownProject[];
  readonly items?: readonly ReadItem[];
  readonly governed?: readonly GovernedProject[];
  readonly exemptions?: readonly Exemption[];
  readonly settings?: Partial<SettingValues>;
  readonly standards?: readonly SeededStandard[];
  readonly grants?: readonly KeptGrant[];
  readonly reports?: SeededReports;
  /** The roles of every project of Jira, by name. */
  readonly roles?: Readonly<Record<string, RoleActors>>;
  readonly pageSize?: number;
  readonly now?: Instant;
};

export type FreshnessWorld = {
  readonly deps: FreshnessDeps;
  readonly jira: JiraInMemory;
  /** What waits in the queue. */
  readonly jobs: QueuedJob[];
  /** What was done since the world began. */
  readonly done: Job[];
  /** Which rules were run since, of which governed project. */
  readonly checks: RulesChecked[];
  /** Why lots were computed apart. */
  readonly parted: unknown[];
  passTime(milliseconds: number): void;
  /** How long an invocation may still work, from now on. */
  setTimeLeft(milliseconds: number): void;
  /** Does what is queued, oldest first, until nothing is left; time passes over delays. */
  drain(using?: FreshnessDeps): Promise<void>;
};

/** A chosen project whose import has not begun. */
export function aWaitingProject(id: string): KnownProject {
  const { import: mark, ...project } = aProject(id);
  const start = { status: 'waiting', token: null, fetched: 0, points: 0 } as const;
  return { ...project, import: { ...mark, ...start } };
}

/** The app with its tables in memory, beside a Jira in memory. */
export function freshnessWorld(seed: Seed = {}): FreshnessWorld {
  let at = seed.now ?? NOW;
  let timeLeft = 900_000;
  let ids = 0;
  const now = () => at;
  const points = pointsInMemory(now);
  const { projects = [], items = [], roles = {}, pageSize = 100 } = seed;
  const jira = jiraInMemory({ items, roles, pageSize }, { now, points });
  const jobs: QueuedJob[] = [];
  const done: Job[] = [];
  const checks: RulesChecked[] = [];
  const parted: unknown[] = [];
  const passTime = (milliseconds: number) => {
    at = instantFromMilliseconds(millisecondsOf(at) + milliseconds);
  };

  const deps: FreshnessDeps = {
    site: jira,
    projects: projectsInMemory(projects),
    workItems: workItemsInMemory(),
    lineages: lineagesInMemory(),
    rollUps: rollUpsInMemory(),
    snapshots: snapshotsInMemory(),
    simulations: simulationsInMemory(),
    lookBacks: lookBacksInMemory(),
    findings: findingsInMemory(),
    findingHistory: findingHistoryInMemory(),
    answers: jiraAnswersInMemory(),
    approvals: approvalsInMemory(),
    audit: auditInMemory(),
    exemptions: exemptionsInMemory(seed.exemptions),
    gates: gatesInMemory(),
    baselines: baselinesInMemory(),
    reports: reportsInMemory(seed.reports),
    gateMarks: gateMarksInMemory(),
    conditionItems: conditionItemsInMemory(),
    delegations: delegationsInMemory(),
    packs: packTextsInMemory(),
    profiles: profilesInMemory(),
    saidHealth: saidHealthInMemory(),
    projectRoles: projectRolesInMemory(),
    roles: rolesInMemory(seed.grants),
    portfolio: portfolioInMemory({ governed: seed.governed ?? [] }),
    settings: settingsInMemory(seed.settings),
    standards: standardsInMemory(seed.standards),
    state: stateInMemory(),
    inbox: inboxInMemory(),
    dirty: dirtyInMemory(),
    points,
    queue: queueInMemory(jobs),
    workLog: workLogInMemory(checks, parted),
    sha256,
    actor: accountId('app'),
    now,
    newId: () => `id-${(ids += 1)}`,
    timeLeft: () => timeLeft,
  };

  return {
    deps,
    jira,
    jobs,
    done,
    checks,
    parted,
    passTime,
    setTimeLeft: (milliseconds) => {
      timeLeft = milliseconds;
    },
    drain: async (using = deps) => {
      for (let next = jobs.shift(); next !== undefined; next = jobs.shift()) {
        passTime(next.delaySeconds * 1000);
        done.push(next.job);
        await doJob(next.job, using);
      }
    },
  };
}

/** A world whose projects are imported and computed. */
export async function importedWorld(seed: Seed): Promise<FreshnessWorld> {
  const world = freshnessWorld(seed);
  await startImport({}, world.deps);
  await world.drain();
  world.done.length = 0;
  world.checks.length = 0;
  world.jira.calls.length = 0;
  return world;
}

/** Lets the five-minute clock tick and does what it finds. */
export async function tick(world: FreshnessWorld): Promise<void> {
  world.passTime(5 * 60_000);
  await catchUp({}, world.deps);
  await world.drain();
}

/** The kept figures of projects, without when they were computed. */
export async function figuresOf(
  { deps }: FreshnessWorld,
  ...ids: readonly ProjectId[]
): Promise<readonly (readonly Cell[])[]> {
  const kept = await deps.rollUps.of(ids);
  return ids.map((id) => kept.get(id)?.cells ?? []);
}
