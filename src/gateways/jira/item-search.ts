import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { type WorkItemId, workItemId } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import type { FirstFound, ItemFields, JiraSite, ReadItem } from '../../usecases/ports';
import { IssueShape, moment, namesOf, toReadItem } from './issue';
import type { Payment } from './payment';
import type { JiraRequest } from './request';

const ITEMS_A_PAGE = 100;
const IDS_A_PAGE = 5_000;

const Count = z.object({ count: z.number() });
const SearchPage = z.object({
  issues: z.array(z.unknown()),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().nullish(),
});
const IdPage = z.object({
  issues: z.array(z.object({ id: z.string().regex(/^\d+$/) })),
  nextPageToken: z.string().nullish(),
});
const FirstPage = z.object({
  issues: z.array(z.object({ key: z.string(), fields: z.object({ updated: moment }) })),
  nextPageToken: z.string().nullish(),
});
const FetchedItems = z.object({
  issues: z.array(z.unknown()),
  issueErrors: z.array(z.unknown()).nullish(),
});

type ItemSearch = Pick<JiraSite, 'count' | 'search' | 'fetch' | 'listIds' | 'first'>;

/** Work items, by query and by id. */
export function createItemSearch(request: JiraRequest, paid: Payment): ItemSearch {
  return {
    async count(jql) {
      const { count } = await request({
        route: route`/rest/api/3/search/approximate-count`,
        body: { jql },
        effect: 'none',
        answer: Count,
      });
      return paid(count, 1);
    },

    async search(jql, fields, token) {
      const page = await request({
        route: route`/rest/api/3/search/jql`,
        body: {
          jql,
          maxResults: ITEMS_A_PAGE,
          fields: namesOf(fields),
          properties: [ARTIFACT_PROPERTY],
          ...(token === null ? {} : { nextPageToken: token }),
        },
        effect: 'none',
        answer: SearchPage,
      }).catch((error: unknown) => {
        throw refusedToken(error, token);
      });
      const items = readItems(page.issues, fields);
      const objects = objectsIn(items);
      return paid(
        {
          items,
          nextToken: page.isLast === true ? null : (page.nextPageToken ?? null),
          points: 1 + objects,
        },
        objects,
      );
    },

    fetch: (ids, fields) => fetchItems({ ids, fields }, request, paid),

    listIds: (jql) => listIds(jql, request, paid),

    first: (jql, most) => findFirst({ jql, most }, request, paid),
  };
}

async function fetchItems(
  { ids, fields }: { readonly ids: readonly WorkItemId[]; readonly fields: ItemFields },
  request: JiraRequest,
  paid: Payment,
): Promise<readonly ReadItem[]> {
  const items: ReadItem[] = [];
  for (let start = 0; start < ids.length; start += ITEMS_A_PAGE) {
    const { issues, issueErrors } = await request({
      route: route`/rest/api/3/issue/bulkfetch`,
      body: {
        issueIdsOrKeys: ids.slice(start, start + ITEMS_A_PAGE),
        fields: namesOf(fields),
        properties: [ARTIFACT_PROPERTY],
      },
      effect: 'none',
      answer: FetchedItems,
    });
    if ((issueErrors ?? []).length > 0) throw incompleteAnswer();
    const found = readItems(issues, fields);
    items.push(...(await paid(found, objectsIn(found))));
  }
  return items;
}

async function findFirst(
  { jql, most }: { readonly jql: string; readonly most: number },
  request: JiraRequest,
  paid: Payment,
): Promise<FirstFound> {
  const { issues, nextPageToken } = await request({
    route: route`/rest/api/3/search/jql`,
    body: { jql, maxResults: most, fields: ['updated'] },
    effect: 'none',
    answer: FirstPage,
  });
  const items = issues.map(({ key, fields }) => ({ key, updated: fields.updated }));
  return paid({ items, isAll: (nextPageToken ?? null) === null }, issues.length);
}

async function listIds(
  jql: string,
  request: JiraRequest,
  paid: Payment,
): Promise<readonly WorkItemId[]> {
  const ids: string[] = [];
  let token: string | null = null;
  do {
    const page: z.output<typeof IdPage> = await request({
      route: route`/rest/api/3/search/jql`,
      body: {
        jql,
        maxResults: IDS_A_PAGE,
        fields: ['id'],
        ...(token === null ? {} : { nextPageToken: token }),
      },
      effect: 'none',
      answer: IdPage,
    });
    await paid(null, page.issues.length);
    ids.push(...page.issues.map(({ id }) => id));
    token = page.nextPageToken ?? null;
  } while (token !== null);
  return ids.map(workItemId);
}

/** @throws AppError naming the item and the field that cannot be read. */
function readItems(issues: readonly unknown[], fields: ItemFields): ReadItem[] {
  return issues.map((raw) => {
    const parsed = IssueShape.safeParse(raw);
    if (parsed.success) return toReadItem(parsed.data, fields);

    const [issue] = parsed.error.issues;
    const place = `${keyOf(raw)}, ${issue?.path.join('.') ?? ''}`;
    throw new AppError('upstream-failed', `Jira's answer could not be read: ${place}.`, {
      where: place,
      cause: parsed.error,
    });
  });
}

/** An item is an object, and so is the property that comes with it. */
function objectsIn(items: readonly ReadItem[]): number {
  return items.length + items.filter(({ artifactProperty }) => artifactProperty !== null).length;
}

function keyOf(raw: unknown): string {
  const { data } = z.object({ key: z.string() }).safeParse(raw);
  return data?.key ?? 'an item without key';
}

/** The first page took the same query, so what is refused on a later one is the token. */
function refusedToken(error: unknown, token: string | null): unknown {
  const isToken = token !== null && error instanceof AppError && error.code === 'invalid-input';
  if (!isToken) return error;

  return new AppError('conflict', 'Jira no longer knows this page of the search.', {
    cause: error,
  });
}

/** Jira names items it could not return for a passing reason; leaving them out would look like a deletion. */
function incompleteAnswer(): AppError {
  return new AppError('upstream-failed', 'Jira left out items for a passing reason.', {
    retryAfterSeconds: 30,
  });
}
