import type { JsonObject } from '../json';
import { type Answer, forbidden, notFound } from '../reply';
import { findAccounts } from '../store/accounts';
import type { Project } from '../store/catalogue-entries';
import { groupOf } from '../store/groups';
import type { Role } from '../store/scheme-entries';
import type { ModelledRequest, SiteView } from './operation';
import { flagParameter } from './parameters';
import { requireProject } from './project-lookup';

/** For who administers a project, whichever, and for Jira administrators. */
export function projectRoles({ path }: ModelledRequest, view: SiteView): Promise<Answer> {
  const { catalogue, rights } = view;
  const project = requireProject(path['projectIdOrKey'] ?? '', view);
  const administersAny = catalogue.projects.all.some((one) =>
    rights.may('ADMINISTER_PROJECTS', one),
  );
  if (!administersAny && !rights.mayGlobally('ADMINISTER')) throw notFound(NOT_IN_CHARGE);
  const { all } = catalogue.roles;
  return Promise.resolve({ status: 200, details: all.length, body: roleUrls(project, view) });
}

/** By name, as a project lists them. */
export function roleUrls({ id }: Project, { catalogue, baseUrl }: SiteView): JsonObject {
  return Object.fromEntries(
    catalogue.roles.all.map((role) => [
      role.name,
      `${baseUrl}/rest/api/3/project/${id}/role/${role.id}`,
    ]),
  );
}

const NOT_IN_CHARGE = 'You cannot edit the configuration of this project.';

export async function projectRole(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const { catalogue, rights } = view;
  const isWithoutInactive = flagParameter(query, 'excludeInactiveUsers');
  const project = requireProject(path['projectIdOrKey'] ?? '', view);
  if (!rights.may('ADMINISTER_PROJECTS', project) && !rights.mayGlobally('ADMINISTER')) {
    throw notFound(NOT_IN_CHARGE);
  }
  const id = path['id'] ?? '';
  const role = catalogue.roles.get(id);
  if (role === undefined) throw notFound(`There is no project role with id '${id}'.`);

  const actors = await actorsOf(project.roles[id] ?? [], { isWithoutInactive, view });
  const self = `${view.baseUrl}/rest/api/3/project/${project.id}/role/${id}`;
  return {
    status: 200,
    details: 1,
    people: actors.length,
    body: { self, ...renderRole(role), actors },
  };
}

/** The roles of the site. None has members by default here. */
export function allRoles(_: ModelledRequest, view: SiteView): Promise<Answer> {
  if (!view.rights.mayGlobally('ADMINISTER')) {
    throw forbidden(
      'You are not authorized to perform this operation. Administrator privileges are required.',
    );
  }
  const roles = view.catalogue.roles.all.map((role) => ({
    self: `${view.baseUrl}/rest/api/3/role/${role.id}`,
    ...renderRole(role),
    actors: [],
  }));
  return Promise.resolve({ status: 200, details: roles.length, body: roles });
}

function renderRole({ id, name, description }: Role): JsonObject {
  return { id: Number(id), name, description };
}

type Demand = { readonly isWithoutInactive: boolean; readonly view: SiteView };

/** What is no account is the name of a group. By display name. */
async function actorsOf(
  members: readonly string[],
  { isWithoutInactive, view }: Demand,
): Promise<readonly JsonObject[]> {
  const accounts = await findAccounts(view.database, members);
  const groups = members.filter((name) => !accounts.some(({ accountId }) => accountId === name));
  const actors = [
    ...accounts
      .filter(({ active }) => active || !isWithoutInactive)
      .map(({ displayName, accountId }) => ({
        displayName,
        type: 'atlassian-user-role-actor',
        actorUser: { accountId },
      })),
    ...groups.map((name) => ({
      displayName: name,
      name,
      type: 'atlassian-group-role-actor',
      actorGroup: { displayName: name, ...groupOf(name) },
    })),
  ];
  return actors.sort((left, right) => (left.displayName < right.displayName ? -1 : 1));
}
