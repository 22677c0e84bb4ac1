import { route } from '@forge/api';
import { z } from 'zod';

import { accountId, groupId, type ProjectId } from '../../domain/foundation/ids';
import { roleCalled } from '../../domain/foundation/project-role';
import type { HeldRole, JiraSite, PointsLedger, RoleActors } from '../../usecases/ports';
import { paidTogether, type Payment } from './payment';
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

/** Who is what in a project: one request, one more for each role that is asked about, and one payment for all of them. */
export function createProjectRoles(
  request: JiraRequest,
  points: Pick<PointsLedger, 'spend'>,
): Pick<JiraSite, 'rolesOf'> {
  return {
    rolesOf: (projectId) => paidTogether(points, (paid) => heldRoles(projectId, request, paid)),
  };
}

async function heldRoles(
  projectId: ProjectId,
  request: JiraRequest,
  paid: Payment,
): Promise<readonly HeldRole[]> {
  const urls = await request({
    route: route`/rest/api/3/project/${projectId}/role`,
    answer: RoleUrls,
  });
  await paid(null, Object.keys(urls).length);

  const held: HeldRole[] = [];
  for (const [name, url] of Object.entries(urls)) {
    const role = roleCalled(name);
    if (role === null) continue;

    const roleId = url.slice(url.lastIndexOf('/') + 1);
    const answer = await request({
      route: route`/rest/api/3/project/${projectId}/role/${roleId}?excludeInactiveUsers=true`,
      answer: Role,
    });
    held.push({ role, ...(await actorsIn(answer, paid)) });
  }
  return held;
}

function actorsIn({ actors }: z.output<typeof Role>, paid: Payment): Promise<RoleActors> {
  const people = (actors ?? []).flatMap(({ actorUser }) => actorUser?.accountId ?? []);
  const groups = (actors ?? []).flatMap(({ actorGroup }) => actorGroup?.groupId ?? []);
  return paid(
    {
      people: people.filter((id) => id !== LOST_ACCOUNT).map(accountId),
      groups: groups.map(groupId),
    },
    1 + POINTS_A_PERSON_OR_GROUP * (people.length + groups.length),
  );
}
