import type { IncomingMessage } from 'node:http';

import { z } from 'zod';

import { moveToNextDailyWork } from '../daily-work';
import type { FrameRegistry } from './frames';
import { changeRule } from './change-rule';
import { contextOf, frameData } from './frames';
import { json, readBody, redirect, text, TooLargeError, type Answer } from './http';
import { jiraReader } from './jira-reader';
import type { Person, ProductAnswer, ShellReply } from './protocol';
import { accountCookie, themeCookie, THEMES } from './session';
import type { ShellSite } from './shell-site';
import type { UiFiles } from './ui-files';
import { visitorOf, type Visitor } from './visitor';

/** Forge carries at most this much from a Custom UI to its resolver. */
export const LARGEST_INVOKE_BYTES = 500 * 1024;
const LARGEST_ANSWER_BYTES = 5 * 1024 * 1024;
const LARGEST_REQUEST_BYTES = 6 * 1024 * 1024;

export type Endpoints = {
  /** `null` when the path is none of the shell's own. */
  answer(request: IncomingMessage, url: URL): Promise<Answer | null>;
};

type Parts = { readonly site: ShellSite; readonly frames: FrameRegistry; readonly files: UiFiles };

/** What the script of the shell's pages asks the server. */
export function createEndpoints(parts: Parts): Endpoints {
  return {
    async answer(request, url) {
      if (!url.pathname.startsWith('/__shell/')) return null;
      if (!isOwnPage(request)) return text('Only the pages of this site may ask this.', 403);

      const name = url.pathname.slice('/__shell/'.length);
      if (request.method === 'GET' && name === 'people') return json(await people(parts.site, url));
      if (request.method !== 'POST') return text('Not found', 404);
      if (name === 'session' || name === 'theme') return choose(request, name);
      return name === 'next-day' ? goOn(parts.site, request) : ask(parts, request, name);
    },
  };
}

/** A page elsewhere may not make the browser act here. */
function isOwnPage(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

async function choose(request: IncomingMessage, name: 'session' | 'theme'): Promise<Answer> {
  const form = new URLSearchParams(await readBody(request, 10_000));
  const back = localPath(form.get('back') ?? '/');
  if (name === 'session') {
    const account = form.get('account') ?? '';
    return account === ''
      ? text('No account was chosen.', 400)
      : redirect(back, { 'set-cookie': accountCookie(account) });
  }

  const theme = THEMES.find((each) => each === form.get('theme'));
  return theme === undefined
    ? text('No such theme.', 400)
    : redirect(back, { 'set-cookie': themeCookie(theme) });
}

async function goOn(site: ShellSite, request: IncomingMessage): Promise<Answer> {
  if (site.isReal) return text('Nobody moves the time of a real site.', 409);

  const form = new URLSearchParams(await readBody(request, 10_000));
  await moveToNextDailyWork(site);
  return redirect(localPath(form.get('back') ?? '/'));
}

/** Only a path of this site: `//elsewhere` and `https:` would lead away. */
function localPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/';
}

const REQUESTS: Readonly<
  Record<string, (parts: Parts, visitor: Visitor, body: unknown) => Promise<unknown>>
> = {
  invoke,
  product,
  jira,
  modal,
  rule,
};

async function ask(parts: Parts, request: IncomingMessage, name: string): Promise<Answer> {
  const run = REQUESTS[name];
  if (run === undefined) return text('Not found', 404);
  if (request.headers['content-type'] !== 'application/json') return text('Expected JSON.', 415);

  try {
    const body: unknown = JSON.parse(await readBody(request, LARGEST_REQUEST_BYTES));
    return reply({ ok: true, value: await run(parts, await visitorOf(parts.site, request), body) });
  } catch (cause) {
    // Whatever went wrong belongs to whoever called the bridge.
    if (cause instanceof TooLargeError) return reply({ ok: false, message: cause.message });
    if (cause instanceof Error) return reply({ ok: false, message: cause.message });
    throw cause;
  }
}

function reply(value: ShellReply<unknown>): Answer {
  return json(value);
}

