/** A small app with the real @forge packages, for the tests of the runtime. Its manifest is fixture-manifest.ts. */
import { connect } from 'node:net';

import api, { __getRuntime, asApp, asUser, getAppContext, route } from '@forge/api';
import { InvocationError, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';
import sql, { migrationRunner } from '@forge/sql';

const queue = new Queue({ key: 'work' });
const resolver = new Resolver();

const sleep = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
function logLines(lines: number, more = ''): void {
  // eslint-disable-next-line no-console -- what the app logs is what is tested
  for (let line = 0; line < lines; line++) console.log(`line ${line}${more}`);
}
const remaining = () => __getRuntime().lambdaContext.getRemainingTimeInMillis();

async function note(line: string): Promise<void> {
  await sql.prepare('INSERT INTO notes (line) VALUES (?)').bindParams(line).execute();
}

resolver.define('who', async ({ context }) => {
  const [user, app] = await Promise.all([
    asUser().requestJira(route`/rest/api/3/myself`),
    asApp().requestJira(route`/rest/api/3/myself`),
  ]);
  const { moduleKey, invocationId } = getAppContext();
  return {
    accountId: (context as { accountId: string }).accountId,
    user: (await user.json()) as unknown,
    app: (await app.json()) as unknown,
    moduleKey,
    hasInvocation: invocationId !== '',
  };
});
resolver.define('status', async () => {
  const answer = await asApp().requestJira(route`/rest/api/3/myself`);
  return answer.status;
});
resolver.define('remember', async ({ payload }) => {
  await kvs.set('memory', payload);
  return kvs.get('memory');
});
resolver.define('recall', () => kvs.get('memory'));
resolver.define('push', async ({ payload }) => {
  const { events } = payload as { events: { body: Record<string, unknown> }[] };
  const { jobId } = await queue.push(events);
  return queue.getJob(jobId).getStats();
});
resolver.define('notes', async () => {
  const { rows } = await sql
    .prepare<{ line: string }>('SELECT line FROM notes ORDER BY id')
    .execute();
  return rows.map(({ line }) => line);
});
resolver.define('forbidden', async () => {
  const answer = await asApp().requestJira(route`/rest/api/3/issue/A-1`, { method: 'DELETE' });
  return answer.status;
});
resolver.define('graph', () => api.asApp().requestGraph('query { me }'));
resolver.define('egress', async () => {
  const fetched = await fetch('http://127.0.0.1:1').catch((error: unknown) => String(error));
  let connected = 'connected';
  try {
    connect(1, '127.0.0.1');
  } catch (error) {
    connected = String(error);
  }
  return { fetched, connected, environment: Object.keys(process.env) };
});
resolver.define('wait', async ({ payload }) => {
  const { seconds } = payload as { seconds: readonly number[] };
  const before = remaining();
  await Promise.all(seconds.map((each) => sleep(each * 1000)));
  return { before, after: remaining() };
});
resolver.define('stop waiting', async () => {
  clearTimeout(setTimeout(() => void note('never'), 1000));
  await sleep(2000);
});
resolver.define('hoard', () => {
  const kept: number[][] = [];
  for (;;) kept.push(Array<number>(1_000_000).fill(0.5));
});
resolver.define('now', () => new Date().toISOString());
resolver.define('zone', () => new Date(0).getTimezoneOffset());
resolver.define('throw', () => {
  throw new TypeError('as asked');
});
resolver.define('log', ({ payload }) => {
  const { lines, bytes = 0 } = payload as { lines: number; bytes?: number };
  logLines(lines, 'x'.repeat(bytes));
});
resolver.define('big', () => 'x'.repeat(6 * 1024 * 1024));

export const answer = resolver.getDefinitions();

export async function onInstalled(event: { eventType: string }): Promise<void> {
  await migrationRunner
    .enqueue('v1', 'CREATE TABLE notes (id BIGINT AUTO_INCREMENT PRIMARY KEY, line TEXT)')
    .run();
  await note(event.eventType);
}

type Work = {
  readonly body: { readonly do: string; readonly name?: string };
  readonly retryContext?: { readonly retryCount: number; readonly retryReason: string };
};

const WORKS: Readonly<Record<string, (count: number) => unknown>> = {
  throw: () => {
    throw new Error('as asked');
  },
  spin: () => {
    for (;;);
  },
  hang: () => new Promise(() => undefined),
  'log twice': async () => {
    logLines(150);
    await sleep(60_000);
    logLines(2);
  },
  wait: () => sleep(1_000_000),
  'ask again': (count) =>
    count < 2
      ? new InvocationError({ retryAfter: 60, retryReason: 'FUNCTION_RETRY_REQUEST' as never })
      : undefined,
  'push on': () => queue.push({ body: { do: 'nothing', name: 'pushed' } }).then(() => undefined),
};

export async function onWork({ body, retryContext: retry }: Work): Promise<unknown> {
  const { do: what, name = what } = body;
  await note(
    `start ${name}${retry === undefined ? '' : ` ${retry.retryCount} ${retry.retryReason}`}`,
  );
  const result = await WORKS[what]?.(retry?.retryCount ?? 0);
  if (result === undefined) await note(`end ${name}`);
  return result;
}

type IssueEvent = {
  readonly issue: { readonly key: string };
  readonly retryContext?: { readonly retryCount: number; readonly retryData?: unknown };
};

/** The key says what becomes of the event. */
export async function onIssue({ issue, retryContext: retry }: IssueEvent): Promise<unknown> {
  const more = retry === undefined ? '' : ` ${retry.retryCount} ${JSON.stringify(retry.retryData)}`;
  await note(`event ${issue.key}${more}`);
  if (issue.key === 'THROW-1') throw new Error('as asked');
  if (issue.key === 'WAIT-1') await sleep(30_000);
  if (!issue.key.startsWith('RETRY-')) return undefined;
  const retryData = issue.key === 'RETRY-2' ? { text: 'x'.repeat(5000) } : { at: 7 };
  return new InvocationError({
    retryAfter: 5,
    retryReason: 'FUNCTION_RETRY_REQUEST' as never,
    retryData,
  });
}

type Validation = {
  readonly issue: { readonly key: string | null };
  readonly configuration: { readonly do?: string };
  readonly transition: {
    readonly from?: { readonly id: string };
    readonly to: { readonly id: string };
    readonly modifiedFields?: Readonly<Record<string, unknown>>;
  };
};

const VALIDATIONS: Readonly<Record<string, (given: Validation) => unknown>> = {
  pass: () => ({ result: true, errorMessage: 'never shown' }),
  refuse: () => ({ result: false, errorMessage: 'The app says no.' }),
  'say what it was given': (given) => ({ result: false, errorMessage: JSON.stringify(given) }),
  'read as the user': async ({ issue: { key } }) => {
    const answer = await asUser().requestJira(route`/rest/api/3/issue/${key ?? ''}?fields=status`);
    const { fields } = (await answer.json()) as { fields: { status: { name: string } } };
    return { result: false, errorMessage: `It is ${fields.status.name}.` };
  },
  'answer oddly': () => ({ ok: true }),
  throw: () => {
    throw new Error('as asked');
  },
  hang: () => new Promise(() => undefined),
};

export function validate(given: Validation): unknown {
  return VALIDATIONS[given.configuration.do ?? 'pass']?.(given);
}

type Transitioned = {
  readonly issue: { readonly key: string };
  readonly transition: { readonly name: string; readonly executionId: string };
  readonly configuration: { readonly line?: string };
  readonly retryContext?: { readonly retryCount: number };
};

export async function onTransition(event: Transitioned): Promise<unknown> {
  const { issue, transition, configuration, retryContext } = event;
  if (configuration.line === 'again' && retryContext === undefined) {
    return new InvocationError({ retryAfter: 60, retryReason: 'FUNCTION_RETRY_REQUEST' as never });
  }
  await note(
    configuration.line === 'all'
      ? JSON.stringify(event)
      : `${configuration.line ?? ''} ${transition.name} ${issue.key} ${retryContext?.retryCount ?? 0}`,
  );
  return undefined;
}

export async function onFailure(event: { errorMessages: readonly string[] }): Promise<void> {
  await note(`failed ${event.errorMessages.join(' ')}`);
}

export async function onHour(): Promise<{ statusCode: number }> {
  await note('hour');
  return { statusCode: 204 };
}

type BerthClause = { readonly operator: string; readonly arguments: readonly string[] };

const BERTHED: Readonly<Record<string, unknown>> = {
  east: { jql: 'key in (QUAY-1)' },
  nowhere: { error: 'There is no such berth.' },
  wrong: { jql: 'key in (' },
  odd: { keys: [] },
};

export async function findBerthed({ clause }: { readonly clause: BerthClause }): Promise<unknown> {
  const [berth = ''] = clause.arguments;
  await note(`berthed ${clause.operator} ${berth}`);
  const answer = BERTHED[berth];
  if (answer === undefined) throw new Error('as asked');
  return answer;
}
