import { route } from '@forge/api';
import { z } from 'zod';

import { accountId, type AccountId, type WorkItemId } from '../../domain/foundation/ids';
import type { PointsLedger } from '../../usecases/ports';
import type { JiraRequest } from './request';

/** The fields of a changelog that are content, as Jira calls them there. */
const CONTENT = ['issuetype', 'summary', 'description', 'duedate', 'attachment'];

const Changelogs = z.object({
  issueChangeLogs: z
    .array(
      z.object({
        changeHistories: z
          .array(z.object({ author: z.object({ accountId: z.string().nullish() }).nullish() }))
          .nullish(),
      }),
    )
    .nullish(),
  nextPageToken: z.string().nullish(),
});

type Surroundings = {
  readonly request: JiraRequest;
  readonly points: Pick<PointsLedger, 'spend'>;
};

/** Reads the changes of its content, oldest first as Jira gives them, to the last. */
export async function lastEditorOf(
  id: WorkItemId,
  { request, points }: Surroundings,
): Promise<AccountId | null> {
  let last: string | null = null;
  let token: string | null = null;
  do {
    const page: z.output<typeof Changelogs> = await request({
      route: route`/rest/api/3/changelog/bulkfetch`,
      body: {
        issueIdsOrKeys: [id],
        fieldIds: CONTENT,
        ...(token === null ? {} : { nextPageToken: token }),
      },
      effect: 'none',
      answer: Changelogs,
    });
    const histories = (page.issueChangeLogs ?? []).flatMap(
      ({ changeHistories }) => changeHistories ?? [],
    );
    await points.spend(1 + histories.length);
    last = histories.at(-1)?.author?.accountId ?? last;
    token = page.nextPageToken ?? null;
  } while (token !== null);
  return last === null ? null : accountId(last);
}
