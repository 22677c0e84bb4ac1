import { route } from '@forge/api';
import { z } from 'zod';

import { AppError } from '../../usecases/app-error';
import type { JiraSite } from '../../usecases/ports';
import type { Payment } from './payment';
import type { JiraRequest } from './request';

/** The property of a Jira project that the expressions in manifest.yml read. */
const GATES_PROPERTY = 'mandate.gates';

const ProjectWithProperties = z.object({
  properties: z.record(z.string(), z.unknown()).nullish(),
});

/** How gates stand, where a rule of a workflow reads it: in a property, which administrators of the project may write, too. */
export function createGateMarks(
  request: JiraRequest,
  paid: Payment,
): Pick<JiraSite, 'gateMarksIn' | 'writeGateMarks'> {
  return {
    async gateMarksIn(id) {
      try {
        const { properties } = await request({
          route: route`/rest/api/3/project/${id}?properties=${GATES_PROPERTY}`,
          answer: ProjectWithProperties,
        });
        return await paid({ value: properties?.[GATES_PROPERTY] ?? null }, 1);
      } catch (error) {
        if (error instanceof AppError && error.code === 'not-found') return null;
        throw error;
      }
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
