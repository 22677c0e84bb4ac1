import { aProject, TODAY } from '../../../test/support/builders';
import { as, asked, go, id, RfP, world } from '../../../test/support/gate-world';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { addDays } from '../../domain/foundation/calendar';
import { gateId, groupId } from '../../domain/foundation/ids';
import { readRolesNow } from '../project-roles/read-roles';
import { planGate } from './plan-gate';
import { showGateCalendar } from './show-gate-calendar';
import { voteOnGate } from './vote-on-gate';

const day = addDays(TODAY, 30);
const calendarFor = (deps: Parameters<typeof showGateCalendar>[1]) =>
  showGateCalendar({ nodeId: null }, deps);

describe('planGate', () => {
  it('keeps the day, once, and takes it away again', async () => {
    const deps = inMemoryDeps(world);
    await planGate({ id, gate: RfP, planned: day }, deps);
    await planGate({ id, gate: RfP, planned: day }, deps);
    expect((await calendarFor(deps)).calendar).toMatchObject([
      { project: { id }, gate: { id: 'RfP' }, day, condition: null },
    ]);
    await planGate({ id, gate: RfP, planned: null }, deps);

    expect((await calendarFor(deps)).calendar).toEqual([]);
    expect(deps.auditEntries).toMatchObject([
      { action: 'gate.plan', before: { planned: null }, after: { gate: 'RfP', planned: day } },
      { action: 'gate.plan', before: { planned: day }, after: { gate: 'RfP', planned: null } },
    ]);
  });

  it.each([
    ['a day that is over', { gate: RfP, planned: addDays(TODAY, -1) }, 'conflict'],
    ['a gate that its life cycle lacks', { gate: gateId('none'), planned: day }, 'not-found'],
  ])('refuses %s', async (_, wish, code) => {
    await expect(planGate({ id, ...wish }, inMemoryDeps(world))).rejects.toMatchObject({
      code,
    });
  });

  it('refuses who may not plan the project, and writes that down', async () => {
    const deps = inMemoryDeps({
      ...world,
      actor: 'eve',
      rights: { administersJira: false, administers: [] },
    });
    await expect(planGate({ id, gate: RfP, planned: day }, deps)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(deps.auditEntries).toMatchObject([
      { action: 'gate.refuse', after: { attempt: 'plan' } },
    ]);
  });
});

describe('showGateCalendar', () => {
  it('says what waits, for whom, and whether for who asks', async () => {
    const { deps, request } = await asked({ actor: 'mia' });
    await readRolesNow(aProject('1').id, deps.now(), deps);

    const isYours = async (who: string) => (await calendarFor(as(deps, who))).waiting[0]?.isYours;
    expect((await calendarFor(deps)).waiting).toMatchObject([
      {
        id: request,
        gate: { id: 'RfP', name: 'RfP: ready for planning' },
        by: 'mia',
        waitingFor: [{ role: 'steering-committee', quorum: 2 }],
        isYours: false, // asked for it
      },
    ]);
    expect(await isYours('ann')).toBe(true);
    expect(await isYours('eve')).toBe(false);
    await voteOnGate({ id: request, seen: 0, ...go, conditions: [] }, as(deps, 'ann'));
    expect(await isYours('ann')).toBe(false); // said it already
    await voteOnGate({ id: request, seen: 1, ...go, conditions: [] }, as(deps, 'ben'));
    expect(await calendarFor(deps)).toMatchObject({
      waiting: [],
      leadTime: { decisions: 1, median: 0, p85: 0 },
    });
  });

  it('waits for whoever is in a group that holds the role', async () => {
    const { deps } = await asked({ actor: 'mia', rights: { groups: [groupId('board')] } });
    await readRolesNow(aProject('1').id, deps.now(), deps);

    expect((await calendarFor(as(deps, 'cem'))).waiting).toMatchObject([{ isYours: true }]);
  });

  it('says nothing of what is hidden but how much it is', async () => {
    const { deps } = await asked({ actor: 'mia' });
    const hidden = { ...deps, access: inMemoryDeps({ ...world, rights: { browses: [] } }).access };

    expect(await calendarFor(hidden)).toMatchObject({
      waiting: [],
      calendar: [],
      leadTime: { decisions: 0 },
      hiddenProjects: 1,
    });
  });
});
