import { z } from 'zod';

import { parseJql } from '../jql/parse-jql';
import { readPageToken, writePageToken } from '../jql/page-token';
import { requireRestriction } from '../jql/compile-jql';
import { type JqlScope, visibleProjects } from '../jql/scope';
import { countIssues, findIssues, type FoundPage } from '../jql/search';
import { type JsonObject, toJson } from '../json';
import { type Answer, badRequest } from '../reply';
import type { Catalogue } from '../store/catalogue';
import type { ModelledRequest, SiteView } from './operation';
import { expansions, flagParameter, listParameter, readBody } from './parameters';
import { isBare, renderIssues } from './render-issues';
import { selectFields } from './select-fields';

const MOST_IDS = 5000;
/** Jira cuts pages that carry fields down to this size. */
const MOST_WITH_FIELDS = 100;
export const MOST_PROPERTIES = 5;

const SearchBody = z.strictObject({
  jql: z.string().default(''),
  nextPageToken: z.string().nullable().default(null),
  maxResults: z.int().optional(),
  fields: z.array(z.string()).optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().optional(),
  /** Jira's index lags behind; here a search finds at once what was written. */
  reconcileIssues: z.array(z.int()).max(50).optional(),
});

type Search = z.output<typeof SearchBody>;

export function searchByPost({ body }: ModelledRequest, view: SiteView): Promise<Answer> {
  return search(readBody(SearchBody, body), view);
}

export function searchByGet({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const maxResults = query.get('maxResults');
  const expand = query.get('expand');
  flagParameter(query, 'failFast');
  return search(
    readBody(SearchBody, {
      jql: query.get('jql') ?? '',
      nextPageToken: query.get('nextPageToken'),
      ...(maxResults === null ? {} : { maxResults: Number(maxResults) }),
      ...(expand === null ? {} : { expand }),
      fields: listParameter(query, 'fields'),
      properties: listParameter(query, 'properties'),
      fieldsByKeys: flagParameter(query, 'fieldsByKeys'),
      reconcileIssues: listParameter(query, 'reconcileIssues').map(Number),
    }),
    view,
  );
}

async function search(asked: Search, view: SiteView): Promise<Answer> {
  const { jql, nextPageToken, properties } = asked;
  if (properties.length > MOST_PROPERTIES) throw tooManyProperties();

  const selection = selectFields(namedFields(asked), view.catalogue);
  const expand = expansions(splitList(asked.expand ?? ''), ['names', 'schema', 'changelog']);
  const rendering = { selection, withChangelog: expand.has('changelog'), properties };
  const query = parseJql(jql);
  requireRestriction(query);

  const end = nextPageToken === null ? null : readPageToken(nextPageToken, { jql, at: view.now });
  const startedAt = end?.startedAt ?? view.now;
  const found = await findIssues(query, jqlScope(view, startedAt), {
    after: end?.sortValues ?? null,
    limit: pageSize(asked.maxResults, isBare(rendering)),
  });
  const { issues, details } = await renderIssues(found.ids, rendering, view);
  return {
    status: 200,
    objects: issues.length,
    details,
    body: {
      issues,
      isLast: found.next === null,
      ...nextPage(found.next, { startedAt, jql, at: view.now }),
      ...fieldExpansions(selection.fields, expand, view.catalogue),
    },
  };
}

type PageStart = { readonly startedAt: number; readonly jql: string; readonly at: number };

function nextPage(sortValues: FoundPage['next'], { startedAt, jql, at }: PageStart): JsonObject {
  if (sortValues === null) return {};
  return { nextPageToken: writePageToken({ startedAt, sortValues }, { jql, at }) };
}

function namedFields({ fields = [] }: Search): readonly string[] {
  const names = fields.flatMap(splitList);
  return names.length === 0 ? ['id'] : names;
}

function pageSize(asked = 50, isBarePage: boolean): number {
  if (asked < 1) throw badRequest('The maxResults must be 1 or more.');
  return Math.min(asked, isBarePage ? MOST_IDS : MOST_WITH_FIELDS);
}

export function tooManyProperties() {
  return badRequest(`At most ${MOST_PROPERTIES} issue properties can be asked for.`);
}

export function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The names and the schemas of the answered fields, as far as they are asked for. */
export function fieldExpansions(
  fields: readonly string[],
  expand: ReadonlySet<string>,
  catalogue: Catalogue,
): JsonObject {
  const known = fields.flatMap((id) => catalogue.fields.get(id) ?? []);
  const names = known.map(({ id, name }) => [id, name] as const);
  const schemas = known.flatMap(({ id, schema }) =>
    schema === undefined ? [] : [[id, toJson(schema)] as const],
  );
  return {
    ...(expand.has('names') ? { names: Object.fromEntries(names) } : {}),
    ...(expand.has('schema') ? { schema: Object.fromEntries(schemas) } : {}),
  };
}

export function jqlScope(view: SiteView, now = view.now): JqlScope {
  const { database, catalogue, rights, app } = view;
  return { database, catalogue, rights, app, now, visible: visibleProjects(catalogue, rights) };
}

const CountBody = z.strictObject({ jql: z.string() });

export async function approximateCount({ body }: ModelledRequest, view: SiteView): Promise<Answer> {
  const { jql } = readBody(CountBody, body);
  const query = parseJql(jql);
  requireRestriction(query);
  return {
    status: 200,
    details: 1,
    body: { count: await countIssues(query, jqlScope(view)) },
  };
}
