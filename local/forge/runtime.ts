import { randomUUID } from 'node:crypto';

import type { Pool } from 'mysql2/promise';

import { createCallLog } from '../call-log';
import type { Faults } from '../faults/faults';
import { scatter } from '../faults/faulty-events';
import { withFaults } from '../faults/faulty-services';
import type { JiraSite, ProductEvent } from '../jira/jira-site';
import type { Manifest } from '../manifest';
import type { MovableClock } from '../movable-clock';
import { formatIdentity, ownIdentity } from '../process-identity';
import { createDispatch, type Dispatch } from './dispatch';
import type { ForgeHost } from './forge-host';
import { createFunctionRunner, type FunctionRunner } from './function-runner';
import { appIdentity } from './identity';
import { loadInstallation, markAnnounced, raiseVersion } from './installation';
import type { ModelledCallOf } from './jira-proxy';
import { createJobRunner } from './job-runner';
import { addJobs, createJobTables, type NewJob } from './job-store';
import { createKvsTable } from './kvs-store';
import { createScheduler, createScheduleTable, scheduledTriggers } from './scheduler';
import { searchModules } from './search-modules';
import { createServices, type Services } from './services';
import { deliveriesOf, triggerModules } from './triggers';
import { workerFile } from './worker-bundle';
import { createWorkflowRules, type WorkflowRulesOptions } from './workflow-rules';

export type ForgeHostOptions = {
  /** build/forge/index.cjs, as Atlassian's bundler makes it. */
  readonly bundlePath: string;
  readonly manifest: Manifest;
  /** The host's own tables: queue, key-value store, schedules. */
  readonly hostPool: Pool;
  /** The app's database; the pool must be confined to it. */
  readonly appPool: Pool;
  readonly jira: JiraSite;
  readonly clock: MovableClock;
  /** Where the site is, as the app is told. */
  readonly siteUrl: string;
  /** What goes wrong on purpose; nothing does without it. */
  readonly faults?: Faults;
  /** Stands between the app and all that it asks, in front of faults. */
  readonly around?: (services: Services) => Services;
  /** How Jira names a call, and what it needs; null when Jira does not model it. */
  readonly modelledCall: ModelledCallOf;
  /** What the app logs, and what its developer must know. */
  readonly log: (line: string) => void;
};

/** The runtime of one installation: the app's functions in a process of their own, and all that Forge gives them. */
export async function createForgeHost(options: ForgeHostOptions): Promise<ForgeHost> {
  const { manifest, hostPool } = options;
  await createTables(hostPool);
  const installation = await loadInstallation(hostPool, manifest);
  const identity = appIdentity(manifest, installation);
  const calls = createCallLog();
  const plain = createServices({ ...options, calls, onPush: () => work.jobs.wake() });
  const services = standingBetween(plain, { ...options, upgrade: () => app.upgrade() });
  let isServing = false;
  const functions = createFunctionRunner({
    ...options,
    identity,
    serve: services.serve,
    waitsForReal: () => isServing,
    workerFile: await workerFile(),
  });
  const dispatch = createDispatch({ ...options, identity, installation, functions });
  const work = backgroundWork(options, dispatch);
  const app = versions({ hostPool, manifest, deliver: work.deliver }, functions);
  extendJira(options, { installation, identity, functions, work });

  return {
    installation,
    ...app,
    invoke: (functionKey, args, place) => functions.run({ functionKey, args, place }),
    invokeResolver: dispatch.resolver,
    requestJira: services.requestJira,
    fire: dispatch.schedule,
    drain: async (how) => ({ jobs: await work.jobs.drain(how) }),
    step: work.jobs.step,
    serve() {
      isServing = true;
      work.jobs.serve();
      work.scheduler.serve();
    },
    usage: () => ({ ...functions.usage(), ...calls.sum() }),
    calls: calls.distinct,
    peakMegabytes: functions.peakMegabytes,
    async close() {
      work.scheduler.stop();
      const stopped = work.jobs.stop();
      await functions.close();
      await stopped;
    },
  };
}

type Between = Pick<ForgeHostOptions, 'around' | 'clock' | 'faults'> & {
  readonly upgrade: () => Promise<void>;
};

/** What the app reaches the services through. */
function standingBetween(plain: Services, { around, clock, faults, upgrade }: Between): Services {
  const faulty = faults === undefined ? plain : withFaults(plain, { faults, clock, upgrade });
  return around?.(faulty) ?? faulty;
}

type Parts = Pick<WorkflowRulesOptions, 'installation' | 'identity' | 'functions'> & {
  readonly work: ReturnType<typeof backgroundWork>;
};

/** Jira asks the app's workflow rules and JQL functions through this. */
function extendJira(options: ForgeHostOptions, { work, ...parts }: Parts): void {
  const { report, jobs } = work;
  options.jira.useApp(searchModules({ ...parts, manifest: options.manifest }));
  options.jira.useRules(
    createWorkflowRules({ ...options, ...parts, pool: options.hostPool, wake: jobs.wake, report }),
  );
}

/** What runs without anybody asking: the queue, the deliveries of Jira's events, the schedules. */
function backgroundWork(options: ForgeHostOptions, dispatch: Dispatch) {
  const { manifest, hostPool: pool, clock, jira } = options;
  const report = (line: string) => options.log(`!! ${line}`);
  const jobs = createJobRunner({
    pool,
    clock,
    holder: `${formatIdentity(ownIdentity())}/${randomUUID()}`,
    run: dispatch.job,
    report,
  });
  const scheduler = createScheduler({
    pool,
    clock,
    triggers: scheduledTriggers(manifest),
    fire: dispatch.schedule,
    report,
  });
  const triggers = triggerModules(manifest);
  const deliveries = (event: ProductEvent) =>
    deliveriesOf(event, triggers, { now: clock.now().getTime(), report });
  const add = async (some: readonly NewJob[]) => {
    await addJobs(pool, some);
    jobs.wake();
  };
  const deliver = async (event: ProductEvent) => add(await deliveries(event));
  const { faults } = options;
  jira.onEvent(async (event) => {
    const told = await deliveries(event);
    await add(faults === undefined ? told : scatter(told, faults));
  });

  return { jobs, scheduler, deliver, report };
}

async function createTables(pool: Pool): Promise<void> {
  await createKvsTable(pool);
  await createJobTables(pool);
  await createScheduleTable(pool);
}

type Installing = {
  readonly hostPool: Pool;
  readonly manifest: Manifest;
  readonly deliver: (event: ProductEvent) => Promise<void>;
};

function versions(installing: Installing, functions: FunctionRunner) {
  const announce = () => install(installing);
  return {
    install: announce,
    async upgrade() {
      await raiseVersion(installing.hostPool);
      await functions.renew();
      await announce();
    },
  };
}

/** The event is queued first: told twice is better than never. */
async function install({ hostPool, manifest, deliver }: Installing): Promise<boolean> {
  const installation = await loadInstallation(hostPool, manifest);
  if (installation.isAnnounced) return false;

  const isFirst = installation.appVersion === '1.0.0';
  const eventType = isFirst ? 'avi:forge:installed:app' : 'avi:forge:upgraded:app';
  await deliver(appIdentity(manifest, installation).lifecycleEvent(eventType));
  await markAnnounced(hostPool);
  return isFirst;
}
