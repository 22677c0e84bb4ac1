import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { accountId, type AccountId, projectId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import type { FoundItem, JiraForUser, NewItem, PointsLedger } from '../../usecases/ports';
import { documentOf } from './adf';
import { createdBefore } from './created-before';
import { categoryOf } from './issue';
import { ContentFields, ContentIssue, toContent } from './item-content';
import { itemsByKey } from './items-by-key';
import { itemTexts } from './item-texts';
import { lastEditorOf } from './last-editor';
import { listItems } from './list-items';
import type { JiraRequest } from './request';

const Created = z.object({ key: z.string() });

const Account = z.object({ accountId: z.string().nullish() }).nullish();
const Found = ContentIssue.extend({
  fields: ContentFields.extend({
    project: z.object({ id: z.string().regex(/^\d+$/) }),
    status: z.object({ statusCategory: z.object({ key: z.string() }).nullish() }),
    creator: Account,
    reporter: Account,
    assignee: Account,
  }),
});

type Surroundings = {
  /** Asks as the user. */
  readonly request: JiraRequest;
  readonly points: Pick<PointsLedger, 'spend'>;
};

export function createJiraForUser({ request, points }: Surroundings): JiraForUser {
  return {
    async create(item) {
      // The finding may not know yet: its event was lost, or Jira's quota was used up before the new item was read.
      const before = await createdBefore(item, { request, points });
      if (before !== null) return before;

      const call = { route: route`/rest/api/3/issue`, body: bodyOf(item), answer: Created };
      try {
        const { key } = await request(call);
        await points.spend(1);
        return workItemKey(key);
      } catch (error) {
        if (!(error instanceof AppError) || !error.mayBeDone) throw error;
        // Once more might make two of it: what Jira shows decides, and the user where it shows nothing.
        const made = await createdBefore(item, { request, points }).catch(() => null);
        if (made === null) throw error;
        return made;
      }
    },

    async find(key) {
      try {
        const found = await request({
          route: route`/rest/api/3/issue/${key}?fields=issuetype,summary,description,duedate,attachment,updated,project,status,creator,reporter,assignee&properties=${ARTIFACT_PROPERTY}`,
          answer: Found,
        });
        await points.spend(2);
        return toFoundItem(found);
      } catch (error) {
        if (error instanceof AppError && error.code === 'not-found') return null;
        throw error;
      }
    },

    list: (wanted) => listItems(wanted, { request, points }),
    items: (keys) => itemsByKey(keys, { request, points }),
    texts: (ids) => itemTexts(ids, { request, points }),

    async writePart(key, part) {
      await request({
        route: route`/rest/api/3/issue/${key}/properties/${ARTIFACT_PROPERTY}`,
        method: 'PUT',
        body: part,
        answer: z.unknown(),
      });
      await points.spend(1);
    },

    lastEditorOf: (id) => lastEditorOf(id, { request, points }),
  };
}

function bodyOf({
  projectId: project,
  issueTypeId,
  parentId,
  summary,
  sections,
  artifact,
}: NewItem) {
  return {
    fields: {
      project: { id: project },
      issuetype: { id: issueTypeId },
      summary,
      description: documentOf(sections),
      ...(parentId === null ? {} : { parent: { id: parentId } }),
    },
    // In the same call, so that the item's first event already finds it to be an artifact.
    properties: [{ key: ARTIFACT_PROPERTY, value: artifact }],
  };
}

function toFoundItem(found: z.output<typeof Found>): FoundItem {
  const { key, fields } = found;
  return {
    ...toContent(found),
    key: workItemKey(key),
    projectId: projectId(fields.project.id),
    category: categoryOf(fields.status.statusCategory?.key),
    people: {
      creator: idOf(fields.creator),
      reporter: idOf(fields.reporter),
      assignee: idOf(fields.assignee),
    },
  };
}

function idOf(account: z.output<typeof Account>): AccountId | null {
  return account?.accountId == null ? null : accountId(account.accountId);
}
