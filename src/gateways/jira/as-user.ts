import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { accountId, type AccountId, projectId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import type { FoundItem, JiraForUser, PointsLedger } from '../../usecases/ports';
import { categoryOf } from './issue';
import { ContentFields, ContentIssue, toContent } from './item-content';
import { createItemCreation } from './item-creation';
import { itemsByKey } from './items-by-key';
import { itemDescriptions } from './item-descriptions';
import { itemTexts } from './item-texts';
import { lastEditorOf } from './last-editor';
import { createLinksAndMoves } from './links-and-moves';
import { listItems } from './list-items';
import { numberFieldsOf } from './number-fields';
import type { JiraRequest } from './request';

const Account = z.object({ accountId: z.string().nullish() }).nullish();
const Found = ContentIssue.extend({
  fields: ContentFields.extend({
    project: z.object({ id: z.string().regex(/^\d+$/) }),
    status: z.object({ statusCategory: z.object({ key: z.string() }).nullish() }),
    creator: Account,
    reporter: Account,
    assignee: Account,
    security: z.object({ id: z.string() }).nullish(),
  }),
});

type Surroundings = {
  /** Asks as the user. */
  readonly request: JiraRequest;
  readonly points: Pick<PointsLedger, 'spend'>;
};

export function createJiraForUser({ request, points }: Surroundings): JiraForUser {
  return {
    ...createItemCreation({ request, points }),
    ...createLinksAndMoves({ request, points }),

    async find(key) {
      try {
        const found = await request({
          route: route`/rest/api/3/issue/${key}?fields=issuetype,summary,description,duedate,attachment,updated,project,status,creator,reporter,assignee,security&properties=${ARTIFACT_PROPERTY}`,
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
    numberFields: () => numberFieldsOf({ request, points }),
    items: (wanted) => itemsByKey(wanted, { request, points }),
    texts: (ids) => itemTexts(ids, { request, points }),
    descriptions: (ids) => itemDescriptions(ids, { request, points }),

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
    isSecured: fields.security != null,
  };
}

function idOf(account: z.output<typeof Account>): AccountId | null {
  return account?.accountId == null ? null : accountId(account.accountId);
}
