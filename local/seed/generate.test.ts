import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { found, LOGS } from './find-planted';
import { generateDemonstrationSite } from './generate';
import { ACCOUNTS } from './people';
import { EMPTY_PROJECT, PLANTED, PRIVATE_PROJECT, type Planted } from './planted';
import { portfolios } from './portfolios';
import { readIssues, type ReadIssue } from './read-issues';

/** An ordinary day, one in the quiet days around New Year, and a Monday in summer. */
const DAYS = ['2026-11-22', '2027-01-02', '2025-07-14'] as const;
const DAY = 86_400_000;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'seed-'));
  for (const asOf of DAYS)
    await generateDemonstrationSite(join(root, asOf), undefined, { seed: 'test', asOf });
}, 300_000);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the demonstration site', () => {
  it('is the same bytes from the same seed and day', async () => {
    await generateDemonstrationSite(join(root, 'again'), undefined, {
      seed: 'test',
      asOf: DAYS[0],
    });
    for (const name of await readdir(join(root, 'again'))) {
      const [first, second] = await Promise.all([
        readFile(join(root, DAYS[0], name)),
        readFile(join(root, 'again', name)),
      ]);
      expect({ name, same: first.equals(second) }).toEqual({ name, same: true });
    }
  });

  it('differs from another seed', async () => {
    await generateDemonstrationSite(join(root, 'other'), undefined, {
      seed: 'other',
      asOf: DAYS[0],
    });
    const [first, second] = await Promise.all([
      readFile(join(root, DAYS[0], 'TRAM.jsonl.gz')),
      readFile(join(root, 'other', 'TRAM.jsonl.gz')),
    ]);
    expect(first.equals(second)).toBe(false);
  });

  it('tells how far it is', async () => {
    const seen: number[][] = [];
    await generateDemonstrationSite(
      join(root, 'progress'),
      (done, total) => seen.push([done, total]),
      { seed: 'test', asOf: DAYS[0] },
    );
    expect(seen.length).toBe(15);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  });

  it('has 15 projects, one of them without items, and 20 people of whom one is a Jira administrator', async () => {
    const site = JSON.parse(await readFile(join(root, DAYS[0], 'site.json'), 'utf8')) as {
      projects: { key: string; isPrivate: boolean; browse?: string[] }[];
      users: { accountId: string; isAdmin: boolean; groups: string[] }[];
    };
    expect(site.projects).toHaveLength(15);
    expect(site.projects.map(({ key }) => key)).toContain(EMPTY_PROJECT);
    expect(site.projects.filter(({ isPrivate }) => isPrivate).map(({ key }) => key)).toEqual([
      PRIVATE_PROJECT,
    ]);
    expect(site.users).toHaveLength(20);
    expect(site.users.filter(({ isAdmin }) => isAdmin).map(({ accountId }) => accountId)).toEqual([
      ACCOUNTS.administrator,
    ]);
    const roles = new Set(site.users.flatMap(({ groups }) => groups));
    expect([...roles].sort()).toEqual([
      'jira-administrators',
      'jira-users',
      'leadership',
      'pmo',
      'portfolio-managers',
      'project-managers',
      'team-members',
    ]);
  });

  it('has portfolios that overlap and name projects that exist', () => {
    const known = new Set([...Object.keys(PLANTED), EMPTY_PROJECT]);
    const named = portfolios.map(({ projectKeys, programmes }) => [
      ...projectKeys,
      ...programmes.flatMap((each) => each.projectKeys),
    ]);
    expect(named.flat().filter((key) => !known.has(key))).toEqual([]);
    expect(new Set(named.flat()).size).toBe(known.size);
    expect(named.flat().length).toBeGreaterThan(known.size);
  });

  it('lets the owner and the manager of a project move its documents', async () => {
    const site = JSON.parse(await readFile(join(root, DAYS[0], 'site.json'), 'utf8')) as {
      projects: { key: string; members: string[]; roles: Readonly<Record<string, string[]>> }[];
      users: { accountId: string; groups: string[] }[];
    };
    const groupsOf = new Map(site.users.map(({ accountId, groups }) => [accountId, groups]));
    const outside = site.projects.flatMap(({ key, members, roles }) =>
      [...(roles['10101'] ?? []), ...(roles['10102'] ?? [])]
        .filter(
          (one) => ![one, ...(groupsOf.get(one) ?? [])].some((name) => members.includes(name)),
        ) // prettier-ignore
        .map((one) => `${key} ${one}`),
    );
    expect(outside).toEqual([]);
  });

  it('refuses a day that is none', async () => {
    await expect(
      generateDemonstrationSite(join(root, 'bad'), undefined, { seed: 'test', asOf: '22.11.2026' }),
    ).rejects.toThrow('2026-03-02');
  });
});

