import { route } from '@forge/api';
import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { projectId, workItemId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import type { FoundItem, JiraForUser, NewItem, PointsLedger } from '../../usecases/ports';
import { documentOf } from './adf';
import { categoryOf } from './issue';
import type { JiraRequest } from './request';

const Created = z.object({ key: z.string() });

const Found = z.object({
  id: z.string().regex(/^\d+$/),
  key: z.string(),
  fields: z.object({
    project: z.object({ id: z.string().regex(/^\d+$/) }),
    summary: z.string().nullish(),
    issuetype: z.object({ id: z.string() }),
    status: z.object({ statusCategory: z.object({ key: z.string() }).nullish() }),
  }),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

type Surroundings = {
  /** Asks as the user. */
  readonly request: JiraRequest;
  readonly points: PointsLedger;
};

export function createJiraForUser({ request, points }: Surroundings): JiraForUser {
  return {
    async create(item) {
      const { key } = await request({
        route: route`/rest/api/3/issue`,
        body: bodyOf(item),
        answer: Created,
      });
      await points.spend(1);
      return workItemKey(key);
    },

    async find(key) {
      try {
        const found = await request({
          route: route`/rest/api/3/issue/${key}?fields=project,summary,issuetype,status&properties=${ARTIFACT_PROPERTY}`,
          answer: Found,
        });
        await points.spend(2);
        return toFoundItem(found);
      } catch (error) {
        if (error instanceof AppError && error.code === 'not-found') return null;
        throw error;
      }
    },
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

function toFoundItem({ id, key, fields, properties }: z.output<typeof Found>): FoundItem {
  return {
    id: workItemId(id),
    key: workItemKey(key),
    projectId: projectId(fields.project.id),
    summary: fields.summary ?? key,
    typeId: fields.issuetype.id,
    category: categoryOf(fields.status.statusCategory?.key),
    artifactProperty: properties?.[ARTIFACT_PROPERTY] ?? null,
  };
}
