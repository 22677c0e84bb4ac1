import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { workItemId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import type { CreatedItem, ItemCreation, NewItem, PointsLedger } from '../../usecases/ports';
import { documentOf } from './adf';
import { createdBefore } from './created-before';
import type { JiraRequest } from './request';

const Created = z
  .object({ id: z.string().regex(/^\d+$/), key: z.string() })
  .transform(({ id, key }): CreatedItem => ({ id: workItemId(id), key: workItemKey(key) }));

type Surroundings = { readonly request: JiraRequest; readonly points: Pick<PointsLedger, 'spend'> };

export function createItemCreation({ request, points }: Surroundings): ItemCreation {
  const make = async (item: NewItem) => {
    const call = { route: route`/rest/api/3/issue`, body: bodyOf(item), answer: Created };
    const created = await request(call);
    await points.spend(1);
    return created;
  };

  return {
    async create(item) {
      // The finding may not know yet: its event was lost, or Jira's quota was used up before the new item was read.
      const before = await createdBefore(item, { request, points });
      if (before !== null) return before;

      try {
        return await make(item).catch((error: unknown) => {
          const less = withoutRefused(item, error);
          if (less === null) throw error;
          return make(less);
        });
      } catch (error) {
        if (!(error instanceof AppError) || !error.mayBeDone) throw error;
        // Once more might make two of it: what Jira shows decides, and the user where it shows nothing.
        const made = await createdBefore(item, { request, points }).catch(() => null);
        if (made === null) throw error;
        return made;
      }
    },
  };
}

/** The same without what Jira refuses of it though it can do without: not every form to create has a due date, nor may everybody be assigned to. */
function withoutRefused(item: NewItem, error: unknown): NewItem | null {
  const due = isAbout('duedate', error) ? null : item.due;
  const assignee = isAbout('assignee', error) ? null : item.assignee;
  return due === item.due && assignee === item.assignee ? null : { ...item, due, assignee };
}

/** Jira names all that it refuses at once. */
function isAbout(field: string, error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.code === 'invalid-input' &&
    [error.message, ...error.details].some((words) => words.startsWith(`${field}:`))
  );
}

function bodyOf({
  projectId: project,
  issueTypeId,
  parentId,
  summary,
  sections,
  due,
  assignee,
  artifact,
}: NewItem) {
  return {
    fields: {
      project: { id: project },
      issuetype: { id: issueTypeId },
      summary,
      description: documentOf(sections),
      ...(due === null ? {} : { duedate: due }),
      ...(assignee === null ? {} : { assignee: { accountId: assignee } }),
      ...(parentId === null ? {} : { parent: { id: parentId } }),
    },
    // In the same call, so that the item's first event already finds it to be an artifact.
    properties: [{ key: ARTIFACT_PROPERTY, value: artifact }],
  };
}