describe.each(DAYS)('the items as of %s', (asOf) => {
  let projects: ReadonlyMap<string, readonly ReadIssue[]> = new Map();
  let all: readonly ReadIssue[] = [];
  beforeAll(async () => {
    projects = await readIssues(join(root, asOf));
    all = [...projects.values()].flat();
  });

  it('are more than 3,000 over three years, with few titles used twice', () => {
    expect(all.length).toBeGreaterThan(3000);
    const oldest = Math.min(...all.map(({ fields }) => Date.parse(fields.created)));
    expect((Date.parse(asOf) - oldest) / DAY).toBeGreaterThan(1000);
    for (const [key, issues] of projects) {
      const titles = issues
        .filter(({ fields }) => fields.issuetype.hierarchyLevel >= 0)
        .map(({ fields }) => fields.summary);
      expect({ key, few: new Set(titles).size / titles.length > 0.97 }).toEqual({ key, few: true });
    }
  });

  it('have ids, keys and changelog ids of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const histories = all.flatMap(({ changelog }) => changelog.histories.map(({ id }) => id));
    expect(new Set(histories).size).toBe(histories.length);
  });

  it('are created before they change, and change before today', () => {
    const odd = all.filter(({ fields, changelog }) => {
      const times = [
        fields.created,
        ...changelog.histories.map(({ created }) => created),
        asOf,
      ].map((time) => Date.parse(time));
      return times.some((time, index) => index > 0 && time < (times[index - 1] ?? 0));
    });
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it('stand where their changelog leads', () => {
    const odd = all.filter((issue) => !agreesWithChangelog(issue));
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it('are linked on both ends', () => {
    const ends = new Set(
      all.flatMap(({ key, fields }) =>
        fields.issuelinks.map(
          (link) => `${link.id} ${key} ${link.inwardIssue?.key ?? link.outwardIssue?.key ?? ''}`,
        ),
      ),
    );
    const missing = [...ends].filter((end) => {
      const [id = '', here = '', there = ''] = end.split(' ');
      return !ends.has(`${id} ${there} ${here}`);
    });
    expect(ends.size).toBeGreaterThan(300);
    expect(missing).toEqual([]);
  });

  it('have parents and sub-tasks that exist in the same project', () => {
    const byKey = new Map(all.map((issue) => [issue.key, issue]));
    for (const { key, fields } of all) {
      const family = [fields.parent?.key, ...fields.subtasks.map((subtask) => subtask.key)].filter(
        (each) => each !== undefined,
      );
      expect({
        key,
        strays: family.filter((each) => byKey.get(each)?.fields.project.key !== fields.project.key),
      }).toEqual({ key, strays: [] });
    }
  });

  it('are not finished at weekends', () => {
    const days = all.flatMap(({ fields }) =>
      fields.resolutiondate === null ? [] : [new Date(fields.resolutiondate).getUTCDay()],
    );
    expect(days.filter((day) => day === 0 || day === 6).length / days.length).toBeLessThan(0.02);
  });

  describe.each(Object.entries(PLANTED))('of %s', (key, planted) => {
    it('have entries in the logs that it keeps, and in no other', () => {
      const names = new Set((projects.get(key) ?? []).map(({ fields }) => fields.issuetype.name));
      const logs = Object.entries(LOGS).filter(([name]) => names.has(name));
      expect(logs.map(([, kind]) => kind).sort()).toEqual([...planted.logs].sort());
    });

    it('hold what was planted', () => {
      expect(found(projects.get(key) ?? [], asOf)).toEqual(expected(planted));
    });
  });
});

function expected(planted: Planted): Readonly<Record<string, unknown>> {
  const { withoutOwner } = planted;
  const kept = Object.entries(planted).filter(([name]) => name !== 'logs');
  return { ...Object.fromEntries(kept), withoutOwner: [...withoutOwner].sort() };
}

function agreesWithChangelog({ fields, changelog }: ReadIssue): boolean {
  const now: Readonly<Record<string, string | null>> = {
    status: fields.status.id,
    resolution: fields.resolution?.id ?? null,
    assignee: fields.assignee?.accountId ?? null,
    priority: fields.priority.id,
    duedate: fields.duedate,
  };
  const last = new Map(
    changelog.histories.flatMap(({ items }) => items.map(({ field, to }) => [field, to] as const)),
  );
  const newest = changelog.histories.at(-1)?.created ?? fields.created;
  const steps = changelog.histories.flatMap(({ items }) =>
    items.filter(({ field }) => field === 'status'),
  );
  const isUnbroken = steps.every(({ from }, index) => index === 0 || from === steps[index - 1]?.to);
  return (
    isUnbroken &&
    newest === fields.updated &&
    [...last].every(([field, to]) => !(field in now) || now[field] === to)
  );
}
