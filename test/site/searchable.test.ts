import { join } from 'node:path';

import { type Ask } from '../../local/commands/ask';
import type { LocalSite } from '../../local/site';
import { ARTIFACT_PROPERTY } from '../../src/domain/artifacts/structured-part';
import { askingAsAdmin, importInto, openTestSite, temporaryHome } from '../support/local-site';
import { writeSmallSite } from '../support/small-site';

jest.setTimeout(300_000);

const RATED = 'ALFA-4';
const PLANNED = 'ALFA-6';
const { home, remove } = temporaryHome();
let site: LocalSite;
let ask: Ask;

beforeAll(async () => {
  const data = join(home, 'data');
  writeSmallSite(data, { keys: ['ALFA'], itemsEach: 10 });
  site = await openTestSite(home, 'searchable', '2026-03-02T09:00:00.000Z');
  await importInto(site, data);
  ask = await askingAsAdmin(site);
  await write(RATED, { schemaVersion: 1, kind: 'risk', createdFor: null });
  await write(PLANNED, {
    schemaVersion: 1,
    kind: 'milestone',
    createdFor: null,
    milestone: { baseline: '2026-03-31' },
  });
});
afterAll(async () => {
  await site.close();
  remove();
});

async function jira(method: 'GET' | 'PUT', path: string, body?: object) {
  const caller = { kind: 'user', accountId: await site.jira.adminAccount() } as const;
  const request = { method, path, body: body === undefined ? null : JSON.stringify(body) };
  return site.jira.handle(request, caller);
}

async function write(key: string, part: object): Promise<void> {
  const { status } = await jira('PUT', `/rest/api/3/issue/${key}/properties/${ARTIFACT_PROPERTY}`, part); // prettier-ignore
  expect(status).toBeLessThan(300);
}

async function found(jql: string): Promise<readonly string[]> {
  const query = new URLSearchParams({ jql, fields: 'summary' });
  const { status, body } = await jira('GET', `/rest/api/3/search/jql?${query.toString()}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  const answer = JSON.parse(body) as { readonly issues: readonly { key: string }[] };
  return answer.issues.map(({ key }) => key);
}

describe('what an artifact says', () => {
  it('is found in Jira’s own search once a risk is rated in the app', async () => {
    expect(await found('mandateScore >= 1')).toEqual([]);

    const { part } = await ask('item.governance', { key: RATED });
    expect(part).not.toBeNull();
    const inherent = { probability: 4, impact: 5 } as const;
    const facts = { nature: 'threat', response: 'reduce', inherent, residual: null, proximity: null, amount: null, currency: null, percent: null } as const; // prettier-ignore
    await ask('artifact.write', {
      key: RATED,
      seen: part?.seen ?? '',
      part: { kind: 'risk', facts },
    });

    expect(await found('mandateKind = risk AND mandateScore >= 15')).toEqual([RATED]);
    expect(await found('mandateProbability = 4 AND mandateResponse = reduce')).toEqual([RATED]);
    expect(await found('mandateScore > 20')).toEqual([]);
  });

  it.each([
    ['mandateBaseline >= "2026-03-31"', [PLANNED]],
    ['mandateBaseline < "2026-04-01"', [PLANNED]],
    ['mandateBaseline > "2026-04-01"', []],
    ['mandateKind in (milestone, deliverable)', [PLANNED]],
    [`issue.property[${ARTIFACT_PROPERTY}].kind = milestone`, [PLANNED]],
  ])('is searched by its days and its kind: %s', async (jql, keys) => {
    expect(await found(jql)).toEqual(keys);
  });
});