const Invoke = z.object({
  token: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
});

async function invoke({ site, frames }: Parts, visitor: Visitor, body: unknown): Promise<unknown> {
  const { token, functionKey, payload } = Invoke.parse(body);
  const { module, extension } = openFrame(frames, visitor, token);
  const size = Buffer.byteLength(JSON.stringify(payload ?? {}));
  if (size > LARGEST_INVOKE_BYTES) {
    throw invokeError(`the payload has ${size} bytes; Forge takes at most 500 KB.`);
  }

  const call = { functionKey, payload };
  const asker = { accountId: visitor.accountId, extension, timeZone: visitor.timeZone };
  const value = await site.forge.invokeResolver(module.key, call, asker).catch((cause: unknown) => {
    throw invokeError(cause instanceof Error ? cause.message : String(cause));
  });
  const answer = value ?? {}; // Forge turns an answer of nothing into an empty object
  const answered = Buffer.byteLength(JSON.stringify(answer));
  if (answered > LARGEST_ANSWER_BYTES) {
    throw invokeError(`the answer has ${answered} bytes; Forge carries at most 5 MB.`);
  }
  return answer;
}

function invokeError(message: string): Error {
  return new Error(`There was an error invoking the function - ${message}`);
}

function rule({ site }: Parts, visitor: Visitor, body: unknown): Promise<unknown> {
  return changeRule(site, visitor, body);
}

const JiraCall = z.object({
  method: z.string().toUpperCase(),
  path: z.string(),
  body: z.string().nullable(),
});
const Product = JiraCall.extend({ token: z.string() });

/** Jira as an app's page asks it, for the person who looks. */
async function product(
  { site, frames }: Parts,
  visitor: Visitor,
  body: unknown,
): Promise<ProductAnswer> {
  const { token, ...call } = Product.parse(body);
  if (!call.path.startsWith('/rest/'))
    throw new Error(`The local shell asks Jira's REST API only, not ${call.path}`);

  openFrame(frames, visitor, token);
  return site.forge.requestJira(call, visitor.accountId);
}

/** Jira as its own pages ask it. */
async function jira(
  { site }: Parts,
  { accountId }: Visitor,
  body: unknown,
): Promise<ProductAnswer> {
  return site.jira.handle(JiraCall.parse(body), { kind: 'user', accountId });
}

const Modal = z.object({ token: z.string(), resource: z.string().nullable() });

async function modal(
  { site, frames, files }: Parts,
  visitor: Visitor,
  body: unknown,
): Promise<unknown> {
  const { token, resource } = Modal.parse(body);
  const { module, extension } = openFrame(frames, visitor, token);
  const frame = frames.open(module, visitor, extension);
  return Promise.resolve(
    frameData(frame, {
      src: files.urlOf(resource ?? module.resource),
      basePath: null,
      context: contextOf(site, visitor, frame),
    }),
  );
}

function openFrame(frames: FrameRegistry, visitor: Visitor, token: string) {
  const frame = frames.find(token, visitor.accountId);
  if (frame === null) {
    throw new Error(
      'This page was opened by somebody else or before the server started. Reload it.',
    );
  }
  return frame;
}

const Accounts = z.array(
  z.object({
    accountId: z.string(),
    displayName: z.string(),
    active: z.boolean().default(true),
    accountType: z.string().default('atlassian'),
  }),
);

const MOST_PEOPLE = 50;

/** For *look as another user*: everybody who can log in, by name. */
async function people(site: ShellSite, url: URL): Promise<readonly Person[]> {
  const query = (url.searchParams.get('query') ?? '').toLowerCase();
  const app = jiraReader(site, { kind: 'app' });
  const all = await app.get('/rest/api/3/users/search?startAt=0&maxResults=1000', Accounts);
  return all
    .filter(({ active, accountType }) => active && accountType === 'atlassian')
    .filter(({ displayName }) => displayName.toLowerCase().includes(query))
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'))
    .slice(0, MOST_PEOPLE)
    .map(({ accountId, displayName }) => ({ accountId, displayName }));
}
