import { projectId } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import { createProjectRoles } from './project-roles';
import type { JiraRequest } from './request';

const project = projectId('10006');
const ROLE = 'https://example.atlassian.net/rest/api/3/project/10006/role';
const roles = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [name, `${ROLE}/${10100 + at}`]));

/** A Jira that says these, one after another. */
function jiraThatSays(...said: readonly unknown[]) {
  const routes: string[] = [];
  const payments: number[] = [];
  const request: JiraRequest = async ({ route, answer }) => {
    const next = said[routes.length];
    routes.push(route.value);
    if (next instanceof Error) throw next;
    return answer.parse(next);
  };
  const spend = async (points: number) => void payments.push(points);
  return { jira: createProjectRoles(request, { spend }), routes, payments };
}

describe('createProjectRoles', () => {
  it('reads those roles of a project that stand for one of ours, and no other', async () => {
    const { jira, routes, payments } = jiraThatSays(
      roles('project  OWNER', 'Administrators', 'Sponsor'),
      { actors: [{ actorUser: { accountId: 'ann' } }] },
      { actors: [{ actorUser: { accountId: 'ben' } }] },
    );

    expect(await jira.rolesOf(project)).toEqual([
      { role: 'project-owner', people: ['ann'], groups: [] },
      { role: 'project-owner', people: ['ben'], groups: [] },
    ]);
    expect(routes).toEqual([
      '/rest/api/3/project/10006/role',
      '/rest/api/3/project/10006/role/10100?excludeInactiveUsers=true',
      '/rest/api/3/project/10006/role/10102?excludeInactiveUsers=true',
    ]);
    expect(payments).toEqual([4 + 4 + 4]);
  });

  it('asks no more of a project without such roles', async () => {
    const { jira, routes, payments } = jiraThatSays(roles('Developers', 'Administrators'));

    expect(await jira.rolesOf(project)).toEqual([]);
    expect(routes).toEqual(['/rest/api/3/project/10006/role']);
    expect(payments).toEqual([3]);
  });

  it('reads people and groups, and no name of them', async () => {
    const { jira, payments } = jiraThatSays(roles('Project Owner'), {
      name: 'Project Owner',
      actors: [
        { displayName: 'Ann', actorUser: { accountId: 'ann' } },
        { displayName: 'Lost', actorUser: { accountId: 'unknown' } },
        { displayName: 'office', actorGroup: { name: 'office', groupId: 'g-1' } },
      ],
    });

    expect(await jira.rolesOf(project)).toEqual([
      { role: 'project-owner', people: ['ann'], groups: ['g-1'] },
    ]);
    expect(payments).toEqual([2 + 8]);
  });

  it('takes a role without actors for one that nobody is in', async () => {
    const { jira } = jiraThatSays(roles('Project Owner'), { name: 'x' });

    expect(await jira.rolesOf(project)).toEqual([
      { role: 'project-owner', people: [], groups: [] },
    ]);
  });

  it('pays for what it asked before a request that fails, and for nothing where the first one does', async () => {
    const away = new AppError('upstream-failed', 'Later.');
    const owner = { actors: [{ actorUser: { accountId: 'ann' } }] };
    const later = jiraThatSays(roles('Project Owner', 'Project Manager'), owner, away);
    const atOnce = jiraThatSays(away);

    await expect(later.jira.rolesOf(project)).rejects.toBe(away);
    expect(later.payments).toEqual([3 + 4]);
    await expect(atOnce.jira.rolesOf(project)).rejects.toBe(away);
    expect(atOnce.payments).toEqual([]);
  });
});
