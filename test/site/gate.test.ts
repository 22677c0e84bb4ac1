import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Ask, asking } from '../../local/commands/ask';
import { moveToNextDailyWork } from '../../local/daily-work';
import type { LocalSite } from '../../local/site';
import { day } from '../../src/domain/foundation/calendar';
import {
  accountId,
  type AccountId,
  gateId,
  governedId,
  standardId,
} from '../../src/domain/foundation/ids';
import { askingAsAdmin, importInto, openTestSite, temporaryHome } from '../support/local-site';
import { writeSmallSite } from '../support/small-site';

jest.setTimeout(300_000);

const MANAGER = 'max-manager';
const ANN = 'ann-of-the-board';
const BEN = 'ben-of-the-board';
const EVE = 'eve-who-stands-in';
const CASE = 'GATE-1'; // the epic
const CHARTER = 'GATE-2';
const id = governedId('project:10000');
const RfP = gateId('RfP');
const { home, remove } = temporaryHome();
let site: LocalSite;
let asAdmin: Ask;

/** Planning begins only through the gate, whose name the form in the workflow editor saved; work is finished freely. */
const WORKFLOW = {
  id: '900',
  name: 'Gated work',
  projects: ['GATE'],
  transitions: [
    { id: '1', name: 'Create', type: 'initial', to: '1' },
    { id: '11', name: 'Finish', type: 'global', to: '3' },
    {
      id: '21',
      name: 'Begin planning',
      type: 'global',
      to: '2',
      validators: [{ id: 'v1', module: 'gate-passed', configuration: { gate: 'RfP' } }],
    },
    {
      id: '31',
      name: 'Begin something',
      type: 'global',
      to: '2',
      validators: [{ id: 'v2', module: 'gate-passed' }],
    },
    {
      id: '41',
      name: 'Begin by the record',
      type: 'global',
      to: '2',
      validators: [{ id: 'v3', module: 'gate-on-record', configuration: { gate: 'RfP' } }],
    },
    {
      id: '51',
      name: 'Begin when it shows',
      type: 'global',
      to: '2',
      conditions: { rules: [{ id: 'c1', module: 'gate-opens', configuration: { gate: 'RfP' } }] },
    },
  ],
};

function writeSite(data: string): void {
  writeSmallSite(data, { keys: ['GATE'], itemsEach: 10 });
  const file = join(data, 'site.json');
  const described = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly projects: readonly object[];
  };
  const roles = { '10': [ANN, BEN, MANAGER], '11': [MANAGER] };
  writeFileSync(
    file,
    JSON.stringify({
      ...described,
      projects: described.projects.map((project) => ({ ...project, roles })),
      users: [MANAGER, ANN, BEN, EVE].map((account) => ({
        accountId: account,
        displayName: account,
      })),
      roles: [
        { id: '10', name: 'Steering Committee' },
        { id: '11', name: 'Administrators' },
      ],
      workflows: [WORKFLOW],
    }),
  );
}

beforeAll(async () => {
  const data = join(home, 'data');
  writeSite(data);
  site = await openTestSite(home, 'gate', '2026-03-02T09:00:00.000Z');
  await importInto(site, data);
  asAdmin = await askingAsAdmin(site);
  await asAdmin('setup.map-artifacts', {
    mapping: [
      { kind: 'business-case', adopts: ['10'], createsAs: '10' },
      { kind: 'project-charter', adopts: ['11'], createsAs: '11' },
    ],
  });
  await asAdmin('standards.assign', {
    governedIds: [id],
    standardId: standardId('pm2'),
    mode: 'directive',
  });
  const plan = { plannedFinish: null, budget: 50_000_000, actualCost: null, currency: 'EUR' };
  const { project } = await asAdmin('project.overview', { id });
  await asAdmin('project.set-plan', { id, ...plan, version: project.version });
  await asAdmin('roles.grant', { accountId: accountId(MANAGER), role: 'project-manager' });
  await site.forge.drain();
});
afterAll(async () => {
  await site.close();
  remove();
});

async function move(key: string, transition: string) {
  const caller = { kind: 'user', accountId: await site.jira.adminAccount() } as const;
  const path = `/rest/api/3/issue/${key}/transitions`;
  const body = JSON.stringify({ transition: { id: transition } });
  const answer = await site.jira.handle({ method: 'POST', path, body }, caller);
  return { status: answer.status, text: answer.body };
}

async function namesOf(key: string): Promise<readonly string[]> {
  const caller = { kind: 'user', accountId: MANAGER } as const;
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { body } = await site.jira.handle({ method: 'GET', path, body: null }, caller);
  const { transitions } = JSON.parse(body) as { readonly transitions: readonly { name: string }[] };
  return transitions.map(({ name }) => name);
}

const latest = async (ask: Ask) => {
  const { gates } = await ask('gates.show', { id });
  const [request] = gates[0]?.requests ?? [];
  if (request === undefined) throw new Error('Nobody asked for the first gate.');
  return request;
};
const go = {
  role: 'steering-committee',
  actsFor: null,
  verdict: 'go',
  note: '',
  conditions: [],
} as const;

