import { join } from 'node:path';

import { createJiraSite } from '../../local/jira/create-jira-site';
import type { JiraSite, ProductEvent } from '../../local/jira/jira-site';
import { openDatabaseServer } from '../../local/mariadb';
import { databaseSuffix } from '../../local/site-registry';
import type { LocalSite } from '../../local/site';
import type { RollUpExport } from '../../src/contract/rollup';
import {
  askingAsAdmin,
  exportedFigures,
  importInto,
  openTestSite,
  temporaryHome,
} from '../support/local-site';
import { writeSmallSite } from '../support/small-site';

jest.setTimeout(300_000);

const NOW = '2026-11-20T12:00:00.000Z';
const LATER = '2026-11-20T12:30:00.000Z';
const AFTER = '2026-11-20T14:00:00.000Z';

const A_SECOND = 1000;

type Edit = { readonly method: string; readonly path: string; readonly body: unknown };

/** A day's work: moves, dates, estimates, flags, links, a new item and a deleted one, some of them undone again. */
const EDITS: readonly Edit[] = [
  ...[2, 4, 5, 8, 11].map((number) => edit(`ALFA-${number}`, { duedate: '2026-11-01' })),
  ...[13, 16, 17].map((number) => move(`ALFA-${number}`, 'Done')),
  ...[3, 6].map((number) => move(`BETA-${number}`, 'In Progress')),
  move('BETA-6', 'Done'),
  edit('BETA-8', { customfield_10016: 21 }),
  edit('BETA-8', { customfield_10016: 5 }),
  edit('BETA-4', { customfield_10021: [{ value: 'Impediment' }] }),
  edit('ALFA-2', { summary: 'Another name' }),
  edit('ALFA-22', { customfield_10021: null }),
  edit('ALFA-20', { parent: { key: 'ALFA-18' } }),
  {
    method: 'POST',
    path: '/rest/api/3/issueLink',
    body: {
      type: { name: 'Blocks' },
      outwardIssue: { key: 'BETA-2' },
      inwardIssue: { key: 'ALFA-14' },
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/issue',
    body: {
      fields: {
        project: { key: 'BETA' },
        issuetype: { id: '11' },
        summary: 'Come late',
        customfield_10016: 3,
      },
    },
  },
  { method: 'DELETE', path: '/rest/api/3/issue/ALFA-40?deleteSubtasks=true', body: null },
  move('ALFA-14', 'Done'),
];

describe('figures after a day of changes', () => {
  const { home, remove } = temporaryHome();
  const data = join(home, 'data');
  afterAll(remove);

  it('are the same whether events came once, twice, backwards or not at all', async () => {
    writeSmallSite(data, { keys: ['ALFA', 'BETA'], itemsEach: 60 });
    const clean = await figuresAfter('clean', async () => Promise.resolve(), {
      importsAfterwards: true,
    });

    const once = await figuresAfter(
      'once',
      deliver((events) => events),
    );
    const twice = await figuresAfter(
      'twice',
      deliver((events) => [...events, ...events]),
    );
    const backwards = await figuresAfter(
      'backwards',
      deliver((events) => [...events].reverse()),
    );
    const never = await figuresAfter('never', async (site) => site.forge.fire('daily'));

    expect(clean).not.toBe('');
    expect(once).toBe(clean);
    expect(twice).toBe(clean);
    expect(backwards).toBe(clean);
    expect(never).toBe(clean);
  });

  /** Imports the site, lets the edits happen while the app hears nothing of them, then lets `hear` tell it. */
  async function figuresAfter(
    name: string,
    hear: (site: LocalSite, events: readonly ProductEvent[]) => Promise<void>,
    { importsAfterwards = false } = {},
  ): Promise<string> {
    if (!importsAfterwards) {
      const before = await openTestSite(home, name, NOW);
      await importInto(before, data);
      await before.close();
    }
    const events = await editInSilence(name, { loads: importsAfterwards });
    const site = await openTestSite(home, name, AFTER);
    try {
      if (importsAfterwards) await importInto(site, data);
      await hear(site, events);
      return JSON.stringify(withoutCompliance(await exportedFigures(site)));
    } finally {
      await site.close();
    }
  }

  async function editInSilence(
    name: string,
    { loads }: { readonly loads: boolean },
  ): Promise<ProductEvent[]> {
    const server = await openDatabaseServer(home);
    try {
      let time = Date.parse(LATER);
      const database = `jira_${databaseSuffix(name)}`;
      await server.createDatabase(database);
      const jira = await createJiraSite({
        pool: server.pool(database),
        clock: { now: () => new Date(time) },
        baseUrl: 'http://silent.localhost',
      });
      if (loads) await jira.load(data);
      const events: ProductEvent[] = [];
      jira.onEvent((event) => {
        events.push(event);
        return Promise.resolve();
      });
      for (const each of EDITS) {
        time += A_SECOND;
        await carryOut(jira, each);
      }
      return events;
    } finally {
      await server.close();
    }
  }
});

describe('a changed work item', () => {
  const { home, remove } = temporaryHome();
  const data = join(home, 'data');
  let site: LocalSite;

  beforeAll(async () => {
    writeSmallSite(data, { keys: ['ALFA', 'BETA'], itemsEach: 600 });
    site = await openTestSite(home, 'changed', NOW);
    await importInto(site, data);
    await site.forge.drain();
  });
  afterAll(async () => {
    await site.close();
    remove();
  });

  it('needs no call to Jira when its event says enough, and moves the figures above it in one pass', async () => {
    const before = await exportedFigures(site);
    await carryOut(site.jira, move('ALFA-5', 'In Progress'));
    const calls = site.forge.usage().jiraCalls;

    await site.forge.drain();
    expect(site.forge.usage().jiraCalls).toBe(calls);

    const after = await exportedFigures(site);
    expect(after.total.inProgress).toBe(before.total.inProgress + 1);
    expect(after.projects.find(({ key }) => key === 'BETA')).toEqual(
      before.projects.find(({ key }) => key === 'BETA'),
    );
  });

  it('has only its own project computed again', async () => {
    const ask = await askingAsAdmin(site);
    const beforeBeta = await ask('project.overview', { id: 'project:10001' });
    const beforeAlfa = await ask('project.overview', { id: 'project:10000' });
    await carryOut(site.jira, move('ALFA-8', 'In Progress'));
    await site.forge.drain();

    const beta = await ask('project.overview', { id: 'project:10001' });
    const alfa = await ask('project.overview', { id: 'project:10000' });
    expect(beta.computedAt).toBe(beforeBeta.computedAt);
    expect(alfa.computedAt).not.toBe(beforeAlfa.computedAt);
  });

  it('in a burst of 500 costs a handful of computations', async () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index + 2);
    for (const number of numbers)
      await carryOut(site.jira, edit(`ALFA-${number}`, { summary: `Renamed ${number}` }));
    const before = site.forge.usage().invocations;

    await site.forge.drain();

    // One invocation for each of the 500 events, then the drains and the computations.
    expect(site.forge.usage().invocations - before - numbers.length).toBeLessThanOrEqual(10);
  });
});

