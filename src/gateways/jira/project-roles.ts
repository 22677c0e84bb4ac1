import { route } from '@forge/api';
import { z } from 'zod';

import { accountId, groupId } from '../../domain/foundation/ids';
import type { JiraSite } from '../../usecases/ports';
import type { Payment } from './payment';
import type { JiraRequest } from './request';

/** By name, each with the address that ends in its id. */
const RoleUrls = z.record(z.string(), z.string().regex(/\/role\/\d+$/));

const Role = z.object({
  actors: z
    .array(
      z.object({
        actorUser: z.object({ accountId: z.string().nullish() }).nullish(),
        actorGroup: z.object({ groupId: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});
const POINTS_A_PERSON_OR_GROUP = 2;
/** What Jira calls an account whose record is lost. */
const LOST_ACCOUNT = 'unknown';

/** Who is what in a project. */
export function createProjectRoles(
  request: JiraRequest,
  paid: Payment,
): Pick<JiraSite, 'rolesOf' | 'actorsOf'> {
  return {
    async rolesOf(projectId) {
      const urls = await request({
        route: route`/rest/api/3/project/${projectId}/role`,
        answer: RoleUrls,
      });
      const roles = Object.entries(urls).map(([name, url]) => ({
        id: url.slice(url.lastIndexOf('/') + 1),
        name,
      }));
      return paid(roles, roles.length);
    },

    async actorsOf(projectId, roleId) {
      const { actors } = await request({
        route: route`/rest/api/3/project/${projectId}/role/${roleId}?excludeInactiveUsers=true`,
        answer: Role,
      });
      const people = (actors ?? []).flatMap(({ actorUser }) => actorUser?.accountId ?? []);
      const groups = (actors ?? []).flatMap(({ actorGroup }) => actorGroup?.groupId ?? []);
      return paid(
        {
          people: people.filter((id) => id !== LOST_ACCOUNT).map(accountId),
          groups: groups.map(groupId),
        },
        1 + POINTS_A_PERSON_OR_GROUP * (people.length + groups.length),
      );
    },
  };
}
