import { projectId } from '../../domain/foundation/ids';
import { createAccess } from './access';
import type { JiraRequest } from './request';

type Answer = { readonly globalPermissions?: string[]; readonly projectPermissions?: unknown[] };

function asking(answerTo: (body: unknown) => Answer) {
  const bodies: unknown[] = [];
  const routes: string[] = [];
  let points = 0;
  const request: JiraRequest = async ({ route, body, answer }) => {
    routes.push(route.value);
    bodies.push(body);
    return answer.parse(answerTo(body));
  };
  const ledger = {
    spend: async (some: number) => {
      points += some;
    },
    spentInHourOf: async () => points,
  };
  return { access: createAccess({ request, points: ledger }), bodies, routes, spent: () => points };
}

const granting = (permission: string, ...projects: number[]) => ({
  globalPermissions: [],
  projectPermissions: [{ permission, projects, issues: [] }],
});

describe('createAccess', () => {
  it('asks for all projects at once', async () => {
    const { access, bodies, routes, spent } = asking(() => granting('BROWSE_PROJECTS', 10006));
    const seen = await access.browsable([projectId('10006'), projectId('10007')]);

    expect([...seen]).toEqual(['10006']);
    expect(routes).toEqual(['/rest/api/3/permissions/check']);
    expect(bodies).toEqual([
      { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10006, 10007] }] },
    ]);
    expect(spent()).toBe(1);
  });

  it('asks for 2,500 projects in three calls', async () => {
    const { access, bodies } = asking(() => granting('BROWSE_PROJECTS', 1));
    await access.browsable(Array.from({ length: 2_500 }, (_, index) => projectId(String(index))));

    expect(bodies).toHaveLength(3);
  });

  it('asks in bulk where work items may be edited', async () => {
    const { access, bodies } = asking(() => granting('EDIT_ISSUES', 7));

    expect(await access.editable([projectId('7'), projectId('8')])).toEqual(new Set(['7']));
    expect(bodies).toHaveLength(1);
  });

  it('asks nothing about no project', async () => {
    const { access, bodies } = asking(() => ({}));

    expect((await access.browsable([])).size).toBe(0);
    expect(bodies).toEqual([]);
  });

  it.each([
    ['canAdminister', 'ADMINISTER_PROJECTS'],
    ['canCreateIn', 'CREATE_ISSUES'],
    ['canEditIn', 'EDIT_ISSUES'],
  ] as const)('%s asks for %s', async (question, permission) => {
    const yes = asking(() => granting(permission, 7));
    const other = asking(() => granting('DELETE_ISSUES', 7));

    expect(await yes.access[question](projectId('7'))).toBe(true);
    expect(await other.access[question](projectId('7'))).toBe(false);
    expect(yes.bodies).toEqual([
      { projectPermissions: [{ permissions: [permission], projects: [7] }] },
    ]);
  });

  it.each([
    [['ADMINISTER'], true],
    [['USER_PICKER'], false],
    [[], false],
  ])('with the global permissions %j administers Jira: %s', async (globalPermissions, expected) => {
    const { access, bodies } = asking(() => ({ globalPermissions, projectPermissions: [] }));

    expect(await access.administersJira()).toBe(expected);
    expect(bodies).toEqual([{ globalPermissions: ['ADMINISTER'] }]);
  });

  it('takes what Jira does not name for not granted', async () => {
    const { access } = asking(() => ({}));

    expect(await access.administersJira()).toBe(false);
    expect((await access.browsable([projectId('7')])).size).toBe(0);
  });
});
