import type { Page } from 'playwright-core';

import type { OperationName } from '@contract/contract';

import { planned, type Answers } from '../bridge';

type Host = { readonly mode: string; readonly answers: Answers };

const PEOPLE = [
  { accountId: 'account-1', displayName: 'Ada Novak' },
  { accountId: 'account-2', displayName: 'Ben Osei' },
  { accountId: 'account-3', displayName: 'Clara Lindqvist' },
];

/** Gives a page the bridge it finds inside Jira; what it asks is answered here. */
export async function giveHost(page: Page, { mode, answers }: Host): Promise<void> {
  await page.exposeFunction('__callHost', (command: string, payload: unknown) =>
    answer(command, payload, { mode, answers }),
  );
  await page.addInitScript(
    'window.__bridge = { callBridge: (command, payload) => window.__callHost(command, payload) };',
  );
}

function answer(command: string, payload: unknown, { mode, answers }: Host): unknown {
  switch (command) {
    case 'getContext':
      return {
        accountId: 'account-1',
        moduleKey: 'administration',
        locale: 'en-US',
        timezone: 'Europe/Berlin',
        siteUrl: 'https://example.atlassian.net',
        theme: { colorMode: mode },
        extension: { type: 'jira:adminPage' },
      };
    case 'invoke': {
      const { functionKey, payload: input } = payload as {
        functionKey: OperationName;
        payload: unknown;
      };
      return planned(functionKey, input, answers);
    }
    case 'fetchProduct':
      return jira((payload as { restPath: string }).restPath);
    default:
      return true;
  }
}

function jira(path: string) {
  const found = path.startsWith('/rest/api/3/user/bulk') ? { values: PEOPLE } : PEOPLE;
  return {
    body: JSON.stringify(found),
    headers: { 'content-type': 'application/json' },
    status: 200,
    statusText: 'OK',
  };
}
