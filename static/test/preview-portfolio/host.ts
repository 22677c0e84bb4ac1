import type { Page } from 'playwright-core';

import { fakeJira, fakeReply, type Question, type Scene } from './fake-answers';

export type PreviewHost = {
  readonly mode: string;
  readonly moduleKey: string;
  readonly scene: Scene;
};

/** Gives a page the bridge it finds inside Jira; what it asks is answered by made-up data. */
export async function giveHost(page: Page, host: PreviewHost): Promise<void> {
  await page.exposeFunction('__callHost', (command: string, payload: unknown) =>
    answer(command, payload, host),
  );
  await page.addInitScript(
    'window.__bridge = { callBridge: (command, payload) => window.__callHost(command, payload) };' +
      "document.addEventListener('securitypolicyviolation', (event) => console.error('refused by the policy: ' + event.effectiveDirective + ' ' + event.blockedURI));",
  );
}

function answer(
  command: string,
  payload: unknown,
  { mode, moduleKey, scene }: PreviewHost,
): unknown {
  switch (command) {
    case 'getContext':
      return {
        accountId: 'account-1',
        moduleKey,
        locale: 'en-US',
        timezone: 'Europe/Berlin',
        siteUrl: 'https://example.atlassian.net',
        theme: { colorMode: mode },
        extension: { project: { id: '10006', key: 'DOC' }, issue: { key: 'DOC-1712' } },
      };
    case 'invoke':
      return scene.state === 'loading'
        ? new Promise(() => undefined)
        : fakeReply(scene, payload as Question);
    case 'fetchProduct': {
      const { fetchRequestInit } = payload as { fetchRequestInit: { body: string } };
      return {
        body: JSON.stringify(fakeJira(fetchRequestInit.body)),
        headers: { 'content-type': 'application/json' },
        status: 200,
        statusText: 'OK',
      };
    }
    default:
      return true;
  }
}
