import { z } from 'zod';

import { type Json, type JsonObject, toJson } from '../json';
import { type Answer, badRequest } from '../reply';
import type { Rights } from '../rights';
import { findAccounts } from '../store/accounts';
import { issueTypesOf } from '../store/catalogue';
import type { Project } from '../store/catalogue-entries';
import { writeTimestamp } from '../time';
import type { ModelledRequest, SiteView } from './operation';
import { orderedBy, type SortKey } from './ordered-by';
import { pageOf } from './page-of';
import { expansions, listParameter } from './parameters';
import { requireProject } from './project-lookup';
import { findProperty } from './property-store';
import { renderUser } from './render-user';
import { renderVersion } from './render-version';
import { roleUrls } from './role-operations';

const EXPANSIONS = ['description', 'projectKeys', 'lead', 'issueTypes', 'url', 'insight'] as const;
type Expansion = (typeof EXPANSIONS)[number];

const MOST_PROJECTS = 100;

export async function searchProjects({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const expand = expansions(listParameter(query, 'expand'), EXPANSIONS);
  const facts = await projectFacts(view);
  const found = view.catalogue.projects.all.filter((project) =>
    isWanted(project, { query, rights: view.rights }),
  );
  const byKey = orderedBy(found, 'key', sortKeys(facts));
  const { shown, about } = pageOf(
    orderedBy(byKey, query.get('orderBy') ?? 'key', sortKeys(facts)),
    { query, view, path: '/project/search', otherwise: 50, most: MOST_PROJECTS },
  );
  const properties = listParameter(query, 'properties');
  const values = await Promise.all(
    shown.map((project) => renderProject(project, { expand, facts, properties, view })),
  );
  return { status: 200, objects: values.length, body: { ...about, values } };
}

type Wanted = { readonly query: URLSearchParams; readonly rights: Rights };

function isWanted(project: Project, { query, rights }: Wanted): boolean {
  const keys = listParameter(query, 'keys');
  const ids = listParameter(query, 'id');
  const types = listParameter(query, 'typeKey');
  const text = (query.get('query') ?? '').toLowerCase();
  return (
    isSeen(project, { action: query.get('action') ?? 'view', rights }) &&
    (keys.length === 0 || keys.includes(project.key)) &&
    (ids.length === 0 || ids.includes(project.id)) &&
    (types.length === 0 || types.includes(project.projectTypeKey)) &&
    [project.key, project.name].some((name) => name.toLowerCase().includes(text))
  );
}

/** A Jira administrator views every project, also one whose work items are hidden from them. */
function isSeen(
  project: Project,
  { action, rights }: { readonly action: string; readonly rights: Rights },
): boolean {
  switch (action) {
    case 'view':
      return rights.may('BROWSE_PROJECTS', project) || rights.mayGlobally('ADMINISTER');
    case 'browse':
      return rights.may('BROWSE_PROJECTS', project);
    case 'edit':
      return rights.may('ADMINISTER_PROJECTS', project) || rights.mayGlobally('ADMINISTER');
    case 'create':
      return rights.may('CREATE_ISSUES', project);
    default:
      throw badRequest(`The action '${action}' is not one of view, browse, edit and create.`);
  }
}

const FactsRow = z.object({
  project_id: z.string(),
  issues: z.coerce.number(),
  last_update: z.coerce.number(),
});
type Facts = ReadonlyMap<string, z.output<typeof FactsRow>>;

async function projectFacts({ database }: SiteView): Promise<Facts> {
  const rows = await database.select(
    FactsRow,
    'SELECT project_id, COUNT(*) AS issues, MAX(updated_ms) AS last_update FROM issue GROUP BY project_id',
  );
  return new Map(rows.map((row) => [row.project_id, row]));
}

function sortKeys(facts: Facts): Readonly<Record<string, SortKey<Project>>> {
  return {
    key: ({ key }) => key,
    name: ({ name }) => name.toLowerCase(),
    category: ({ projectCategory }) => projectCategory?.name.toLowerCase() ?? '',
    owner: ({ lead = '' }) => lead,
    issueCount: ({ id }) => facts.get(id)?.issues ?? 0,
    lastIssueUpdatedTime: ({ id }) => facts.get(id)?.last_update ?? 0,
  };
}

type Shape = {
  readonly expand: ReadonlySet<Expansion>;
  readonly facts: Facts;
  readonly properties: readonly string[];
  readonly view: SiteView;
};

async function renderProject(project: Project, shape: Shape): Promise<JsonObject> {
  const { expand, facts, view } = shape;
  const { id, key, name, projectTypeKey, style, isPrivate, projectCategory } = project;
  const fact = facts.get(id);
  const properties = await readProperties(project, shape);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    self: `${view.baseUrl}/rest/api/3/project/${id}`,
    id,
    key,
    name,
    projectTypeKey,
    style,
    isPrivate,
    simplified: style === 'next-gen',
    ...(projectCategory === undefined ? {} : { projectCategory: toJson(projectCategory) }),
    ...(expand.has('description') ? { description: project.description ?? '' } : {}),
    ...(expand.has('url') ? { url: '' } : {}),
    ...(expand.has('issueTypes')
      ? { issueTypes: issueTypesOf(view.catalogue, project).map((type) => toJson(type)) }
      : {}),
    ...(expand.has('lead') ? await leadOf(project, view) : {}),
    ...(expand.has('insight') ? { insight: insightOf(fact, view) } : {}),
    properties,
  };
}

