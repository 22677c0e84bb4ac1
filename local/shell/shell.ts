import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { projectRoot } from '../project-root';
import { createAssets } from './assets';
import { createEndpoints } from './endpoints';
import { createFrameRegistry } from './frames';
import { send, text, type Answer } from './http';
import { uiModules } from './modules';
import { showPage } from './router';
import type { ShellSite } from './shell-site';
import { createUiFiles } from './ui-files';
import { visitorOf } from './visitor';

export type ShellHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * Jira's page around the app: navigation, projects, work items, and each Custom UI of the manifest in its place behind a
 * bridge. Answers true when it has dealt with a request; REST calls are left to whoever serves Jira.
 */
export function createShell(site: ShellSite): ShellHandler {
  return shell(site, () => randomBytes(9).toString('base64url'));
}

/** The same, with addresses and tokens that are equal in each run. */
export function createTestableShell(site: ShellSite): ShellHandler {
  let last = 0;
  return shell(site, () => {
    last += 1;
    return `id${last}`;
  });
}

function shell(site: ShellSite, nextId: () => string): ShellHandler {
  const modules = uiModules(site.manifest);
  const localesDirectory = join(projectRoot(), 'build/forge/__LOCALES__');
  const files = createUiFiles(site, { nextId, localesDirectory });
  const registry = createFrameRegistry(nextId);
  const assets = createAssets();
  const endpoints = createEndpoints({ site, frames: registry, files });

  async function answer(request: IncomingMessage): Promise<Answer | null> {
    const url = new URL(request.url ?? '/', site.baseUrl);
    if (url.pathname.startsWith('/rest/')) return null;

    const own =
      (await assets.answer(url.pathname)) ??
      (await files.answer(url.pathname)) ??
      (await endpoints.answer(request, url));
    if (own !== null) return own;
    if (request.method !== 'GET' && request.method !== 'HEAD') return text('Not found', 404);

    const visitor = await visitorOf(site, request);
    return showPage({ site, visitor, modules, files, registry, url, frames: new Map() });
  }

  return async (request, response) => {
    const found = await answer(request);
    if (found === null) return false;

    send(response, found);
    return true;
  };
}
