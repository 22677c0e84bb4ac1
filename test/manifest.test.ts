import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(__dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const Resource = z.object({ resource: z.string() });
const Module = z.looseObject({
  key: z.string(),
  resource: z.string().optional(),
  create: Resource.optional(),
  edit: Resource.optional(),
  view: Resource.optional(),
  function: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  dynamicProperties: z.object({ function: z.string() }).optional(),
  queue: z.string().optional(),
});
const Manifest = z.looseObject({
  permissions: z.looseObject({ scopes: z.array(z.string()) }),
  resources: z.array(
    z.object({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()) }),
  ),
  modules: z
    .object({ function: z.array(z.object({ key: z.string(), handler: z.string() })) })
    .catchall(z.array(Module)),
});

const manifest = Manifest.parse(parse(read('manifest.yml')));
const { permissions, resources, modules } = manifest;
const { function: functions, ...kinds } = modules;
const all = Object.values(kinds).flatMap((some) => some);

/** The classic scope of every Jira call that the product makes; `null` for those that need none. */
const SCOPE_OF_CALL: Readonly<Record<string, string | null>> = {
  '/rest/api/3/serverInfo': null,
  '/rest/api/3/permissions/check': null,
  '/rest/api/3/field': 'read:jira-work',
  '/rest/api/3/issuetype': 'read:jira-work',
  '/rest/api/3/issueLinkType': 'read:jira-work',
  '/rest/api/3/issueLink': 'write:jira-work',
  '/rest/api/3/status': 'read:jira-work',
  '/rest/api/3/project/search': 'read:jira-work',
  '/rest/api/3/project/': 'read:jira-work',
  '/rest/api/3/changelog/bulkfetch': 'read:jira-work',
  '/rest/api/3/search/approximate-count': 'read:jira-work',
  '/rest/api/3/search/jql': 'read:jira-work',
  '/rest/api/3/issue/bulkfetch': 'read:jira-work',
  '/rest/api/3/issue/': 'read:jira-work',
  '/rest/api/3/issue': 'write:jira-work',
  '/rest/api/3/myself': 'read:jira-user',
  '/rest/api/3/groups/picker': 'read:jira-user',
  '/rest/api/3/group/bulk': 'read:jira-user',
  '/rest/api/3/user/search': 'read:jira-user',
  '/rest/api/3/user/bulk': 'read:jira-user',
};

/** The scopes of what is not Jira, by the words in the code that need them. Forge SQL needs none. */
const SCOPE_OF_WORDS: Readonly<Record<string, string>> = {
  'privacy.reportPersonalData': 'report:personal-data',
  // Narrower than manage:jira-project, which would let the app change projects.
  '/properties/${GATES_PROPERTY}`': 'write:project.property:jira',
};

const sources = [...sourcesIn('src'), ...sourcesIn('static/src')];
const calls = new Set(sources.flatMap((text) => text.match(/\/rest\/api\/3\/[A-Za-z/-]+/g) ?? []));

describe('the manifest', () => {
  it('names handlers that src/index.ts exports', () => {
    const exported = new Set(exportsOf(read('src/index.ts')));

    for (const { handler } of functions) {
      const [file, name] = handler.split('.');
      expect(file).toBe('index');
      expect([...exported]).toContain(name);
    }
  });

  it('declares each handler once, and each is used by a module', () => {
    const used = new Set(all.flatMap(functionsOf));

    expect([...used].sort()).toEqual(functions.map(({ key }) => key).sort());
  });

  it('gives every page an entry that exists', () => {
    for (const resource of all.flatMap(resourcesOf)) {
      const [key, entry = ''] = resource.split('/');
      const page = resources.find((one) => one.key === key)?.entry[entry];

      expect(page).toBeDefined();
      expect(readdirSync(join(ROOT, 'static'))).toContain(page);
    }
  });

  it('gives each surface a resolver of its own', () => {
    const surfaces = Object.entries(kinds).flatMap(([kind, some]) =>
      some.flatMap(({ resolver }) => (resolver === undefined ? [] : [[kind, resolver.function]])),
    );

    expect(surfaces).toEqual([
      ['jira:globalPage', 'askPortfolio'],
      ['jira:adminPage', 'askAdmin'],
      ['jira:projectPage', 'askProject'],
      ['jira:issuePanel', 'askItem'],
      ['jira:issueContext', 'askItem'],
    ]);
  });

  it('asks for no way out and no laxer policy: no external address, no remote, no web trigger', () => {
    expect(Object.keys(permissions)).toEqual(['scopes']);
    expect(Object.keys(manifest).sort()).toEqual(['app', 'modules', 'permissions', 'resources']);
    expect(Object.keys(kinds)).not.toContain('webtrigger');
  });

  it('knows the scope of every Jira call in the code', () => {
    expect([...calls].filter((call) => !(call in SCOPE_OF_CALL))).toEqual([]);
  });

  it('asks for every scope that the code needs, and for no other', () => {
    const needed = new Set<string>();
    for (const call of calls) {
      const scope = SCOPE_OF_CALL[call] ?? null;
      if (scope !== null) needed.add(scope);
    }
    for (const [words, scope] of Object.entries(SCOPE_OF_WORDS)) {
      if (sources.some((text) => text.includes(words))) needed.add(scope);
    }

    expect([...permissions.scopes].sort()).toEqual([...needed].sort());
  });
});

function resourcesOf({ resource, create, edit, view }: z.output<typeof Module>): string[] {
  return [resource, create?.resource, edit?.resource, view?.resource].filter(
    (name) => name !== undefined,
  );
}

function functionsOf(one: z.output<typeof Module>): string[] {
  return [one.function, one.resolver?.function, one.dynamicProperties?.function].filter(
    (key) => key !== undefined,
  );
}

/** The names in `export { a, b as c } from` and `export const d`. */
function exportsOf(text: string): string[] {
  const lists = [...text.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''),
  );
  const declared = [...text.matchAll(/export (?:const|function|async function) (\w+)/g)];
  return [...lists, ...declared.map(([, name = '']) => name)];
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ['.ts', '.tsx'].includes(extname(path)) && !/\.test\.tsx?$/.test(path))
    .map((path) => read(join(folder, path)));
}
