import { isDeepStrictEqual } from 'node:util';

import { route } from '@forge/api';
import { z } from 'zod';

import { tokenIn } from '../../domain/artifacts/proposal-part';
import { ARTIFACT_PROPERTY, createdForIn } from '../../domain/artifacts/structured-part';
import { workItemId, workItemKey } from '../../domain/foundation/ids';
import type { CreatedItem, NewItem, PointsLedger } from '../../usecases/ports';
import type { JiraRequest } from './request';

const Found = z.object({
  issues: z.array(
    z.object({
      id: z.string().regex(/^\d+$/),
      key: z.string(),
      properties: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
  nextPageToken: z.string().nullish(),
});
/** The hourly reconciliation finds what events lost: what is older is known, and its finding does not fail any more. */
const RECENT_MINUTES = 120;
const ITEMS_A_PAGE = 100;
/** Somebody who makes more than that in two hours is a script. */
const MOST_PAGES = 5;

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };

/**
 * The work item that somebody made from the same finding lately, that the asker made by the same form wherever that was, or of what there
 * is one ever the one that the asker made, if Jira shows it: of a finding that has not heard of it yet, or what a creation left behind
 * whose answer was lost. Not finding it proves nothing about the last seconds, for Jira's search lags a little.
 */
export async function createdBefore(
  item: NewItem,
  { request, points }: Surroundings,
): Promise<CreatedItem | null> {
  const isSame = sameMaking(item);
  let nextPageToken: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { issues, nextPageToken: next } = await request({
      route: route`/rest/api/3/search/jql`,
      body: {
        jql: `${whereOf(item)} ORDER BY created DESC`,
        maxResults: ITEMS_A_PAGE,
        fields: ['summary'],
        properties: [ARTIFACT_PROPERTY],
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
      effect: 'none',
      answer: Found,
    });
    await points.spend(1 + 2 * issues.length);

    const made = issues.find(({ properties }) => isSame(properties?.[ARTIFACT_PROPERTY]));
    if (made !== undefined) return { id: workItemId(made.id), key: workItemKey(made.key) };
    if (next == null) return null;
    nextPageToken = next;
  }
  return null;
}

/** Who made a work item nobody can forge, as anybody can its property. */
const OWN = 'creator = currentUser()';
const RECENT = `created >= "-${RECENT_MINUTES}m"`;

function whereOf({ projectId, issueTypeId, artifact, isOneEver }: NewItem): string {
  if (tokenIn(artifact) !== null) return `${OWN} AND ${RECENT}`;
  return `project = ${projectId} AND issuetype = ${issueTypeId} AND ${isOneEver ? OWN : RECENT}`;
}

/** What was handed in goes by its token, and of what there is one ever by what it was made for, whatever became of the rest since. */
function sameMaking({ artifact, isOneEver }: NewItem): (found: unknown) => boolean {
  const token = tokenIn(artifact);
  if (token !== null) return (found) => tokenIn(found) === token;

  const reason = isOneEver ? createdForIn(artifact) : null;
  return reason === null
    ? (found) => isDeepStrictEqual(found, artifact)
    : (found) => isDeepStrictEqual(createdForIn(found), reason);
}
