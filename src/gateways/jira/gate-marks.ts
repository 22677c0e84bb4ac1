import { route } from '@forge/api';
import { z } from 'zod';

import { projectId, type ProjectId } from '../../domain/foundation/ids';
import type { JiraSite } from '../../usecases/ports';
import type { Payment } from './payment';
import type { JiraRequest } from './request';

/** The property of a Jira project that the expressions in manifest.yml read. */
const GATES_PROPERTY = 'mandate.gates';
/** What Jira takes in one call. */
const PROJECTS_A_CALL = 50;

const ProjectPage = z.object({
  values: z.array(
    z.object({
      id: z.string().transform(projectId),
      properties: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
});

/** How gates stand, where a rule of a workflow reads it: in a property, which administrators of the project may write, too. */
export function createGateMarks(
  request: JiraRequest,
  paid: Payment,
): Pick<JiraSite, 'gateMarks' | 'writeGateMarks'> {
  return {
    async gateMarks(ids) {
      const found = new Map<ProjectId, unknown>();
      for (let start = 0; start < ids.length; start += PROJECTS_A_CALL) {
        const query = new URLSearchParams({
          properties: GATES_PROPERTY,
          maxResults: String(PROJECTS_A_CALL),
        });
        for (const id of ids.slice(start, start + PROJECTS_A_CALL)) query.append('id', id);
        const { values } = await request({
          route: route`/rest/api/3/project/search?${query}`,
          answer: ProjectPage,
        });
        await paid(null, 2 * values.length);
        for (const { id, properties } of values) {
          const value = properties?.[GATES_PROPERTY];
          if (value !== undefined) found.set(id, value);
        }
      }
      return found;
    },

    async writeGateMarks(id, marks) {
      await request({
        route: route`/rest/api/3/project/${id}/properties/${GATES_PROPERTY}`,
        method: 'PUT',
        body: marks,
        answer: z.unknown(),
      });
      await paid(null, 0);
    },
  };
}
