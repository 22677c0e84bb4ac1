import { join } from 'node:path';

import type { Ask } from '../../local/commands/ask';
import type { LocalSite } from '../../local/site';
import { day } from '../../src/domain/foundation/calendar';
import { askingAsAdmin, importInto, openTestSite, temporaryHome } from '../support/local-site';
import { writeSmallSite } from '../support/small-site';
import { aRule, aStandardDocument } from '../support/standards';

jest.setTimeout(300_000);

const NOW = '2026-03-02T09:00:00.000Z';
const { home, remove } = temporaryHome();
let site: LocalSite;
let ask: Ask;

/** Whoever does not say who does it holds everything back. */
const DRAFT = aStandardDocument({
  version: '1.0.0',
  effectiveFrom: day('2026-06-01'),
  rules: [
    aRule('HR-1', { evidence: { kind: 'in-progress-assigned' }, mode: 'directive' }),
    aRule('HR-2', {
      clause: 'House rules, risks',
      evidence: {
        kind: 'item-count',
        which: { test: 'at-least', field: 'open-blockers', value: 1 },
        is: 'at-most',
        value: 0,
      },
    }),
  ],
});
const NAME = { standardId: DRAFT.id, version: DRAFT.version };

beforeAll(async () => {
  const data = join(home, 'data');
  writeSmallSite(data, { keys: ['PAST', 'REST'], itemsEach: 12 });
  site = await openTestSite(home, 'look-back', NOW);
  await importInto(site, data);
  ask = await askingAsAdmin(site);
});
afterAll(async () => {
  await site.close();
  remove();
});

async function inJira(method: string, path: string, body: unknown): Promise<string> {
  const caller = { kind: 'user', accountId: await site.jira.adminAccount() } as const;
  const text = body === null ? null : JSON.stringify(body);
  const answer = await site.jira.handle({ method, path, body: text }, caller);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
  return answer.body;
}

const move = (key: string, to: 'In Progress' | 'Done') => async () => {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = JSON.parse(await inJira('GET', path, null)) as {
    transitions: { id: string; to: { name: string } }[];
  };
  const id = transitions.find((one) => one.to.name === to)?.id;
  await inJira('POST', path, { transition: { id } });
};
const assign = (key: string, accountId: string | null) => () =>
  inJira('PUT', `/rest/api/3/issue/${key}`, {
    fields: { assignee: accountId === null ? null : { accountId } },
  });

/** PAST-4 and PAST-8 have no assignee. Of seven transitions, those marked would have met the rule broken. */
const LIFE: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['2026-03-03T09:00:00.000Z', move('PAST-2', 'In Progress')],
  ['2026-03-04T09:00:00.000Z', move('PAST-4', 'In Progress')],
  ['2026-03-05T09:00:00.000Z', move('PAST-5', 'In Progress')], // blocked
  ['2026-03-06T09:00:00.000Z', assign('PAST-4', 'a'.repeat(24))],
  ['2026-03-07T09:00:00.000Z', move('PAST-5', 'Done')],
  ['2026-03-08T09:00:00.000Z', assign('PAST-2', null)],
  ['2026-03-09T09:00:00.000Z', move('PAST-10', 'In Progress')], // blocked
  ['2026-03-10T09:00:00.000Z', move('PAST-2', 'Done')], // blocked
  ['2026-03-11T09:00:00.000Z', move('PAST-8', 'Done')],
];

async function live() {
  for (const [at, happens] of LIFE) {
    site.clock.moveTo(new Date(at));
    await happens();
  }
  await site.forge.drain();
  site.clock.moveTo(new Date('2026-04-08T12:00:00.000Z'));
  await ask('standards.save-draft', { document: DRAFT, revision: 0 });
}

describe('a draft that is tried on the last 90 days', () => {
  it('names exactly the transitions that met its rules broken, by Jira’s own log', async () => {
    await live();
    expect(await ask('simulation.cost', NAME)).toMatchObject({ workItems: 22 });
    await ask('simulation.start', { ...NAME, looksBack: true });
    await site.forge.drain();
    const { simulation, lookBack } = await ask('simulation.view', NAME);

    expect(simulation?.finishedAt).not.toBeNull();
    const [past, rest] = lookBack?.projects ?? [];
    expect(past?.transitions).toMatchObject({
      total: 7,
      blocked: 3,
      notDecidable: 0,
      byRule: [{ ruleId: 'HR-1', blocked: 3 }],
      precision: 'moment',
    });
    const named = past?.transitions.latest.map(({ workItem, at }) => [workItem, at.slice(0, 10)]);
    expect(named).toEqual([
      ['PAST-2', '2026-03-10'],
      ['PAST-10', '2026-03-09'],
      ['PAST-5', '2026-03-05'],
    ]);
    expect(rest?.transitions).toMatchObject({ total: 0, blocked: 0, latest: [] });
  });

  it('knows how the project stood 30 days ago, and says which rule no log can tell', async () => {
    const { lookBack } = await ask('simulation.view', NAME);

    const days = lookBack?.projects[0]?.days ?? [];
    expect(days.map((one) => [one.day, one.difference.appear])).toEqual([
      ['2026-03-09', ['HR-1']],
      ['2026-02-07', []],
      ['2026-01-08', []],
    ]);
    expect(days.at(0)?.notTold).toEqual([{ ruleId: 'HR-2', why: 'blockers' }]);
  });
});
