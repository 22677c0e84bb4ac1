import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createJiraSite } from '../../jira/create-jira-site';
import { startTestDatabase } from '../../jira/test-database';
import type { AppRules } from '../../jira/workflow/app-rules';
import { ruleModules } from '../../forge/rule-modules';
import { type Manifest, readManifest } from '../../manifest';
import { movableClock } from '../../movable-clock';
import { projectRoot } from '../../project-root';
import type { ShellSite } from '../shell-site';
import { buildFixtureUi } from './fixture-ui';

export type FixtureSite = {
  readonly site: ShellSite;
  /** Resolver calls so far: who asked which module what, from where. */
  readonly asked: { readonly moduleKey: string; readonly call: unknown; readonly asker: unknown }[];
  close(): Promise<void>;
};

const ENTRIES = [
  'portfolio.html',
  'admin.html',
  'project.html',
  'item.html',
  'rule.html',
  'rule-view.html',
];

/** The real Jira over the files in a directory, the real manifest, and resolvers that echo. */
export async function openFixtureSite(
  directory: string,
  now: Date,
  baseUrl: string,
): Promise<FixtureSite> {
  const database = await startTestDatabase();
  const uiDirectory = await mkdtemp(join(tmpdir(), 'shell-ui-'));
  await buildFixtureUi(uiDirectory, ENTRIES);
  const clock = movableClock(now);
  const jira = await createJiraSite({ pool: await database.create('shell'), clock, baseUrl });
  await jira.load(directory);
  const manifest = await readManifest(projectRoot());
  jira.useRules(rulesOf(manifest));
  const asked: FixtureSite['asked'] = [];

  return {
    asked,
    site: {
      name: 'Oresby Transit',
      isReal: false,
      baseUrl,
      jira,
      manifest,
      uiDirectory,
      clock,
      forge: {
        installation: { cloudId: 'cloud-1', environmentId: 'environment-1' },
        invoke: () =>
          Promise.resolve({
            status: { type: 'lozenge', value: { label: '2 findings', type: 'moved' } },
          }),
        requestJira: (request, accountId) => jira.handle(request, { kind: 'user', accountId }),
        invokeResolver(moduleKey, call, asker) {
          asked.push({ moduleKey, call, asker });
          if (call.functionKey === 'fail') return Promise.reject(new Error('The gate is closed.'));
          if (call.functionKey === 'flood') return Promise.resolve('x'.repeat(5 * 1024 * 1024));
          return Promise.resolve(call.functionKey === 'nothing' ? undefined : call.payload);
        },
      },
    },
    async close() {
      await database.stop();
      await rm(uiDirectory, { recursive: true, force: true });
    },
  };
}

/** The workflow rules of the manifest. Their functions are not called here. */
function rulesOf(manifest: Manifest): AppRules {
  const modules = ruleModules(manifest);
  const absent = () => Promise.reject(new Error('The fixture runs no function.'));
  return {
    find(key) {
      const rule = modules.get(key)?.rule;
      return rule === undefined ? null : { ...rule, extensionId: key };
    },
    maySeeFields: true,
    validate: absent,
    runLater: absent,
    report: () => undefined,
  };
}
