import { projectId } from '../../domain/foundation/ids';
import { createProjectRoles } from './project-roles';
import type { JiraRequest } from './request';

const project = projectId('10006');
const ROLE = 'https://example.atlassian.net/rest/api/3/project/10006/role';

function jiraThatSays(said: unknown) {
  const routes: string[] = [];
  let spent = 0;
  const request: JiraRequest = async ({ route, answer }) => {
    routes.push(route.value);
    return answer.parse(said);
  };
  const paid = async <Answer>(answer: Answer, objects: number) => {
    spent += 1 + objects;
    return answer;
  };
  return { jira: createProjectRoles(request, paid), routes, spent: () => spent };
}

describe('createProjectRoles', () => {
  it('reads the roles of a project off their addresses', async () => {
    const { jira, routes, spent } = jiraThatSays({
      'Project Owner': `${ROLE}/10100`,
      Administrators: `${ROLE}/10002`,
    });

    expect(await jira.rolesOf(project)).toEqual([
      { id: '10100', name: 'Project Owner' },
      { id: '10002', name: 'Administrators' },
    ]);
    expect(routes).toEqual(['/rest/api/3/project/10006/role']);
    expect(spent()).toBe(3);
  });

  it('reads people and groups, and no name of them', async () => {
    const { jira, routes, spent } = jiraThatSays({
      name: 'Project Owner',
      actors: [
        { displayName: 'Ann', actorUser: { accountId: 'ann' } },
        { displayName: 'Lost', actorUser: { accountId: 'unknown' } },
        { displayName: 'office', actorGroup: { name: 'office', groupId: 'g-1' } },
      ],
    });

    expect(await jira.actorsOf(project, '10100')).toEqual({ people: ['ann'], groups: ['g-1'] });
    expect(routes).toEqual(['/rest/api/3/project/10006/role/10100?excludeInactiveUsers=true']);
    expect(spent()).toBe(8);
  });

  it('takes a role without actors for one that nobody is in', async () => {
    expect(await jiraThatSays({ name: 'x' }).jira.actorsOf(project, '1')).toEqual({
      people: [],
      groups: [],
    });
  });
});
