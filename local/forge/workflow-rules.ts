import { randomUUID } from 'node:crypto';

import type { Pool } from 'mysql2/promise';

import type { Clock } from '../clock';
import type { AppRules } from '../jira/workflow/app-rules';
import type { Manifest } from '../manifest';
import type { FunctionRunner } from './function-runner';
import type { AppIdentity } from './identity';
import type { Installation } from './installation';
import { addJobs } from './job-store';
import { ruleModules } from './rule-modules';
import { isTooLargeEvent } from './triggers';

export type WorkflowRulesOptions = {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly identity: AppIdentity;
  readonly functions: FunctionRunner;
  readonly pool: Pool;
  readonly clock: Clock;
  /** Says that there is work. */
  readonly wake: () => void;
  readonly report: (line: string) => void;
};

/** Without these Jira has nothing that it may send to a post function. */
const POST_FUNCTION_SCOPES = ['read:jira-work', 'manage:jira-configuration'];

/** What the app brings to the workflows of the site. */
export function createWorkflowRules(options: WorkflowRulesOptions): AppRules {
  const { manifest, installation, identity, functions, report } = options;
  const modules = ruleModules(manifest);
  const scopes = manifest.permissions.scopes ?? [];
  const missing = POST_FUNCTION_SCOPES.filter((scope) => !scopes.includes(scope));

  return {
    find(key) {
      const module = modules.get(key);
      return module === undefined
        ? null
        : { ...module.rule, extensionId: identity.extensionId(key) };
    },
    maySeeFields: scopes.includes('read:jira-work'),
    validate(key, argument, accountId) {
      const functionKey = modules.get(key)?.functionKey ?? '';
      const user = accountId ?? undefined;
      return functions.run({
        functionKey,
        args: [argument, identity.contextFor(user)],
        place: {
          ...(user === undefined ? {} : { accountId: user }),
          moduleKey: key,
          moduleType: 'jira:workflowValidator',
        },
      });
    },
    async runLater(key, event) {
      if (missing.length > 0) {
        report(`The post function ${key} is not called: the manifest lacks ${missing.join(', ')}.`);
        return;
      }
      const context = { cloudId: installation.cloudId, moduleKey: key };
      const body = JSON.stringify({ ...event, context });
      if (isTooLargeEvent(body)) {
        report(`The post function ${key} is not called: its event has more than 200 KB.`);
        return;
      }
      await enqueue(options, { target: key, body });
    },
    report,
  };
}

async function enqueue(
  { pool, clock, wake }: WorkflowRulesOptions,
  { target, body }: { readonly target: string; readonly body: string },
): Promise<void> {
  const now = clock.now().getTime();
  await addJobs(pool, [
    {
      // A post function is delivered and retried as a product event is.
      kind: 'trigger',
      target,
      jobId: randomUUID(),
      eventId: randomUUID(),
      body,
      concurrency: null,
      pushedAt: now,
      dueAt: now,
      origin: randomUUID(),
    },
  ]);
  wake();
}
