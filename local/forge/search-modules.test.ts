import { aDirectory, asking, removeDirectories } from '../jira/test-support';
import {
  type FixtureForge,
  type FixtureInstallation,
  openFixtureForge,
} from '../support/fixture-host';
import { fixtureManifest } from '../support/fixture-manifest';
import { RULED_SITE } from '../support/ruled-site';

jest.setTimeout(120_000);

let fixture: FixtureForge;
let installed: FixtureInstallation;

beforeAll(async () => {
  fixture = await openFixtureForge('2026-03-02T09:00:00Z');
  installed = await fixture.open({ data: aDirectory(RULED_SITE) });
  await installed.forge.install();
  await installed.forge.drain();
});
afterAll(async () => {
  await fixture.close();
  removeDirectories();
});

const found = (jql: string, as = 'ben') => asking(installed.jira, as).keys(`${jql} ORDER BY key`);

async function refusalOf(jql: string): Promise<string> {
  const { body } = await asking(installed.jira, 'ben').post('/search/jql', { jql });
  return String((body as { readonly errorMessages: unknown }).errorMessages);
}

async function notes(): Promise<readonly string[]> {
  const answer = await installed.forge.invokeResolver(
    'page',
    { functionKey: 'notes', payload: {} },
    { accountId: 'ben', extension: {} },
  );
  return answer as readonly string[];
}

describe('the properties that the manifest declares', () => {
  it('are searched under their alias', async () => {
    expect(await found('gateVerdict = "go"')).toEqual(['QUAY-2']);
    expect(await found('issue.property[gate].verdict = "go"')).toEqual(['QUAY-2']);
  });

  it('must be those of issues', async () => {
    const manifest = {
      ...fixtureManifest,
      modules: {
        ...fixtureManifest.modules,
        'jira:entityProperty': [
          { key: 'phases', entityType: 'project', propertyKey: 'phase', values: [] },
        ],
      },
    };
    await expect(fixture.open({ data: aDirectory(RULED_SITE), manifest })).rejects.toThrow(
      'does not model searches by jira:entityProperty phases of each project',
    );
  });
});

describe('a JQL function of the manifest', () => {
  it('puts the answer of the app in the place of its clause', async () => {
    expect(await found('issue in berthedAt(east)')).toEqual(['QUAY-1']);
  });

  it('is asked once for all who search', async () => {
    await found('issue in berthedAt(east)');
    await found('issue in berthedAt("east")', 'app');
    expect((await notes()).filter((line) => line === 'berthed in east')).toHaveLength(1);
  });

  it.each([
    ['issue in berthedAt(nowhere)', 'There is no such berth.'],
    ['issue in berthedAt(wrong)', 'has returned JQL with an error.'],
    ['issue in berthedAt(odd)', 'could not be evaluated'],
    ['issue in berthedAt(west)', 'could not be evaluated: as asked'],
    ['issue = berthedAt(east)', "The operator '=' is not supported by the function 'berthedAt'."],
    ['status in berthedAt(east)', "The field 'status' is not supported by the function"],
    ['issue in berthedAt()', 'berthedAt'],
  ])('refuses with a sentence: %s', async (jql, sentence) => {
    expect(await refusalOf(jql)).toContain(sentence);
  });
});
