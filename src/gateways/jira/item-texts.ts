import { route } from '@forge/api';
import { z } from 'zod';

import { type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { ItemText, PointsLedger } from '../../usecases/ports';
import type { JiraRequest } from './request';

const ITEMS_A_CALL = 100;

const Texts = z.object({
  issues: z.array(
    z.object({
      id: z.string().regex(/^\d+$/),
      key: z.string(),
      fields: z.object({
        summary: z.string().nullish(),
        status: z.object({ name: z.string() }),
        assignee: z.object({ displayName: z.string().nullish() }).nullish(),
        security: z.object({ id: z.string() }).nullish(),
      }),
    }),
  ),
});

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };

/** What Jira shows the user of some items. What it leaves out, they may not see. */
export async function itemTexts(
  ids: readonly WorkItemId[],
  { request, points }: Surroundings,
): Promise<ReadonlyMap<WorkItemId, ItemText>> {
  const texts = new Map<WorkItemId, ItemText>();
  for (let start = 0; start < ids.length; start += ITEMS_A_CALL) {
    const { issues } = await request({
      route: route`/rest/api/3/issue/bulkfetch`,
      body: {
        issueIdsOrKeys: ids.slice(start, start + ITEMS_A_CALL),
        fields: ['summary', 'status', 'assignee', 'security'],
      },
      effect: 'none',
      answer: Texts,
    });
    await points.spend(1 + issues.length);
    for (const { id, key, fields } of issues) {
      const { summary, status, assignee, security } = fields;
      texts.set(workItemId(id), {
        summary: summary ?? key,
        status: status.name,
        owner: assignee == null ? null : (assignee.displayName ?? 'somebody'),
        isSecured: security != null,
      });
    }
  }
  return texts;
}
