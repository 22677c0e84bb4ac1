import { EXAMPLE_SITE } from '../contract/examples';
import type { Json } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem } from '../test-support';

jest.setTimeout(60_000);

const version = { id: '62', name: '2.0', released: false };
const test = useTestSite(
  [
    aWorkItem({ id: '10', key: 'QUAY-1', fields: { fixVersions: [version] } }),
    aWorkItem({ id: '20', key: 'SAFE-1' }),
  ],
  EXAMPLE_SITE,
  { isShared: true },
);

const namesIn = (body: Json) => (body as readonly { readonly name: string }[]).map(nameOf);
const namesOnPage = ({ body }: { readonly body: Json }) =>
  namesIn((body as { readonly values: Json }).values);
const nameOf = ({ name }: { readonly name: string }) => name;
const quay = (rest: string) => test.as('ben').get(`/project/QUAY/${rest}`);

describe('versions of a project', () => {
  it('are read all at once, page by page, by status, by name and in order', async () => {
    expect(namesIn((await quay('versions')).body)).toEqual(['1.0', '2.0']);
    expect(namesOnPage(await quay('version?orderBy=-name'))).toEqual(['2.0', '1.0']);
    expect(namesOnPage(await quay('version?orderBy=-releaseDate'))).toEqual(['1.0', '2.0']);
    expect(namesOnPage(await quay('version?status=unreleased'))).toEqual(['2.0']);
    expect(namesOnPage(await quay('version?query=1.'))).toEqual(['1.0']);
    expect((await quay('version?maxResults=1')).body).toMatchObject({
      total: 2,
      isLast: false,
      nextPage: 'http://jira.test/rest/api/3/project/1/version?maxResults=1&startAt=1',
    });
    expect((await quay('version?orderBy=colour')).status).toBe(400);
    expect((await quay('version?status=lost')).status).toBe(400);
    expect((await quay('versions?expand=operations')).status).toBe(501);
  });

  it('are described one by one, with their days as people write them', async () => {
    expect((await test.as('ben').get('/version/61')).body).toEqual({
      self: 'http://jira.test/rest/api/3/version/61',
      id: '61',
      name: '1.0',
      archived: false,
      released: true,
      releaseDate: '2026-01-15',
      userReleaseDate: '15/Jan/26',
      projectId: 1,
    });
  });

  it('are not there for who may not browse the project', async () => {
    const made = await test.as('app').post('/version', { name: 'Secret', projectId: 2 });
    const { id } = made.body as { readonly id: string };

    expect((await test.as('ben').get(`/version/${id}`)).body).toMatchObject({
      errorMessages: [`Could not find version for id '${id}'`],
    });
    expect((await test.as('ben').put(`/version/${id}`, { name: 'Mine' })).status).toBe(404);
    expect((await test.as('ben').get('/project/SAFE/versions')).status).toBe(404);
    expect((await test.as('cleo').get(`/version/${id}`)).status).toBe(200);
  });

  it('are made last, and then taken by work items', async () => {
    const { status, body } = await test.as('ben').post('/version', {
      name: ' 2.5 ',
      projectId: 1,
      startDate: '2026-03-01',
      releaseDate: '2026-03-01',
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '2.5', released: false, overdue: true });
    expect(namesIn((await quay('versions')).body).at(-1)).toBe('2.5');
    const fixVersions = { fixVersions: [{ add: { name: '2.5' } }] };
    expect((await test.as('ben').put('/issue/QUAY-1', { update: fixVersions })).status).toBe(204);
    expect(await test.as('ben').keys('fixVersion = 2.5')).toEqual(['QUAY-1']);
  });

  it('are changed in part, and shown so by their work items, which are not updated by that', async () => {
    const { updated } = await test.fieldsOf('QUAY-1');
    const change = { name: '2.0.1', released: true };

    expect((await test.as('ben').put('/version/62', change)).body).toMatchObject(change);
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      fixVersions: expect.arrayContaining([expect.objectContaining(change)]) as unknown,
      updated,
    });
    expect(await test.as('ben').keys('fixVersion = 2.0.1')).toEqual(['QUAY-1']);
  });

  it.each<[string, object, object]>([
    ['without a name', {}, { errors: { name: 'You must specify a valid version name' } }],
    [
      'with a name that is taken',
      { name: '1.0' },
      { errors: { name: 'A version with this name already exists in this project.' } },
    ],
    [
      'that end before they start',
      { name: '9', startDate: '2026-03-02', releaseDate: '2026-03-01' },
      { errors: { releaseDate: 'The release date must not lie before the start date.' } },
    ],
    [
      'on a day that is none',
      { name: '9', releaseDate: '2026-02-30' },
      { errors: { releaseDate: 'a day such as 2026-03-02 is needed' } },
    ],
  ])('are not made %s', async (_, asked, problem) => {
    const { status, body } = await test.as('ben').post('/version', { projectId: 1, ...asked });

    expect([status, body]).toMatchObject([400, problem]);
  });

  it('are made and changed by who administers the project', async () => {
    expect((await test.as('cleo').post('/version', { name: '9', projectId: 1 })).status).toBe(404);
    expect((await test.as('cleo').put('/version/61', { name: '9' })).status).toBe(400);
    expect((await test.as('nobody').post('/version', { name: '9', projectId: 1 })).status).toBe(
      404,
    );
    expect((await test.as('ben').put('/version/61', { projectId: 3 })).status).toBe(400);
  });
});