function insightOf(
  fact: z.output<typeof FactsRow> | undefined,
  { catalogue: { timeZone } }: SiteView,
): JsonObject {
  if (fact === undefined) return { totalIssueCount: 0 };
  return {
    totalIssueCount: fact.issues,
    lastIssueUpdateTime: writeTimestamp(fact.last_update, timeZone),
  };
}

async function leadOf({ lead }: Project, view: SiteView): Promise<JsonObject> {
  const [account] = lead === undefined ? [] : await findAccounts(view.database, [lead]);
  return account === undefined ? {} : { lead: renderUser(account, view) };
}

async function readProperties(
  { id }: Project,
  { properties, view }: Shape,
): Promise<Record<string, Json>> {
  const answer: Record<string, Json> = {};
  for (const key of properties) {
    const value = await findProperty(view.database, { kind: 'project', id }, key);
    if (value !== undefined) answer[key] = value;
  }
  return answer;
}

export async function getProject(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const project = requireProject(path['projectIdOrKey'] ?? '', view);
  const asked = expansions(listParameter(query, 'expand'), EXPANSIONS);
  const always: readonly Expansion[] = ['description', 'lead', 'issueTypes'];
  const body = await renderProject(project, {
    expand: new Set([...always, ...asked]),
    facts: asked.has('insight') ? await projectFacts(view) : new Map(),
    properties: listParameter(query, 'properties'),
    view,
  });
  return { status: 200, objects: 1, body: { ...body, ...partsOf(project, view) } };
}

function partsOf(project: Project, view: SiteView): JsonObject {
  const { catalogue, baseUrl } = view;
  const own = <Entry extends { readonly projectKey: string }>(entries: readonly Entry[]) =>
    entries.filter(({ projectKey }) => projectKey === project.key);
  return {
    assigneeType: 'UNASSIGNED',
    components: own(catalogue.components.all).map(({ id, name }) => ({
      self: `${baseUrl}/rest/api/3/component/${id}`,
      id,
      name,
    })),
    versions: own(catalogue.versions.all).map((version) => renderVersion(version, view)),
    roles: roleUrls(project, view),
  };
}

export function getProjectIssueTypes({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const project = requireProject(query.get('projectId') ?? '', view);
  const level = query.get('level');
  const types = issueTypesOf(view.catalogue, project).filter(
    ({ hierarchyLevel }) => level === null || hierarchyLevel === Number(level),
  );
  return Promise.resolve({
    status: 200,
    details: types.length,
    body: types.map((type) => toJson(type)),
  });
}
