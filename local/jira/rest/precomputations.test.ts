import type { AppJqlFunction } from '../app-modules';
import type { Json } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem } from '../test-support';

jest.setTimeout(60_000);

const KEY = 'ari:cloud:ecosystem::extension/app/env/static/late';
const PATH = '/jql/function/computation';

const test = useTestSite([
  aWorkItem({ id: '10', key: 'QUAY-1' }),
  aWorkItem({ id: '11', key: 'QUAY-2' }),
]);

const late: AppJqlFunction = {
  functionKey: KEY,
  name: 'late',
  appName: 'Mandate',
  arguments: [{ name: 'by', isRequired: true }],
  types: ['issue'],
  operators: ['in'],
  call: ({ arguments: [by = ''] }) =>
    Promise.resolve(by === 'never' ? { error: 'Never is not late.' } : { jql: 'key = QUAY-1' }),
};

beforeEach(async () => {
  test.site().useApp({ properties: [], jqlFunctions: [late] });
  await test.as('ben').keys('issue in late("1d")');
  await test.as('ben').keys('issue in late("never")');
});

const list = async (rest = '') => {
  const { status, body } = await test.as('app').get(`${PATH}${rest}`);
  const { values = [] } = body as { readonly values?: readonly { readonly id: string }[] };
  return { status, body, values };
};

describe('what an app answered for its JQL functions', () => {
  it('is shown to the app, call by call', async () => {
    const { body } = await list(`?functionKey=${encodeURIComponent(KEY)}&orderBy=-created`);
    const moment = '2026-03-02T10:30:00.000+0100';

    expect(body).toMatchObject({ total: 2, isLast: true });
    expect((body as { readonly values: Json }).values).toContainEqual({
      id: expect.any(String) as unknown,
      functionKey: KEY,
      functionName: 'late',
      field: 'issue',
      operator: 'in',
      arguments: ['1d'],
      value: 'key = QUAY-1',
      created: moment,
      updated: moment,
      used: moment,
    });
    expect((body as { readonly values: Json }).values).toContainEqual(
      expect.objectContaining({ arguments: ['never'], error: 'Never is not late.' }),
    );
  });

  it('is replaced by the app, and searches follow', async () => {
    const { values } = await list();
    const changes = values.map(({ id }) => ({ id, value: 'key = QUAY-2' }));

    expect((await test.as('app').post(PATH, { values: changes })).status).toBe(204);
    expect(await test.as('ben').keys('issue in late("1d")')).toEqual(['QUAY-2']);
    expect(await test.as('ben').keys('issue in late("never")')).toEqual(['QUAY-2']);
  });

  it('stays as it is when one of the changes cannot be made, unless that may be skipped', async () => {
    const before = await list();
    const [{ id }] = before.values as readonly [{ readonly id: string }];
    const changes = [
      { id, value: 'key = QUAY-2' },
      { id: 'gone', error: 'Lost' },
    ];

    expect((await test.as('app').post(PATH, { values: changes })).status).toBe(404);
    expect(await list()).toEqual(before);
    const skipping = await test
      .as('app')
      .post(`${PATH}?skipNotFoundPrecomputations=true`, { values: changes });
    expect(skipping).toEqual({ status: 200, body: { notFoundPrecomputationIDs: ['gone'] } });
    expect(
      (await test.as('app').post(PATH, { values: [{ id, value: 'a', error: 'b' }] })).status,
    ).toBe(400);
  });

  it('is for the app that provides the function alone', async () => {
    expect((await test.as('ada').get(PATH)).status).toBe(403);
    expect((await test.as('ada').post(PATH, { values: [] })).status).toBe(403);
    expect((await list('?functionKey=other')).status).toBe(404);
    expect((await list('?orderBy=field')).status).toBe(400);
  });
});
