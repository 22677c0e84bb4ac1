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
});
/** The hourly reconciliation finds what events lost: what is older is known, and its finding does not fail any more. */
const RECENT_MINUTES = 120;
const MOST_ITEMS = 100;

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };

/**
 * The work item that somebody made from the same finding, or by the same form, lately, or of what there is one ever the one that the asker
 * made, if Jira shows it: of a finding that has not heard of it yet, or what a creation left behind whose answer was lost. Not finding it
 * proves nothing about the last seconds, for Jira's search lags a little.
 */
export async function createdBefore(
  { projectId, issueTypeId, artifact, isOneEver }: NewItem,
  { request, points }: Surroundings,
): Promise<CreatedItem | null> {
  // Who made a work item nobody can forge, as anybody can its property.
  const which = isOneEver ? 'creator = currentUser()' : `created >= "-${RECENT_MINUTES}m"`;
  const { issues } = await request({
    route: route`/rest/api/3/search/jql`,
    body: {
      jql: `project = ${projectId} AND issuetype = ${issueTypeId} AND ${which} ORDER BY created DESC`,
      maxResults: MOST_ITEMS,
      fields: ['summary'],
      properties: [ARTIFACT_PROPERTY],
    },
    effect: 'none',
    answer: Found,
  });
  await points.spend(1 + 2 * issues.length);

  const isSame = isOneEver ? isForTheSame : isSameMaking;
  const made = issues.find(({ properties }) => isSame(properties?.[ARTIFACT_PROPERTY], artifact));
  return made === undefined ? null : { id: workItemId(made.id), key: workItemKey(made.key) };
}

/** Of what there is one ever, whatever was said of it since. */
function isForTheSame(found: unknown, artifact: unknown): boolean {
  const [one, other] = [createdForIn(found), createdForIn(artifact)];
  return other === null ? isSameMaking(found, artifact) : isDeepStrictEqual(one, other);
}

/** What was handed in goes by its token, whatever became of its figures since. */
function isSameMaking(found: unknown, artifact: unknown): boolean {
  const token = tokenIn(artifact);
  return token === null ? isDeepStrictEqual(found, artifact) : tokenIn(found) === token;
}
