import { route } from '@forge/api';
import { z } from 'zod';

import { type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { PointsLedger } from '../../usecases/ports';
import type { JiraRequest } from './request';

const ITEMS_A_CALL = 50;

const Described = z.object({
  issues: z.array(
    z.object({
      id: z.string().regex(/^\d+$/),
      fields: z.object({ description: z.unknown() }),
    }),
  ),
});

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };

/** The descriptions of some items as Jira shows them to the user, unread. What it leaves out, they may not see. */
export async function itemDescriptions(
  ids: readonly WorkItemId[],
  { request, points }: Surroundings,
): Promise<ReadonlyMap<WorkItemId, unknown>> {
  const descriptions = new Map<WorkItemId, unknown>();
  for (let start = 0; start < ids.length; start += ITEMS_A_CALL) {
    const { issues } = await request({
      route: route`/rest/api/3/issue/bulkfetch`,
      body: {
        issueIdsOrKeys: ids.slice(start, start + ITEMS_A_CALL),
        fields: ['description'],
      },
      effect: 'none',
      answer: Described,
    });
    await points.spend(1 + issues.length);
    for (const { id, fields } of issues) descriptions.set(workItemId(id), fields.description);
  }
  return descriptions;
}
