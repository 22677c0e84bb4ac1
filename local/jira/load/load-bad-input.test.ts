import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Json, JsonObject } from '../json';
import { useEmptySites } from '../test-site';
import { aDirectory, asking, aWorkItem, dataErrorOf, emptyDirectory, SITE } from '../test-support';

jest.setTimeout(60_000);

const emptySite = useEmptySites();

describe('load of bad input', () => {
  const good = aWorkItem({ id: '1', key: 'QUAY-1' });

  const withFields = (fields: JsonObject) => aWorkItem({ id: '2', key: 'QUAY-2', fields });
  const changed = (created: string) => ({ id: '7', created, items: [] });

  it.each<[string, Json, RegExp]>([
    [
      'an unknown status',
      withFields({ status: { id: '77', name: 'Odd' } }),
      /fields\.status.*"77" \(Odd\).*site\.json/,
    ],
    ['no project', withFields({ project: null }), /fields\.project is missing/],
    [
      'a project the site lacks',
      withFields({ project: { id: '9' } }),
      /fields\.project.*"9".*projects/,
    ],
    ['a malformed time', withFields({ created: 'yesterday' }), /fields\.created is "yesterday"/],
    [
      'a malformed time in the changelog',
      aWorkItem({ id: '2', key: 'QUAY-2', changelog: [changed('yesterday')] }),
      /changelog\.histories has an entry without .* a timestamp/,
    ],
    [
      'a day that does not exist',
      withFields({ duedate: '2026-02-30' }),
      /fields\.duedate is "2026-02-30"/,
    ],
    [
      'ten megabytes of summary',
      withFields({ summary: 'x'.repeat(10_000_000) }),
      /10000000 characters; Jira allows 255/,
    ],
    ['a text for a number', withFields({ customfield_10016: '5' }), /10016 is "5", not a number/],
    ['the id of the line before', { ...good, key: 'QUAY-2' }, /QUAY-2 with the id 1 meets another/],
    ['the key of the line before', { ...good, id: '2' }, /QUAY-1 with the id 2 meets another/],
    ['labels that are no list', withFields({ labels: 'a' }), /fields\.labels is not a list/],
    [
      'a link without an id',
      withFields({ issuelinks: [{ type: {} }] }),
      /fields\.issuelinks has an entry/,
    ],
    ['a key without a number', { ...good, id: '2', key: 'QUAY' }, /key is missing or not a key/],
    ['a list for a line', [], /not a JSON object/],
  ])('names the place of %s and keeps what came before', async (_, bad, message) => {
    const site = await emptySite();

    const error = await dataErrorOf(
      site.load(aDirectory({ files: { 'QUAY.jsonl.gz': [good, bad] } })),
    );

    expect(error.where).toBe('QUAY.jsonl.gz:2');
    expect(error.message).toMatch(message);
    expect(await asking(site, 'app').keys('project = QUAY')).toEqual(['QUAY-1']);
  });

  it('says where a compressed file is cut off, and goes on once it is whole', async () => {
    const site = await emptySite();
    const items = Array.from({ length: 3000 }, (_, index) =>
      aWorkItem({ id: String(index + 1), key: `QUAY-${index + 1}` }),
    );
    const directory = aDirectory({ files: { 'QUAY.jsonl.gz': items } });
    const path = join(directory, 'QUAY.jsonl.gz');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 4000));

    const error = await dataErrorOf(site.load(directory));
    expect(error.message).toMatch(/^QUAY\.jsonl\.gz:\d+: the compressed file is cut off/);
    const before = await asking(site, 'app').post('/search/approximate-count', {
      jql: 'project = QUAY',
    });
    const { count: kept } = before.body as { readonly count: number };
    expect(kept).toBeGreaterThan(500);
    expect(kept).toBeLessThan(3000);

    writeFileSync(path, whole);
    expect(await site.load(directory)).toMatchObject({ workItems: 3000 });
  });

  it('says where the last line is cut off', async () => {
    const site = await emptySite();
    const text = `${JSON.stringify(good)}\n${JSON.stringify(good).slice(0, 40)}`;

    const error = await dataErrorOf(site.load(aDirectory({ files: { 'QUAY.jsonl': text } })));

    expect(error.message).toMatch(/^QUAY\.jsonl:2: the line is not complete JSON/);
  });

  it('refuses an id that another work item has', async () => {
    const site = await emptySite();
    const other = aWorkItem({ id: '1', key: 'QUAY-2' });
    await site.load(aDirectory({ files: { 'a.jsonl': [good] } }));

    const error = await dataErrorOf(site.load(aDirectory({ files: { 'b.jsonl': [other] } })));

    expect(error.message).toMatch(/^b\.jsonl:1: QUAY-2 with the id 1 meets another work item/);
  });

  it('asks for the site.json that is missing', async () => {
    const site = await emptySite();

    const error = await dataErrorOf(site.load(emptyDirectory()));

    expect(error.message).toMatch(/^site\.json: there is no readable/);
  });

  it.each<[JsonObject, RegExp]>([
    [{ statuses: [{ id: '10', name: 'To Do' }] }, /^site\.json: statuses\.0\.statusCategory/],
    [
      { projects: ['1', '2'].map((id) => ({ id, key: 'QUAY', name: 'Quay renewal' })) },
      /^site\.json: projects\.1\.key: QUAY is the key of another project/,
    ],
  ])('names the entry of site.json that is wrong', async (wrong, message) => {
    const site = await emptySite();
    const directory = aDirectory({ site: { ...SITE, ...wrong }, files: { 'a.jsonl': [good] } });

    expect((await dataErrorOf(site.load(directory))).message).toMatch(message);
  });
});
