import { route } from '@forge/api';
import { z } from 'zod';

import type { JiraForUser, PointsLedger } from '../../usecases/ports';
import type { JiraRequest } from './request';

const Transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});

type Surroundings = {
  /** Asks as the user. */
  readonly request: JiraRequest;
  readonly points: Pick<PointsLedger, 'spend'>;
};

/** What ties work items to each other, and moves them along their workflow. */
export function createLinksAndMoves({
  request,
  points,
}: Surroundings): Pick<JiraForUser, 'link' | 'waysOn' | 'move'> {
  return {
    async link({ type, from, to }) {
      await request({
        route: route`/rest/api/3/issueLink`,
        body: { type: { name: type }, inwardIssue: { key: from }, outwardIssue: { key: to } },
        answer: z.unknown(),
      });
      await points.spend(1);
    },

    async waysOn(key) {
      const { transitions } = await request({
        route: route`/rest/api/3/issue/${key}/transitions`,
        answer: Transitions,
      });
      await points.spend(1 + transitions.length);
      return transitions.map(({ id, to }) => ({ id, name: to.name }));
    },

    async move(key, { id }) {
      await request({
        route: route`/rest/api/3/issue/${key}/transitions`,
        body: { transition: { id } },
        answer: z.unknown(),
      });
      await points.spend(1);
    },
  };
}