async function vote(who: string, actsFor: AccountId | null = null) {
  const ask = asking(site, who);
  const { id: request, seen } = await latest(ask);
  return ask('gate.vote', { id: request, seen, ...go, actsFor, conditions: [] });
}

describe('a transition that waits for a gate', () => {
  it('is refused while the project follows no life cycle, and where nobody said which gate', async () => {
    expect((await move(CHARTER, '21')).text).toContain('follows no life cycle');
    expect((await move(CHARTER, '31')).text).toContain('was not told which gate');
  });

  it('is refused before the gate, by what is kept and not by what somebody wrote into a property', async () => {
    await asking(site, MANAGER)('gates.choose-life-cycle', { id, lifeCycle: 'pm2', version: 0 });
    const caller = { kind: 'user', accountId: MANAGER } as const;
    const forged = JSON.stringify({ gate: 'RfP', state: 'go', approved: true });
    for (const property of ['mandate.gate', 'mandate.artifact']) {
      const path = `/rest/api/3/issue/${CHARTER}/properties/${property}`;
      await site.jira.handle({ method: 'PUT', path, body: forged }, caller);
    }
    await site.forge.drain();
    const { status, text } = await move(CHARTER, '21');

    expect(status).toBe(400);
    expect(text).toContain('nobody has asked for it');
    expect(text).toContain('Still needed: 2 votes as project steering committee');
  });

  it('is refused and hidden by the record that Jira reads itself, with nothing asked of the app', async () => {
    const before = site.forge.usage().invocations;
    const { status, text } = await move(CHARTER, '41');

    expect(status).toBe(400);
    expect(text).toContain('“RfP: ready for planning” is not passed.');
    expect(await namesOf(CHARTER)).not.toContain('Begin when it shows');
    expect(site.forge.usage().invocations).toBe(before);
  });

  it('passes by a record that was forged, but not by the decision, and is repaired by the day’s work', async () => {
    const path = '/rest/api/3/project/GATE/properties/mandate.gates';
    const body = JSON.stringify({ project: { mode: 'directive', passed: ['RfP'] }, items: {} });
    const caller = { kind: 'user', accountId: await site.jira.adminAccount() } as const;
    await site.jira.handle({ method: 'PUT', path, body }, caller);
    expect((await move(CHARTER, '41')).status).toBe(204);
    expect((await move(CHARTER, '21')).text).toContain('nobody has asked for it');

    await moveToNextDailyWork(site);
    await site.forge.fire('daily');
    await site.forge.drain();
    expect((await move(CHARTER, '41')).text).toContain('“RfP: ready for planning” is not passed.');
  });

  it('is refused while evidence is missing, which it names, and so is a go', async () => {
    await asking(site, MANAGER)('gate.request', { id, gate: RfP, note: 'Ready, we think.' });
    const { text } = await move(CHARTER, '21');

    expect(text).toContain('it waits for a decision');
    expect(text).toContain('“The business case is approved” is not kept');
    await expect(vote(ANN)).rejects.toThrow('“The business case is approved” is not kept');
    await expect(vote(MANAGER)).rejects.toThrow('You asked for this yourself');
    await expect(vote(EVE)).rejects.toThrow('Only who is project steering committee');
  });

  it('passes once the evidence is there and the quorum has decided, one of them by a delegate', async () => {
    expect((await move(CASE, '11')).status).toBe(204);
    await site.forge.drain();
    await vote(ANN);
    expect((await move(CHARTER, '21')).text).toContain('1 vote as project steering committee');

    await asking(site, BEN)('gate.delegate', {
      id,
      role: go.role,
      to: accountId(EVE),
      until: day('2026-03-31'),
    });
    expect(await vote(EVE, accountId(BEN))).toMatchObject({ state: 'go' });
    expect((await move(CHARTER, '21')).status).toBe(204);

    await site.forge.drain();
    expect((await move(CHARTER, '41')).status).toBe(204);
    expect(await namesOf(CHARTER)).toContain('Begin when it shows');
  });

  it('leaves a pack whose every hash recomputes, with what was edited since, and a trail of every attempt', async () => {
    const { id: request } = await latest(asAdmin);
    const path = `/rest/api/3/issue/${CASE}`;
    const body = JSON.stringify({ fields: { summary: 'Another business case' } });
    const caller = { kind: 'user', accountId: MANAGER } as const;
    await site.jira.handle({ method: 'PUT', path, body }, caller);
    const { flaws, artifacts } = await asAdmin('gate.pack', { id: request });

    expect(flaws).toEqual([]);
    expect(artifacts.find(({ key }) => key === CASE)).toMatchObject({
      difference: 'changed',
      changed: ['summary'],
      today: { summary: 'Another business case' },
    });

    const { entries } = await asAdmin('audit.list', {
      before: null,
      topic: 'gate',
      person: null,
      from: null,
      to: null,
    });
    expect(entries.map(({ action }) => action).reverse()).toEqual([
      'gate.choose-life-cycle',
      'gate.repair-mark',
      'gate.request',
      'gate.refuse',
      'gate.refuse',
      'gate.refuse',
      'gate.vote',
      'gate.delegate',
      'gate.decide',
    ]);
  });
});
