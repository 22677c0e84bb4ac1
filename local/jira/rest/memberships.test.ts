import type { Json } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem, SITE } from '../test-support';

jest.setTimeout(60_000);

const users = SITE['users'] as readonly Json[];
const retired = {
  accountId: 'rex',
  displayName: 'Rex Retired',
  active: false,
  groups: ['safety-group'],
};
const test = useTestSite(
  [aWorkItem({ id: '10', key: 'QUAY-1' })],
  { ...SITE, users: [...users, retired] },
  { isShared: true },
);

describe('the members of a group', () => {
  const members = (rest: string) => test.as('ben').get(`/group/member?${rest}`);
  const idsOf = ({ body }: { readonly body: Json }) =>
    (body as { readonly values: readonly { readonly accountId: string }[] }).values.map(
      ({ accountId }) => accountId,
    );

  it('are found by its name or its id, the inactive ones where they are asked for', async () => {
    const { body } = await test.as('ben').get('/user/groups?accountId=cleo');
    const [{ groupId }] = body as unknown as readonly [{ readonly groupId: string }];

    expect(idsOf(await members('groupname=safety-group'))).toEqual(['cleo']);
    expect(idsOf(await members(`groupId=${groupId}`))).toEqual(['cleo']);
    expect(idsOf(await members('groupname=safety-group&includeInactiveUsers=true'))).toEqual([
      'cleo',
      'rex',
    ]);
  });

  it('need the name of a group that is there', async () => {
    expect((await members('')).status).toBe(400);
    expect((await members('groupname=sailors')).status).toBe(404);
    expect((await test.as('gone').get('/group/member?groupname=safety-group')).status).toBe(401);
  });
});

describe('the groups of a person', () => {
  it('are shown to everybody who may browse groups', async () => {
    expect((await test.as('ben').get('/user/groups?accountId=cleo')).body).toMatchObject([
      { name: 'safety-group' },
    ]);
    expect((await test.as('ben').get('/user/groups?accountId=who')).status).toBe(404);
    expect((await test.as('nobody').get('/user/groups?accountId=cleo')).status).toBe(403);
  });
});

describe('all permissions', () => {
  it('are known to everybody, each with its kind', async () => {
    const { body } = await test.as('nobody').get('/permissions');

    expect(body).toMatchObject({
      permissions: {
        BROWSE_PROJECTS: { key: 'BROWSE_PROJECTS', name: 'Browse Projects', type: 'PROJECT' },
        ADMINISTER: { type: 'GLOBAL' },
      },
    });
  });
});

describe('a search for fields', () => {
  const names = async (rest: string) => {
    const { body } = await test.as('ben').get(`/field/search?${rest}`);
    const { values } = body as unknown as { readonly values: readonly { readonly name: string }[] };
    return values.map(({ name }) => name);
  };

  it('looks at names, kinds and ids', async () => {
    expect(await names('query=inspect&type=custom')).toEqual(['Inspected', 'Inspector']);
    expect(await names('query=inspect&orderBy=-name')).toEqual(['Inspector', 'Inspected']);
    expect(await names('id=customfield_10031')).toEqual(['Berth']);
    expect(await names('type=system&query=summary')).toEqual(['Summary']);
  });

  it('is refused where it asks for what is not there', async () => {
    expect((await test.as('ben').get('/field/search?type=odd')).status).toBe(400);
    expect((await test.as('ben').get('/field/search?expand=lastUsed')).status).toBe(501);
    expect((await test.as('nobody').get('/field/search')).status).toBe(401);
  });
});