function edit(key: string, fields: Record<string, unknown>): Edit {
  return { method: 'PUT', path: `/rest/api/3/issue/${key}`, body: { fields } };
}

/** The transition's id is looked up when it is carried out: `to` names the status. */
function move(key: string, to: string): Edit {
  return { method: 'POST', path: `/rest/api/3/issue/${key}/transitions`, body: { to } };
}

async function carryOut(jira: JiraSite, { method, path, body }: Edit): Promise<void> {
  const caller = { kind: 'user', accountId: await jira.adminAccount() } as const;
  const ask = async (request: { method: string; path: string; body: string | null }) => {
    const response = await jira.handle(request, caller);
    if (response.status >= 400)
      throw new Error(`${request.method} ${request.path}: ${response.body}`);
    return response.body === '' ? null : (JSON.parse(response.body) as unknown);
  };

  const target = body !== null && typeof body === 'object' && 'to' in body ? body.to : null;
  if (target === null) {
    await ask({ method, path, body: body === null ? null : JSON.stringify(body) });
    return;
  }
  const { transitions } = (await ask({ method: 'GET', path, body: null })) as {
    transitions: { id: string; to: { name: string } }[];
  };
  const id = transitions.find(({ to }) => to.name === target)?.id;
  await ask({ method, path, body: JSON.stringify({ transition: { id } }) });
}

/** Hands the app the events in an order of the test's choosing, one invocation each, and lets it finish. */
function deliver(order: (events: readonly ProductEvent[]) => readonly ProductEvent[]) {
  return async (site: LocalSite, events: readonly ProductEvent[]) => {
    const heard = events.filter(({ eventType }) => eventType.endsWith(':issue'));
    for (const event of order(heard)) {
      await site.forge.invoke('onEvent', [event, {}], {
        moduleKey: 'work-item-events',
        moduleType: 'core:trigger',
      });
    }
    await site.forge.drain();
  };
}

/** The daily work also evaluates; these tests are about figures. */
function withoutCompliance(figures: RollUpExport) {
  const bare = <T extends { readonly compliance: unknown }>(of: T) => ({ ...of, compliance: null });
  return { ...figures, projects: figures.projects.map(bare), total: bare(figures.total) };
}
