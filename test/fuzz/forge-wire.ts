import { z } from 'zod';

import { MIGRATIONS } from '../../src/gateways/sql/migrations';

/** Everything that the app says to Forge: statements with their parameters, and calls to Jira. */
export type Wire = {
  readonly statements: { readonly query: string; readonly params: readonly unknown[] }[];
  readonly calls: { readonly path: string; readonly body: unknown }[];
  readonly unplug: () => void;
};

const Statement = z.object({ query: z.string(), params: z.array(z.unknown()) });
const Asked = z.object({
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z
    .array(z.object({ permissions: z.array(z.string()), projects: z.array(z.number()) }))
    .optional(),
});

const silent = () => undefined;
const metrics = {
  counter: () => ({ incr: silent, incrBy: silent, decr: silent }),
  timing: () => ({ measure: () => ({ stop: silent }) }),
};

/** What answers in place of the site, where it is not `null`. */
type Instead = (service: 'sql' | 'jira' | 'queue') => Response | null;

/** Defines the two globals of a Forge function, behind which a site of two projects stands and everything works. */
export function plugInto(instead: Instead = () => null): Wire {
  const statements: Wire['statements'] = [];
  const calls: Wire['calls'] = [];
  const fetch = (meta: { type: string; remote?: string }, path: string, init?: RequestInit) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    if (meta.type === 'sql') {
      const statement = Statement.parse(body);
      statements.push(statement);
      return Promise.resolve(instead('sql') ?? json({ rows: rowsFor(statement.query) }));
    }
    if (meta.remote !== 'jira') return Promise.resolve(instead('queue') ?? json({}, 201));
    calls.push({ path, body });
    return Promise.resolve(instead('jira') ?? json(jiraAnswer(path, body)));
  };

  Object.assign(globalThis, {
    __forge_fetch__: fetch,
    __forge_runtime__: {
      metrics,
      proxy: {},
      aaid: 'mia',
      lambdaContext: { getRemainingTimeInMillis: () => 20_000 },
    },
  });
  const unplug = () => {
    Reflect.deleteProperty(globalThis, '__forge_fetch__');
    Reflect.deleteProperty(globalThis, '__forge_runtime__');
  };
  return { statements, calls, unplug };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

const DONE = { affectedRows: 1 };

function rowsFor(query: string): unknown {
  if (query === 'SHOW TABLES') {
    return [...MIGRATIONS.map(({ table }) => table), 'migration'].map((table) => ({ Name: table }));
  }
  if (!/^\(?select/i.test(query)) return DONE;

  const table = /from `(\w+)`/.exec(query)?.[1] ?? '';
  return ROWS[table] ?? [];
}

const ROWS: Readonly<Record<string, readonly object[]>> = {
  migration: MIGRATIONS.map(({ name }) => ({ name })),
  project: ['1', '2'].map((id) => ({
    project_id: Number(id),
    project_key: `P${id}`,
    name: `Project ${id}`,
    style: 1,
    is_private: 0,
    issue_types: '["10001"]',
    work_items: 10,
    is_chosen: 1,
    import_status: 'done',
    import_token: null,
    import_fetched: 10,
    import_expected: 10,
    import_points: 11,
    import_problem: null,
  })),
  governed: ['1', '2'].map((id) => ({
    governed_id: `project:${id}`,
    kind: 'project',
    project_id: Number(id),
    issue_id: null,
    item_key: `P${id}`,
    name: `Project ${id}`,
    standard_id: 'pm2',
    mode: 'supportive',
    planned_finish: null,
    budget: null,
    actual_cost: null,
    currency: null,
    version: 1,
  })),
  node: [
    {
      node_id: 'own',
      kind: 'portfolio',
      parent_id: null,
      name: 'Own',
      members: '["project:1"]',
      version: 1,
    },
  ],
};

function jiraAnswer(path: string, body: unknown): unknown {
  if (path.startsWith('/rest/api/3/permissions/check')) return granted(Asked.parse(body));
  if (/^\/rest\/api\/3\/issue\/[^/]+\/transitions/.test(path)) return TRANSITIONS;
  if (path.startsWith('/rest/api/3/issue/')) return ITEM;
  const known = Object.entries(JIRA).find(([start]) => path.startsWith(start));
  if (known === undefined) throw new Error(`No answer was planned for ${path}`);
  return known[1];
}

function granted({ globalPermissions = [], projectPermissions = [] }: z.output<typeof Asked>) {
  return {
    globalPermissions,
    projectPermissions: projectPermissions.flatMap(({ permissions, projects }) =>
      permissions.map((permission) => ({ permission, projects })),
    ),
  };
}

const TRANSITIONS = { transitions: [{ id: '7', to: { name: 'Occurred' } }] };

const ITEM = {
  id: '7',
  key: 'P1-7',
  fields: {
    project: { id: '1' },
    summary: 'Item 7',
    issuetype: { id: '10001' },
    status: { statusCategory: { key: 'new' } },
  },
};

const JIRA: Readonly<Record<string, unknown>> = {
  '/rest/api/3/project/1/role/': {
    name: 'Project Owner',
    actors: [{ actorUser: { accountId: 'mia' } }, { actorGroup: { groupId: 'owners' } }],
  },
  '/rest/api/3/project/1/role': {
    'Project Owner': 'https://example.atlassian.net/rest/api/3/project/1/role/10100',
  },
  '/rest/api/3/project/1/properties/': null,
  '/rest/api/3/project/2/properties/': null,
  '/rest/api/3/project/1?': { properties: {} },
  '/rest/api/3/project/2?': { properties: {} },
  '/rest/api/3/serverInfo': {
    baseUrl: 'https://x.test',
    serverTitle: 'X',
    serverTimeZone: 'UTC',
  },
  '/rest/api/3/field': [
    { id: 'customfield_10004', name: 'Story Points', schema: { type: 'number' } },
  ],
  '/rest/api/3/issuetype': [{ id: '10001', name: 'Task' }],
  '/rest/api/3/issueLinkType': {
    issueLinkTypes: [{ name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
  },
  '/rest/api/3/project/search': {
    isLast: true,
    values: ['1', '2'].map((id) => ({ id, key: `P${id}`, name: `Project ${id}` })),
  },
  '/rest/api/3/search/approximate-count': { count: 10 },
  '/rest/api/3/myself': { groups: { items: [] } },
  '/rest/api/3/issue': { id: '8', key: 'P1-8' },
};