describe('components of a project', () => {
  it('are seen with it', async () => {
    expect(namesIn((await quay('components')).body)).toEqual(['Crane']);
    expect((await test.as('ben').get('/component/71')).body).toMatchObject({
      name: 'Crane',
      project: 'QUAY',
      projectId: 1,
    });
    expect((await test.as('nobody').get('/component/71')).status).toBe(404);
    expect((await test.as('ben').get('/component/72')).body).toMatchObject({
      errorMessages: ['The component with id 72 does not exist.'],
    });
  });
});

describe('roles of a project', () => {
  it('are listed for who administers any project, and their members for who administers this one', async () => {
    const url = 'http://jira.test/rest/api/3/project/1/role/10';

    expect((await quay('role')).body).toEqual({ Crew: url });
    expect((await quay('role/10')).body).toMatchObject({
      name: 'Crew',
      actors: [
        { displayName: 'Ben Bosun', actorUser: { accountId: 'ben' } },
        { displayName: 'safety-group', actorGroup: { name: 'safety-group' } },
      ],
    });
    expect((await quay('role/11')).status).toBe(404);
    expect((await test.as('dora').get('/project/QUAY/role')).status).toBe(200);
    expect((await test.as('dora').get('/project/QUAY/role/10')).status).toBe(404);
    expect((await test.as('ben').get('/project/SAFE/role/10')).status).toBe(404);
    expect((await test.as('ben').get('/project/QUAY')).body).toMatchObject({
      roles: { Crew: url },
    });
  });

  it('are defined for Jira administrators to see', async () => {
    expect((await test.as('ada').get('/role')).body).toMatchObject([{ id: 10, name: 'Crew' }]);
    expect((await test.as('ben').get('/role')).status).toBe(403);
    expect((await test.as('nobody').get('/role')).status).toBe(401);
  });
});

describe('the permission scheme of a project', () => {
  it('is seen by who administers it, its grants where they are asked for', async () => {
    const path = '/project/PIER/permissionscheme';
    const { body } = await test.as('ben').get(`${path}?expand=permissions`);

    expect(body).toMatchObject({ id: 20, name: 'Everybody' });
    expect((body as { readonly permissions: Json }).permissions).toContainEqual({
      permission: 'BROWSE_PROJECTS',
      holder: {
        type: 'group',
        parameter: 'safety-group',
        value: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      },
    });
    expect((await test.as('ben').get('/project/QUAY/permissionscheme')).status).toBe(404);
    expect((await test.as('cleo').get('/project/QUAY/permissionscheme')).status).toBe(403);
    expect((await test.as('ben').get('/permissionscheme/20')).body).not.toHaveProperty(
      'permissions',
    );
    expect((await test.as('ben').get('/permissionscheme/21')).status).toBe(404);
  });
});
