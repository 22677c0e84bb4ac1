import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { projectId, workItemId, workItemKey } from '../../domain/foundation/ids';
import type { JiraForUser, ListedItem, PointsLedger, ToldItem } from '../../usecases/ports';
import { textOf } from './adf-text';
import { categoryOf } from './issue';
import type { JiraRequest } from './request';

const ITEMS_A_PAGE = 100;

export const LISTED_FIELDS = ['project', 'issuetype', 'summary', 'status'] as const;

export const ListedFields = z.object({
  project: z.object({ id: z.string().regex(/^\d+$/) }),
  issuetype: z.object({ id: z.string() }),
  summary: z.string().nullish(),
  status: z.object({ statusCategory: z.object({ key: z.string() }).nullish() }),
});
export const ListedIssue = z.object({
  id: z.string().regex(/^\d+$/),
  key: z.string(),
  fields: ListedFields,
  properties: z.record(z.string(), z.unknown()).nullish(),
});

export function toListed({
  id,
  key,
  fields,
  properties,
}: z.output<typeof ListedIssue>): ListedItem {
  return {
    id: workItemId(id),
    key: workItemKey(key),
    projectId: projectId(fields.project.id),
    typeId: fields.issuetype.id,
    summary: fields.summary ?? key,
    category: categoryOf(fields.status.statusCategory?.key),
    artifactProperty: properties?.[ARTIFACT_PROPERTY] ?? null,
  };
}

/** A text of more is not read on: five hundred of them cross the bridge together. */
const LONGEST_TEXT = 2_000;

const Told = ListedIssue.extend({
  fields: ListedFields.extend({ description: z.unknown() }).catchall(z.unknown()),
}).transform((issue) => ({
  ...toListed(issue),
  text: textOf(issue.fields.description).slice(0, LONGEST_TEXT),
  numbers: numbersIn(issue.fields),
}));
const Page = z.object({
  issues: z.array(Told),
  nextPageToken: z.string().nullish(),
});

function numbersIn(fields: Readonly<Record<string, unknown>>): ToldItem['numbers'] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]) =>
      typeof value === 'number' ? [[id, value]] : [],
    ),
  );
}

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };
type Wanted = Parameters<JiraForUser['list']>[0];

/** Items of some types with their descriptions and structured parts, page by page, until there are `most`. */
export async function listItems(
  { typeIds, projectIds, numberFields, most }: Wanted,
  { request, points }: Surroundings,
): ReturnType<JiraForUser['list']> {
  if (typeIds.length === 0) return { items: [], isAll: true };

  const within = projectIds.length === 0 ? '' : ` AND project IN (${projectIds.join(', ')})`;
  const jql = `issuetype IN (${typeIds.join(', ')})${within} ORDER BY key ASC`;
  const items: ToldItem[] = [];
  let token: string | null = null;
  do {
    const page: z.output<typeof Page> = await request({
      route: route`/rest/api/3/search/jql`,
      body: {
        jql,
        maxResults: ITEMS_A_PAGE,
        fields: [...LISTED_FIELDS, 'description', ...numberFields],
        properties: [ARTIFACT_PROPERTY],
        ...(token === null ? {} : { nextPageToken: token }),
      },
      effect: 'none',
      answer: Page,
    });
    await points.spend(1 + 2 * page.issues.length);
    items.push(...page.issues);
    token = page.nextPageToken ?? null;
  } while (token !== null && items.length < most);
  return { items: items.slice(0, most), isAll: token === null && items.length <= most };
}
