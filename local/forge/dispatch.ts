import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { findModule, type Manifest, modulesOf } from '../manifest';
import type { ResolverAsker, ResolverCall } from './forge-host';
import type { FunctionRunner } from './function-runner';
import type { AppIdentity } from './identity';
import type { Installation } from './installation';
import type { Job } from './job-store';
import { jsonBytes } from './json-bytes';
import { ruleModules } from './rule-modules';
import { scheduledTriggers } from './scheduler';
import { triggerModules } from './triggers';

export type DispatchOptions = {
  readonly manifest: Manifest;
  readonly identity: AppIdentity;
  readonly installation: Installation;
  readonly functions: FunctionRunner;
  readonly siteUrl: string;
};

/** Calls the app's functions the way each kind of module is called. */
export type Dispatch = {
  /** @throws Error when the module has no resolver, or what the app threw */
  readonly resolver: (
    moduleKey: string,
    call: ResolverCall,
    asker: ResolverAsker,
  ) => Promise<unknown>;
  readonly schedule: (moduleKey: string) => Promise<void>;
  readonly job: (job: Job) => Promise<unknown>;
};

const LARGEST_CALL_BYTES = 500 * 1024;

const Resolver = z.object({ function: z.string() });
const Consumer = z.object({
  key: z.string(),
  queue: z.string(),
  function: z.string().optional(),
});

export function createDispatch(options: DispatchOptions): Dispatch {
  return {
    resolver: async (moduleKey, call, asker) => callResolver(options, { moduleKey, call, asker }),
    schedule: (moduleKey) => fireSchedule(options, moduleKey),
    job: async (job) => (job.kind === 'consumer' ? consume(options, job) : trigger(options, job)),
  };
}

type Asked = {
  readonly moduleKey: string;
  readonly call: ResolverCall;
  readonly asker: ResolverAsker;
};

function callResolver(options: DispatchOptions, { moduleKey, call, asker }: Asked) {
  const bytes = jsonBytes(call.payload);
  if (bytes > LARGEST_CALL_BYTES) {
    throw new Error(`A Custom UI sends its resolver at most 500 KB; this has ${bytes} bytes.`);
  }
  const { type, module } = findModule(options.manifest, moduleKey);
  const resolver = Resolver.safeParse(module['resolver']);
  if (!resolver.success) throw new Error(`The module ${moduleKey} has no resolver.`);

  const { accountId, extension, timeZone = 'UTC' } = asker;
  const context = {
    accountId,
    cloudId: options.installation.cloudId,
    localId: `${options.identity.installContext}/${moduleKey}`,
    environmentId: options.installation.environmentId,
    environmentType: 'DEVELOPMENT',
    moduleKey,
    siteUrl: options.siteUrl,
    timezone: timeZone,
    extension,
  };
  return options.functions.run({
    functionKey: resolver.data.function,
    args: [{ call, context }, options.identity.contextFor(accountId)],
    place: { accountId, moduleKey, moduleType: type },
  });
}

async function fireSchedule(options: DispatchOptions, moduleKey: string): Promise<void> {
  const trigger = scheduledTriggers(options.manifest).find(({ key }) => key === moduleKey);
  if (trigger === undefined) {
    const known = scheduledTriggers(options.manifest).map(({ key }) => key);
    throw new Error(
      `The manifest has no scheduled trigger ${moduleKey}; it has ${known.join(', ') || 'none'}.`,
    );
  }
  const context = { cloudId: options.installation.cloudId, moduleKey };
  await options.functions.run({
    functionKey: trigger.function,
    args: [{ context, contextToken: randomUUID() }, options.identity.contextFor(undefined)],
    place: { moduleKey, moduleType: 'scheduledTrigger' },
  });
}

function consume(options: DispatchOptions, job: Job): Promise<unknown> {
  const consumers = modulesOf(options.manifest, 'consumer').map((each) => Consumer.parse(each));
  const consumer = consumers.find(({ queue }) => queue === job.target);
  if (consumer?.function === undefined) {
    throw new Error(`The manifest has no consumer with a function for the queue ${job.target}.`);
  }
  const event = {
    ...(JSON.parse(job.body) as object),
    queueName: job.target,
    jobId: job.jobId,
    eventId: job.eventId,
    ...(job.retry === null ? {} : { retryContext: JSON.parse(job.retry) as unknown }),
  };
  return options.functions.run({
    functionKey: consumer.function,
    args: [event, options.identity.contextFor(undefined)],
    place: { moduleKey: consumer.key, moduleType: 'consumer' },
    origin: job.origin,
  });
}

/** The function of a trigger, or of a workflow's post function: both are told of an event, and retried alike. */
function trigger(options: DispatchOptions, job: Job): Promise<unknown> {
  const { functionKey, moduleType } = listener(options.manifest, job.target);
  const event = {
    ...(JSON.parse(job.body) as object),
    ...(job.retry === null ? {} : { retryContext: JSON.parse(job.retry) as unknown }),
  };
  return options.functions.run({
    functionKey,
    args: [event, options.identity.contextFor(undefined)],
    place: { moduleKey: job.target, moduleType },
    origin: job.origin,
  });
}

function listener(manifest: Manifest, key: string) {
  const module = triggerModules(manifest).find((candidate) => candidate.key === key);
  if (module !== undefined) return { functionKey: module.function, moduleType: 'trigger' };

  const functionKey = ruleModules(manifest).get(key)?.functionKey ?? null;
  if (functionKey !== null) return { functionKey, moduleType: 'jira:workflowPostFunction' };
  throw new Error(`The manifest has no trigger ${key}.`);
}
