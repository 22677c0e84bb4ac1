import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { DatedItem, PointsLedger } from '../../usecases/ports';
import { date } from './issue';
import { LISTED_FIELDS, ListedFields, ListedIssue, toListed } from './list-items';
import type { JiraRequest } from './request';

const ITEMS_A_CALL = 100;

const Dated = ListedIssue.extend({ fields: ListedFields.extend({ duedate: date.nullish() }) });
const Fetched = z.object({ issues: z.array(Dated) });

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };

/** Items by key or id with their structured parts, as Jira shows them to the user. What it leaves out, they may not see. */
export async function itemsByKey(
  wanted: readonly (WorkItemKey | WorkItemId)[],
  { request, points }: Surroundings,
): Promise<readonly DatedItem[]> {
  const items: DatedItem[] = [];
  for (let start = 0; start < wanted.length; start += ITEMS_A_CALL) {
    const { issues } = await request({
      route: route`/rest/api/3/issue/bulkfetch`,
      body: {
        issueIdsOrKeys: wanted.slice(start, start + ITEMS_A_CALL),
        fields: [...LISTED_FIELDS, 'duedate'],
        properties: [ARTIFACT_PROPERTY],
      },
      effect: 'none',
      answer: Fetched,
    });
    await points.spend(1 + issues.length);
    items.push(
      ...issues.map((issue) => ({ ...toListed(issue), due: issue.fields.duedate ?? null })),
    );
  }
  return items;
}
