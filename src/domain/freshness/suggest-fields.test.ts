import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import {
  blockingLinkTypes,
  estimateCandidates,
  flaggedField,
  type SiteField,
} from './suggest-fields';

const number = (id: string, name: string): SiteField => ({
  id,
  name,
  type: 'number',
  custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
});

describe('estimateCandidates', () => {
  it('suggests the surest name, and lists what else speaks of points', () => {
    expect(
      estimateCandidates([
        number('customfield_10030', 'Support Points'),
        number('customfield_10016', 'Story point estimate'),
        number('customfield_10026', 'STORY  POINTS'),
        number('customfield_10040', 'Business Value'),
      ]),
    ).toEqual([
      { id: 'customfield_10026', name: 'STORY  POINTS', suggested: true },
      { id: 'customfield_10016', name: 'Story point estimate', suggested: false },
      { id: 'customfield_10030', name: 'Support Points', suggested: false },
    ]);
  });

  it('takes the oldest of several fields with one name', () => {
    const twins = [
      number('customfield_10653', 'Story Points'),
      number('customfield_9001', 'Story Points'),
    ];

    expect(estimateCandidates(twins)[0]).toMatchObject({ id: 'customfield_9001' });
  });

  it("knows Jira's own estimate by its type, whatever it is called", () => {
    const own = {
      ...number('customfield_10016', 'Geschätzte Größe'),
      custom: 'com.pyxis.greenhopper.jira:jsw-story-points',
    };

    expect(estimateCandidates([number('customfield_1', 'Support Points'), own])).toEqual([
      { id: 'customfield_10016', name: 'Geschätzte Größe', suggested: true },
      { id: 'customfield_1', name: 'Support Points', suggested: false },
    ]);
  });

  it('suggests none where neither name nor type says so', () => {
    expect(estimateCandidates([number('customfield_1', 'Original story points')])).toEqual([
      { id: 'customfield_1', name: 'Original story points', suggested: false },
    ]);
  });

  it('takes numeric custom fields only', () => {
    expect(
      estimateCandidates([
        { id: 'customfield_1', name: 'Story Points', type: 'string', custom: null },
        { id: 'timeestimate', name: 'Story Points', type: 'number', custom: null },
      ]),
    ).toEqual([]);
  });
});

describe('flaggedField', () => {
  const checkboxes = (id: string, name: string): SiteField => ({
    id,
    name,
    type: 'array',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
  });

  it('is Flagged, else Impediment', () => {
    expect(
      flaggedField([
        checkboxes('customfield_10001', 'Impediment'),
        checkboxes('customfield_10021', 'Flagged'),
        checkboxes('customfield_10000', 'Hadoop Flags'),
      ]),
    ).toBe('customfield_10021');
    expect(flaggedField([checkboxes('customfield_10001', 'Impediment')])).toBe('customfield_10001');
  });

  it('is nothing where the site has none', () => {
    expect(flaggedField([number('customfield_10001', 'Flagged')])).toBeNull();
  });
});

describe('blockingLinkTypes', () => {
  it('goes by what the inward side says', () => {
    expect(
      blockingLinkTypes([
        { name: 'Blocks', inward: 'is blocked by' },
        { name: 'Blocker', inward: 'Is Blocked By' },
        { name: 'Depends', inward: 'is depended on by' },
        { name: 'Blocked', inward: 'Blocked' },
      ]),
    ).toEqual(['Blocks', 'Blocker']);
  });
});

const data = process.env['MANDATE_DATA'] ?? join(__dirname, '../../../../shared/data');
const definitions = join(data, 'jira/definitions');
const describeWithData = existsSync(definitions) ? describe : describe.skip;

type NamedField = {
  readonly id: string;
  readonly name: string;
  readonly schema?: { readonly type?: string; readonly custom?: string };
};

function read<T>(file: string): Readonly<Record<string, T>> {
  const text = gunzipSync(readFileSync(join(definitions, file))).toString('utf8');
  return JSON.parse(text) as Readonly<Record<string, T>>;
}

/** Looked through by hand: the field each site's teams estimate in, and the one that flags. */
const CHOSEN: Readonly<Record<string, readonly [string | null, string | null]>> = {
  Apache: ['customfield_12310293', 'customfield_12310290'],
  Hyperledger: ['customfield_10002', 'customfield_10000'],
  IntelDAOS: ['customfield_10026', 'customfield_10021'],
  JFrog: ['customfield_14600', 'customfield_10800'],
  Jira: ['customfield_10571', 'customfield_10650'],
  JiraEcosystem: ['customfield_10133', 'customfield_12680'],
  Mojang: [null, 'customfield_10002'],
  MongoDB: ['customfield_10555', 'customfield_10553'],
  Qt: ['customfield_10183', 'customfield_10180'],
  RedHat: ['customfield_12310243', 'customfield_12315542'],
  Sakai: ['customfield_10026', 'customfield_10021'],
  SecondLife: ['customfield_10163', 'customfield_10160'],
  Sonatype: ['customfield_10132', 'customfield_10130'],
  Spring: ['customfield_10142', 'customfield_10140'],
};

const BLOCKING: Readonly<Record<string, readonly string[]>> = {
  Apache: ['Blocker'],
  Hyperledger: ['Blocks'],
  IntelDAOS: ['Blocker', 'Blocks'],
  JFrog: [],
  Jira: ['Blocker'],
  JiraEcosystem: ['Blocker', 'Blocks'],
  MariaDB: ['Blocks'],
  Mojang: ['Blocks'],
  MongoDB: [],
  Qt: ['Blocks'],
  RedHat: ['Blocks'],
  Sakai: ['6 - Blocks'],
  SecondLife: ['Blockers'],
  Sonatype: [],
  Spring: [],
};

describeWithData('the fields of public sites (needs MANDATE_DATA)', () => {
  it.each(Object.entries(CHOSEN))('are chosen well on %s', (site, [estimate, flagged]) => {
    const fields = (read<NamedField[]>('public-jira-fields.json.gz')[site] ?? []).map(
      ({ id, name, schema }): SiteField => ({
        id,
        name,
        type: schema?.type ?? null,
        custom: schema?.custom ?? null,
      }),
    );
    const suggested = estimateCandidates(fields).find((candidate) => candidate.suggested);

    expect(suggested?.id ?? null).toBe(estimate);
    expect(flaggedField(fields)).toBe(flagged);
  });

  it('cover every site in the data', () => {
    expect(Object.keys(read('public-jira-fields.json.gz')).sort()).toEqual(
      Object.keys(CHOSEN).sort(),
    );
  });

  it.each(Object.entries(BLOCKING))('know what blocks on %s', (site, expected) => {
    type LinkType = { readonly name: string; readonly inward: string };
    const types = read<Readonly<Record<string, LinkType>>>('public-jira-issuelinktypes.json.gz');

    expect(blockingLinkTypes(Object.values(types[site] ?? {}))).toEqual(expected);
  });
});
