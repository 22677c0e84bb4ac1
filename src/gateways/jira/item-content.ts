import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { workItemId } from '../../domain/foundation/ids';
import type { ItemContent, JiraSite } from '../../usecases/ports';
import { date, moment } from './issue';
import type { Payment } from './payment';
import type { JiraRequest } from './request';

const ITEMS_A_PAGE = 100;

/** The fields that the content of an artifact is made of, and when it was changed. */
const CONTENT_FIELDS = [
  'issuetype',
  'summary',
  'description',
  'duedate',
  'attachment',
  'updated',
] as const;

export const ContentFields = z.object({
  issuetype: z.object({ id: z.string() }),
  summary: z.string().nullish(),
  description: z.unknown(),
  duedate: date.nullish(),
  attachment: z.array(z.object({ id: z.string() })).nullish(),
  updated: moment,
});
const Properties = z.record(z.string(), z.unknown()).nullish();

export const ContentIssue = z.object({
  id: z.string().regex(/^\d+$/),
  key: z.string(),
  fields: ContentFields,
  properties: Properties,
});
const Fetched = z.object({ issues: z.array(ContentIssue) });

/** What stands in a work item, the same however it was asked for. */
export function toContent({
  id,
  key,
  fields,
  properties,
}: z.output<typeof ContentIssue>): ItemContent {
  return {
    id: workItemId(id),
    typeId: fields.issuetype.id,
    summary: fields.summary ?? key,
    description: fields.description ?? null,
    due: fields.duedate ?? null,
    attachments: (fields.attachment ?? []).map((file) => file.id),
    artifactProperty: properties?.[ARTIFACT_PROPERTY] ?? null,
    updated: fields.updated,
  };
}

export function createItemContents(
  request: JiraRequest,
  paid: Payment,
): Pick<JiraSite, 'contents'> {
  return {
    async contents(ids) {
      const contents: ItemContent[] = [];
      for (let start = 0; start < ids.length; start += ITEMS_A_PAGE) {
        const { issues } = await request({
          route: route`/rest/api/3/issue/bulkfetch`,
          body: {
            issueIdsOrKeys: ids.slice(start, start + ITEMS_A_PAGE),
            fields: CONTENT_FIELDS,
            properties: [ARTIFACT_PROPERTY],
          },
          effect: 'none',
          answer: Fetched,
        });
        const found = issues.map(toContent);
        const parts = found.filter(({ artifactProperty }) => artifactProperty !== null);
        contents.push(...(await paid(found, found.length + parts.length)));
      }
      return contents;
    },
  };
}
