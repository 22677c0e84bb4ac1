import { z } from 'zod';

import type { JsonObject } from '../json';
import { type Answer, badRequest, forbidden, invalidFields } from '../reply';
import {
  GLOBAL_PERMISSIONS,
  type GlobalPermission,
  PROJECT_PERMISSIONS,
  type ProjectPermission,
} from '../permissions';
import { type Rights, rightsOf, seesLevel } from '../rights';
import { findAccount } from '../store/accounts';
import type { Project } from '../store/catalogue-entries';
import { requireIssue } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { listParameter, readBody } from './parameters';
import { requireProject } from './project-lookup';

const MOST_CHECKED = 1000;

const nullableList = <Item extends z.ZodType>(item: Item) => z.array(item).nullish();

const CheckBody = z.strictObject({
  accountId: z.string().nullish(),
  globalPermissions: nullableList(z.string()),
  projectPermissions: nullableList(
    z.strictObject({
      permissions: z.array(z.string()).min(1),
      projects: nullableList(z.int()),
      issues: nullableList(z.int()),
    }),
  ),
});

const IssueRow = z.object({
  id: z.string(),
  project_id: z.string(),
  security_id: z.string().nullable(),
});

/** Which of the asked permissions somebody has, and where. Projects and work items that do not exist are passed over. */
export async function checkPermissions({ body }: ModelledRequest, view: SiteView): Promise<Answer> {
  const { accountId, globalPermissions, projectPermissions } = readBody(CheckBody, body);
  const asked = (projectPermissions ?? []).map(({ permissions, projects, issues }) => ({
    permissions: known<ProjectPermission>(permissions, PROJECT_PERMISSIONS),
    projects: projects ?? [],
    issues: issues ?? [],
  }));
  const projectIds = new Set(asked.flatMap(({ projects }) => projects));
  const issueIds = new Set(asked.flatMap(({ issues }) => issues));
  if (projectIds.size > MOST_CHECKED || issueIds.size > MOST_CHECKED) {
    throw badRequest(`At most ${MOST_CHECKED} projects and ${MOST_CHECKED} issues can be checked.`);
  }

  const globals = known<GlobalPermission>(globalPermissions ?? [], GLOBAL_PERMISSIONS);
  const rights = await rightsToCheck(accountId ?? null, view);
  const projectOf = await projectsOfIssues([...issueIds], rights, view);
  const grants = grantsAmong(asked, {
    ofProject: (permission, id) => isGranted(rights, permission, view.catalogue.projects.get(id)),
    ofIssue: (permission, id) => isGranted(rights, permission, projectOf.get(id)),
  });
  return {
    status: 200,
    // One for each project or work item asked about is the dearest way to read "access objects".
    details: projectIds.size + issueIds.size,
    body: {
      globalPermissions: globals.filter((permission) => rights.mayGlobally(permission)),
      projectPermissions: grants,
    },
  };
}

type Asked = {
  readonly permissions: readonly ProjectPermission[];
  readonly projects: readonly number[];
  readonly issues: readonly number[];
};

type Holds = (permission: ProjectPermission, id: string) => boolean;

/** One entry a permission, however often it was asked for. */
function grantsAmong(
  asked: readonly Asked[],
  { ofProject, ofIssue }: { readonly ofProject: Holds; readonly ofIssue: Holds },
) {
  const permissions = [...new Set(asked.flatMap((one) => one.permissions))];
  return permissions.map((permission) => {
    const relevant = asked.filter((one) => one.permissions.includes(permission));
    const among = (ids: readonly number[], holds: Holds) =>
      [...new Set(ids)].filter((id) => holds(permission, String(id)));
    return {
      permission,
      projects: among(
        relevant.flatMap(({ projects }) => projects),
        ofProject,
      ),
      issues: among(
        relevant.flatMap(({ issues }) => issues),
        ofIssue,
      ),
    };
  });
}

function isGranted(
  rights: Rights,
  permission: ProjectPermission,
  project: Project | undefined,
): boolean {
  return project !== undefined && rights.may(permission, project);
}

function known<Permission extends string>(
  names: readonly string[],
  permissions: Readonly<Record<Permission, string>>,
): readonly Permission[] {
  return names.flatMap((name) => {
    if (name === '') return [];
    if (!isKeyOf(name, permissions)) throw invalidFields({ [name]: 'Unrecognized permission' });
    return [name];
  });
}

function isKeyOf<Key extends string>(name: string, of: Readonly<Record<Key, string>>): name is Key {
  return Object.hasOwn(of, name);
}

async function rightsToCheck(accountId: string | null, view: SiteView): Promise<Rights> {
  if (accountId === null || accountId === view.rights.accountId) return view.rights;
  if (!view.rights.mayGlobally('ADMINISTER')) {
    throw forbidden('Only Jira administrators can perform this operation.');
  }
  const account = await findAccount(view.database, accountId);
  return rightsOf({ kind: 'user', accountId }, account, view.catalogue);
}

/** Of those whose level hides them nothing is said. */
async function projectsOfIssues(
  ids: readonly number[],
  rights: Rights,
  { database, catalogue }: SiteView,
): Promise<ReadonlyMap<string, Project>> {
  if (ids.length === 0) return new Map();
  const rows = await database.select(
    IssueRow,
    'SELECT id, project_id, security_id FROM issue WHERE id IN (?)',
    [ids],
  );
  return new Map(
    rows.flatMap((row) => {
      const project = catalogue.projects.get(row.project_id);
      const isSeen =
        project !== undefined &&
        (row.security_id === null || seesLevel(rights, project, row.security_id));
      return isSeen ? [[row.id, project] as const] : [];
    }),
  );
}

/** What the caller may do: in a project, on a work item, or, without either, anywhere. */
export async function getMyPermissions(
  { query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const names = listParameter(query, 'permissions');
  if (names.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const project = await projectAskedFor(query, view);
  const context = project === null ? view.catalogue.projects.all : [project];

  const permissions = names.map((name): readonly [string, JsonObject] => {
    const isProject = isKeyOf(name, PROJECT_PERMISSIONS);
    if (!isProject && !isKeyOf(name, GLOBAL_PERMISSIONS)) {
      throw invalidFields({ [name]: 'Unrecognized permission' });
    }
    const havePermission = isProject
      ? context.some((one) => view.rights.may(name, one))
      : view.rights.mayGlobally(name);
    const title = isProject ? PROJECT_PERMISSIONS[name] : GLOBAL_PERMISSIONS[name];
    const type = isProject ? 'PROJECT' : 'GLOBAL';
    return [name, { id: name, key: name, name: title, type, description: title, havePermission }];
  });
  return {
    status: 200,
    details: permissions.length,
    body: { permissions: Object.fromEntries(permissions) },
  };
}

async function projectAskedFor(query: URLSearchParams, view: SiteView): Promise<Project | null> {
  const issue = query.get('issueId') ?? query.get('issueKey');
  if (issue !== null) return (await requireIssue(issue, view)).project;
  const project = query.get('projectId') ?? query.get('projectKey');
  return project === null ? null : requireProject(project, view);
}
