import { route } from '@forge/api';
import { z } from 'zod';

import { groupId, projectId, type GroupId, type ProjectId } from '../../domain/foundation/ids';
import type { Access, PointsLedger } from '../../usecases/ports';
import type { JiraRequest } from './request';

/** What Jira takes in one call. */
const PROJECTS_A_CALL = 1_000;

const Grants = z.object({
  globalPermissions: z.array(z.string()).nullish(),
  projectPermissions: z
    .array(z.object({ permission: z.string(), projects: z.array(z.number()).nullish() }))
    .nullish(),
});

/** A group without an id is none that a role could be granted to. */
const Myself = z.object({
  groups: z.object({ items: z.array(z.object({ groupId: z.string().nullish() })) }).nullish(),
});
const POINTS_A_PERSON_OR_GROUP = 2;

type Surroundings = {
  /** Asks as the user. */
  readonly request: JiraRequest;
  readonly points: Pick<PointsLedger, 'spend'>;
};

/** Asks Jira what the asking user may do. What Jira does not name is not granted. */
export function createAccess({ request, points }: Surroundings): Access {
  const ask = async (body: object) => {
    const grants = await request({
      route: route`/rest/api/3/permissions/check`,
      body,
      effect: 'none',
      answer: Grants,
    });
    await points.spend(1);
    return grants;
  };

  const projectsWith = async (
    permission: string,
    ids: readonly ProjectId[],
  ): Promise<ReadonlySet<ProjectId>> => {
    const granted = new Set<ProjectId>();
    for (let start = 0; start < ids.length; start += PROJECTS_A_CALL) {
      const projects = ids.slice(start, start + PROJECTS_A_CALL).map(Number);
      const grants = await ask({ projectPermissions: [{ permissions: [permission], projects }] });
      for (const id of projectsGranted(grants, permission)) granted.add(id);
    }
    return granted;
  };

  return {
    administersJira: once(async () => {
      const { globalPermissions } = await ask({ globalPermissions: ['ADMINISTER'] });
      return globalPermissions?.includes('ADMINISTER') === true;
    }),
    groups: once(async () => {
      const { groups } = await request({
        route: route`/rest/api/3/myself?expand=groups`,
        answer: Myself,
      });
      const items = groups?.items ?? [];
      await points.spend(1 + POINTS_A_PERSON_OR_GROUP * (1 + items.length));
      return new Set(items.flatMap(({ groupId: id }): GroupId[] => (id ? [groupId(id)] : [])));
    }),
    browsable: (ids) => projectsWith('BROWSE_PROJECTS', ids),
    canAdminister: async (id) => (await projectsWith('ADMINISTER_PROJECTS', [id])).has(id),
    canCreateIn: async (id) => (await projectsWith('CREATE_ISSUES', [id])).has(id),
    creatable: (ids) => projectsWith('CREATE_ISSUES', ids),
    canEditIn: async (id) => (await projectsWith('EDIT_ISSUES', [id])).has(id),
    editable: (ids) => projectsWith('EDIT_ISSUES', ids),
  };
}

/** Asks at the first call and keeps the answer for this invocation, which serves one user. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | null = null;
  return () => (asked ??= ask());
}

function projectsGranted(
  { projectPermissions }: z.output<typeof Grants>,
  permission: string,
): readonly ProjectId[] {
  return (projectPermissions ?? [])
    .filter((grant) => grant.permission === permission)
    .flatMap(({ projects }) => (projects ?? []).map((id) => projectId(String(id))));
}
