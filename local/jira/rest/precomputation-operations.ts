import { z } from 'zod';

import type { JsonObject } from '../json';
import { type Answer, badRequest, forbidden, notFound } from '../reply';
import {
  listPrecomputations,
  type Precomputation,
  updatePrecomputation,
} from '../store/precomputations';
import { writeTimestamp } from '../time';
import type { ModelledRequest, SiteView } from './operation';
import { orderedBy } from './ordered-by';
import { pageOf } from './page-of';
import { flagParameter, listParameter, readBody } from './parameters';

const MOST_ON_PAGE = 100;

/** What the app's own JQL functions have answered. */
export async function getPrecomputations(
  { query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  requireApp(view);
  const own = view.app.jqlFunctions.map(({ functionKey }) => functionKey);
  const asked = listParameter(query, 'functionKey');
  const unknown = asked.find((key) => !own.includes(key));
  if (unknown !== undefined) throw notFound(`There is no JQL function '${unknown}' of this app.`);

  const all = await listPrecomputations(view.database, asked.length === 0 ? own : asked);
  const ordered = orderedBy(all, query.get('orderBy') ?? 'functionKey', {
    functionKey: ({ key }) => key.functionKey,
    used: ({ used }) => used,
    created: ({ created }) => created,
    updated: ({ updated }) => updated,
  });
  const { shown, about } = pageOf(ordered, {
    query,
    view,
    path: '/jql/function/computation',
    otherwise: MOST_ON_PAGE,
    most: MOST_ON_PAGE,
  });
  const values = shown.map((one) => renderPrecomputation(one, view));
  return { status: 200, details: values.length, body: { ...about, values } };
}

function renderPrecomputation(
  { id, key, functionName, answer, created, updated, used }: Precomputation,
  { catalogue: { timeZone } }: SiteView,
): JsonObject {
  return {
    id,
    functionKey: key.functionKey,
    functionName,
    field: key.field,
    operator: key.operator,
    arguments: key.arguments,
    ...('error' in answer ? { error: answer.error } : { value: answer.jql }),
    created: writeTimestamp(created, timeZone),
    updated: writeTimestamp(updated, timeZone),
    used: writeTimestamp(used, timeZone),
  };
}

const UpdateBody = z.strictObject({
  values: z
    .array(
      z.strictObject({
        id: z.string(),
        value: z.string().optional(),
        error: z.string().optional(),
      }),
    )
    .default([]),
});

/** All of them or none, unless those that are not there may be skipped. */
export async function updatePrecomputations(
  { query, body }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  requireApp(view);
  const maySkip = flagParameter(query, 'skipNotFoundPrecomputations');
  const { values } = readBody(UpdateBody, body);
  const answers = values.map(({ id, value, error }) => ({ id, answer: answerOf(value, error) }));

  const own = view.app.jqlFunctions.map(({ functionKey }) => functionKey);
  const missing = await view.database.transaction(async (database) => {
    const there = new Set((await listPrecomputations(database, own)).map(({ id }) => id));
    const absent = answers.map(({ id }) => id).filter((id) => !there.has(id));
    const [first] = absent;
    if (first !== undefined && !maySkip) throw notFound(`There is no precomputation '${first}'.`);
    for (const { id, answer } of answers) {
      await updatePrecomputation(database, { id, answer, now: view.now });
    }
    return absent;
  });
  if (missing.length === 0) return { status: 204, body: null };
  return { status: 200, body: { notFoundPrecomputationIDs: [...new Set(missing)] } };
}

function answerOf(value: string | undefined, error: string | undefined) {
  if (value !== undefined && error === undefined) return { jql: value };
  if (error !== undefined && value === undefined) return { error };
  throw badRequest('Each precomputation needs either a value or an error.');
}

function requireApp({ caller }: SiteView): void {
  if (caller.kind === 'app') return;
  throw forbidden('Only the app that provides a JQL function can see and change what it answered.');
}
