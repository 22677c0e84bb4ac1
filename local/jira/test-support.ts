import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Clock } from '../clock';
import { holdToContract } from './contract/hold-to-contract';
import { DataError } from './data-error';
import type { Caller, JiraSite } from './jira-site';
import { type Json, type JsonObject, parseJson } from './json';

/** A small site: two public projects, of which one is team-managed, and a private one. */
export const SITE: JsonObject = {
  site: 'harbour',
  timeZone: 'Europe/Berlin',
  projects: [
    {
      id: '1',
      key: 'QUAY',
      name: 'Quay renewal',
      projectTypeKey: 'software',
      lead: 'ben',
      description: 'New quays',
    },
    {
      id: '2',
      key: 'SAFE',
      name: 'Safe harbour',
      projectTypeKey: 'software',
      isPrivate: true,
      browse: ['safety-group'],
      administrators: ['dora'],
    },
    {
      id: '3',
      key: 'TUG',
      name: 'Tug fleet',
      projectTypeKey: 'business',
      style: 'next-gen',
      issueTypes: ['101', '102'],
      members: ['ben'],
    },
  ],
  issueTypes: [
    { id: '100', name: 'Epic', subtask: false, hierarchyLevel: 1 },
    { id: '101', name: 'Task', subtask: false, hierarchyLevel: 0 },
    { id: '102', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
    { id: '103', name: 'Risk', subtask: false, hierarchyLevel: 0 },
  ],
  statuses: [
    { id: '10', name: 'To Do', statusCategory: category(2, 'new', 'To Do') },
    { id: '20', name: 'In Progress', statusCategory: category(4, 'indeterminate', 'In Progress') },
    { id: '30', name: 'Done', statusCategory: category(3, 'done', 'Done') },
    { id: '31', name: 'Closed', statusCategory: category(3, 'done', 'Done') },
  ],
  priorities: [
    { id: '1', name: 'High' },
    { id: '2', name: 'Medium' },
    { id: '3', name: 'Low' },
  ],
  resolutions: [
    { id: '1', name: 'Fixed' },
    { id: '2', name: 'Done' },
  ],
  issueLinkTypes: [{ id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
  versions: [
    { id: '61', name: '1.0', projectKey: 'QUAY', released: true, releaseDate: '2026-01-15' },
    { id: '62', name: '2.0', projectKey: 'QUAY', released: false },
  ],
  components: [{ id: '71', name: 'Crane', projectKey: 'QUAY' }],
  sprints: [{ id: 81, name: 'Sprint 1', state: 'closed' }],
  fields: [
    customField(10016, 'Story Points', { type: 'number' }),
    customField(10020, 'Sprint', {
      type: 'array',
      items: 'json',
      custom: 'com.pyxis.greenhopper.jira:gh-sprint',
    }),
    {
      ...customField(10021, 'Flagged', { type: 'array', items: 'option' }),
      options: [{ id: '901', value: 'Impediment' }],
    },
    customField(10030, 'Quay side', { type: 'option' }),
    customField(10031, 'Berth', { type: 'string' }),
    customField(10032, 'Go-live', { type: 'date' }),
    customField(10033, 'Inspected', { type: 'datetime' }),
    customField(10034, 'Inspector', { type: 'user' }),
  ],
  users: [
    { accountId: 'ada', displayName: 'Ada Admin', isAdmin: true, emailAddress: 'ada@example.com' },
    { accountId: 'ben', displayName: 'Ben Bosun', emailAddress: 'ben@example.com' },
    { accountId: 'cleo', displayName: 'Cleo Clerk', groups: ['safety-group'] },
    { accountId: 'dora', displayName: 'Dora Dock' },
    { accountId: 'gone', displayName: 'Gone Gary', active: false },
  ],
};

function category(id: number, key: string, name: string): JsonObject {
  return { id, key, name, colorName: 'yellow' };
}

function customField(id: number, name: string, schema: JsonObject): JsonObject {
  const own = `com.example:${name.toLowerCase().replaceAll(' ', '-')}`;
  return {
    id: `customfield_${id}`,
    name,
    custom: true,
    schema: { custom: own, ...schema, customId: id },
  };
}

type IssueSketch = {
  readonly id?: string;
  readonly key?: string;
  readonly type?: string;
  readonly status?: string;
  readonly fields?: JsonObject;
  readonly changelog?: readonly JsonObject[];
  readonly properties?: JsonObject;
};

/** A line of a file of work items, valid as it comes. */
export function aWorkItem(sketch: IssueSketch = {}): JsonObject {
  const { id = '1001', key = 'QUAY-1', type = '101', status = '10' } = sketch;
  const projectKey = key.replace(/-\d+$/, '');
  return {
    id,
    key,
    fields: {
      project: entry('projects', (project) => project['key'] === projectKey),
      issuetype: entry('issueTypes', (one) => one['id'] === type),
      status: entry('statuses', (one) => one['id'] === status),
      priority: entry('priorities', (one) => one['id'] === '2'),
      summary: `Work on ${key}`,
      created: '2026-01-05T09:00:00.000+0100',
      updated: '2026-01-06T09:00:00.000+0100',
      resolution: null,
      resolutiondate: null,
      duedate: null,
      assignee: null,
      reporter: person('ben', 'Ben Bosun'),
      creator: person('ben', 'Ben Bosun'),
      labels: [],
      components: [],
      fixVersions: [],
      versions: [],
      issuelinks: [],
      subtasks: [],
      ...sketch.fields,
    },
    ...(sketch.changelog === undefined ? {} : { changelog: { histories: sketch.changelog } }),
    ...(sketch.properties === undefined ? {} : { properties: sketch.properties }),
  };
}

export function person(accountId: string, displayName: string): JsonObject {
  return { accountId, accountType: 'atlassian', displayName, active: true };
}

export function statusChange(change: Record<'id' | 'at' | 'from' | 'to', string>): JsonObject {
  const { id, at, from, to } = change;
  return {
    id,
    author: person('ben', 'Ben Bosun'),
    created: at,
    items: [{ field: 'status', fieldtype: 'jira', from, fromString: from, to, toString: to }],
  };
}

function entry(list: string, isWanted: (one: JsonObject) => boolean): JsonObject {
  const entries = SITE[list] as readonly JsonObject[];
  const found = entries.find(isWanted);
  if (found === undefined) throw new Error(`The fixture has no such entry among its ${list}.`);
  return found;
}

type Directory = {
  readonly site?: JsonObject;
  /** By file name: work items, or the text of the file as it is. A name ending in .gz is compressed. */
  readonly files: Readonly<Record<string, readonly Json[] | string>>;
};

const made: string[] = [];

export function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'jira-data-'));
  made.push(directory);
  return directory;
}

