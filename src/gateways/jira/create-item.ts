import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { workItemId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import type { CreatedItem, NewItem, PointsLedger } from '../../usecases/ports';
import { documentOf } from './adf';
import { createdBefore } from './created-before';
import type { JiraRequest } from './request';

const Created = z
  .object({ id: z.string().regex(/^\d+$/), key: z.string() })
  .transform(({ id, key }): CreatedItem => ({ id: workItemId(id), key: workItemKey(key) }));

const DUE = 'duedate';

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };

/** Creates an item, unless the same was created lately. */
export async function createItem(item: NewItem, surroundings: Surroundings): Promise<CreatedItem> {
  // The finding may not know yet: its event was lost, or Jira's quota was used up before the new item was read.
  const before = await createdBefore(item, surroundings);
  if (before !== null) return before;

  try {
    return await postWithoutRefusedDay(item, surroundings);
  } catch (error) {
    if (!(error instanceof AppError) || !error.mayBeDone) throw error;
    // Once more might make two of it: what Jira shows decides, and the user where it shows nothing.
    const made = await createdBefore(item, surroundings).catch(() => null);
    if (made === null) throw error;
    return made;
  }
}

/** Jira refuses a field that is on no screen of the project: the item matters more than its due day. */
async function postWithoutRefusedDay(
  item: NewItem,
  surroundings: Surroundings,
): Promise<CreatedItem> {
  try {
    return await post(item, surroundings);
  } catch (error) {
    if (item.due === null || !refusesDay(error)) throw error;
    return post({ ...item, due: null }, surroundings);
  }
}

function refusesDay(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.code === 'invalid-input' &&
    [error.message, ...error.details].some((said) => said.startsWith(`${DUE}:`))
  );
}

async function post(item: NewItem, { request, points }: Surroundings): Promise<CreatedItem> {
  const call = { route: route`/rest/api/3/issue`, body: bodyOf(item), answer: Created };
  const created = await request(call);
  await points.spend(1);
  return created;
}

function bodyOf({
  projectId: project,
  issueTypeId,
  parentId,
  summary,
  sections,
  due,
  artifact,
}: NewItem) {
  return {
    fields: {
      project: { id: project },
      issuetype: { id: issueTypeId },
      summary,
      description: documentOf(sections),
      ...(parentId === null ? {} : { parent: { id: parentId } }),
      ...(due === null ? {} : { [DUE]: due }),
    },
    // In the same call, so that the item's first event already finds it to be an artifact.
    properties: [{ key: ARTIFACT_PROPERTY, value: artifact }],
  };
}