/** Takes away all directories made for a test file. */
export function removeDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}

/** Writes a directory that can be loaded, and answers where it is. */
export function aDirectory({ site = SITE, files }: Directory): string {
  const directory = emptyDirectory();
  writeFileSync(join(directory, 'site.json'), JSON.stringify(site));
  for (const [name, content] of Object.entries(files)) writeLines(join(directory, name), content);
  return directory;
}

export function writeLines(path: string, content: readonly Json[] | string): void {
  const text =
    typeof content === 'string'
      ? content
      : content.map((one) => `${JSON.stringify(one)}\n`).join('');
  writeFileSync(path, path.endsWith('.gz') ? gzipSync(text) : text);
}

export type Reply = { readonly status: number; readonly body: Json };

/** Asks the site as somebody: `'app'`, `'nobody'`, or an account id. Each call is held against Atlassian's document. */
export function asking(site: JiraSite, who: string) {
  const caller = callerOf(who);
  const ask = async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const text = body === undefined ? null : JSON.stringify(body);
    const request = { method, path: `/rest/api/3${path}`, body: text };
    const answer = await site.handle(request, caller);
    holdToContract(request, answer);
    return { status: answer.status, body: answer.body === '' ? null : parseJson(answer.body) };
  };
  return {
    get: (path: string) => ask('GET', path),
    post: (path: string, body: unknown) => ask('POST', path, body),
    put: (path: string, body: unknown) => ask('PUT', path, body),
    remove: (path: string) => ask('DELETE', path),
    /** Keys of the work items that a query finds, in its order. */
    async keys(jql: string): Promise<unknown> {
      const { status, body } = await ask('POST', '/search/jql', { jql, fields: ['key'] });
      return status === 200 ? keysIn(body) : { status, ...(body as JsonObject) };
    },
  };
}

function keysIn(body: Json): readonly Json[] {
  const { issues } = body as { readonly issues: readonly { readonly key: string }[] };
  return issues.map(({ key }) => key);
}

function callerOf(who: string): Caller {
  if (who === 'app') return { kind: 'app' };
  return who === 'nobody' ? { kind: 'anonymous' } : { kind: 'user', accountId: who };
}

export type StandingClock = Clock & { moveTo(instant: string): void };

/** A clock that stands still until it is moved. */
export function standingClock(start: string): StandingClock {
  let now = new Date(start);
  return {
    now: () => now,
    moveTo(instant) {
      now = new Date(instant);
    },
  };
}

/** How a load fails: with an error that says what is wrong with its input. */
export async function dataErrorOf(loading: Promise<unknown>): Promise<DataError> {
  const error = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DataError) return error;
  throw new Error('The load did not fail with a DataError.', { cause: error });
}
