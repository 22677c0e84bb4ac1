import { aGateRequest, aGovernedProject, aVote } from '../../../test/support/builders';
import {
  aWaitingProject,
  type FreshnessWorld,
  importedWorld,
} from '../../../test/support/freshness-world';
import { aReadItem } from '../../../test/support/read-items';
import { aRule, aStandardDocument, kept } from '../../../test/support/standards';
import { aSaidProfile } from '../../../test/support/memory/profile-repository';
import { day } from '../../domain/foundation/calendar';
import { accountId, governedId, projectId, standardId } from '../../domain/foundation/ids';
import { isPeopleQuery } from '../../domain/standards/duties/people-query';
import { pm2 } from '../../domain/standards/packs/pm2';
import type { ReadItem } from '../ports';
import { readRolesNow } from '../project-roles/read-roles';
import { queueRecompute, queueTouched } from '../recompute';
import { keepRead } from './keeping';

const RISK = '50';
const DECISION = '51';
const A_DAY = 86_400_000;
const held = { standardId: standardId('pm2') };
const one = governedId('project:1');

const seed = {
  projects: [aWaitingProject('1'), aWaitingProject('2')],
  items: ['1', '2'].flatMap((project) => [
    aReadItem(`${project}1`, project, { typeId: RISK, assigned: true }),
    aReadItem(`${project}2`, project, { typeId: DECISION, links: [`${project}1`] }),
    aReadItem(`${project}3`, project),
  ]),
  governed: [aGovernedProject('1', held), aGovernedProject('2', held)],
  settings: {
    mapping: [
      { kind: 'risk' as const, adopts: [RISK], createsAs: RISK },
      { kind: 'decision' as const, adopts: [DECISION], createsAs: DECISION },
    ],
  },
};

/** Jira tells of items as they are now, and what that leads to is done. */
async function become(world: FreshnessWorld, ...items: readonly ReadItem[]) {
  world.passTime(60_000);
  const updated = world.deps.now();
  await keepRead(
    items.map((read) => ({ ...read, item: { ...read.item, updated } })),
    world.deps,
  );
  await recomputeMarked(world);
  return world.checks.splice(0);
}

async function recomputeMarked(world: FreshnessWorld): Promise<void> {
  for (const id of await world.deps.dirty.all()) {
    world.jobs.push({ job: { kind: 'recompute', projectIds: [id] }, delaySeconds: 1 });
  }
  await world.drain();
}

const risk = (facts: Parameters<typeof aReadItem>[2]) =>
  aReadItem('11', '1', { typeId: RISK, assigned: true, ...facts });

/** Jira knows no roles here, so that it cannot be told whether anything is approved. */
const UNTOLD: readonly string[] = pm2.rules
  .filter(({ evidence }) => evidence.kind === 'artifact-approved')
  .map(({ id }) => id);
const leftOf = (ran: readonly string[]) => pm2.rules.length - ran.length;

describe('After a change of one work item', () => {
  it('the rules that read it run, of its project alone, and the others are left', async () => {
    const world = await importedWorld(seed);
    const before = await world.deps.findings.of([one]);
    const checks = await become(world, risk({ due: day('2026-06-01') }));

    const ran = pm2.rules
      .map(({ id }) => id)
      .filter((id) => ['PM2-MON-1', 'PM2-MON-6', ...UNTOLD].includes(id));
    expect(checks).toEqual([{ governedId: one, ran, left: leftOf(ran) }]);
    const after = await world.deps.findings.of([one]);
    const written = after.filter(({ lastSeen }) => lastSeen === world.deps.now());
    expect(new Set(written.map(({ ruleId }) => ruleId))).toEqual(new Set<string>(ran));
    const left = (all: typeof after) => all.filter(({ ruleId }) => !ran.includes(ruleId));
    expect(left(after)).toEqual(left(before));
  });

  it('that nobody asks anything of, only those run that may be told by now', async () => {
    const world = await importedWorld(seed);
    const checks = await become(world, aReadItem('13', '1', { estimate: 3 }));

    expect(checks).toEqual([{ governedId: one, ran: UNTOLD, left: leftOf(UNTOLD) }]);
  });

  it('that enters another status category, those run that are about the one or the other', async () => {
    const world = await importedWorld(seed);
    const [check] = await become(world, aReadItem('13', '1', { category: 'in-progress' }));

    expect(check?.ran.filter((id) => !UNTOLD.includes(id))).toEqual([
      'PM2-EXE-2',
      'PM2-GAT-4',
      'PM2-CLO-4',
    ]);
  });

  it('a rule runs that had named it', async () => {
    const world = await importedWorld(seed);
    await become(world, risk({ assigned: false }));
    const [check] = await become(world, risk({ assigned: false, due: day('2026-06-01') }));

    expect(check?.ran).toContain('PM2-MON-2');
  });

  it('of its kind of artifact, the rules about the one and the other run', async () => {
    const world = await importedWorld(seed);
    const structured = { schemaVersion: 1, kind: 'risk' };
    const [check] = await become(
      world,
      aReadItem('12', '1', { typeId: DECISION, artifactProperty: structured, links: ['11'] }),
    );

    expect(check?.ran).toEqual(
      expect.arrayContaining(['PM2-MON-1', 'PM2-MON-2', 'PM2-MON-4', 'PM2-MON-6']),
    );
    expect(check?.left).toBeGreaterThan(35);
  });
});

describe('After the plan of a project was typed anew', () => {
  it('the rules that read it run, and the others are left', async () => {
    const house = aStandardDocument({
      rules: [
        aRule('HR-1', { evidence: { kind: 'nothing-overdue' } }),
        aRule('HR-2', { evidence: { kind: 'plan-spent', is: 'at-most', percent: 100 } }),
      ],
    });
    const project = aGovernedProject('1', { standardId: house.id });
    const world = await importedWorld({ ...seed, governed: [project], standards: [kept(house)] });
    world.checks.length = 0;
    const plan = { plannedFinish: null, budget: 100, actualCost: 101, currency: 'EUR' };
    await world.deps.portfolio.saveGoverned({ ...project, plan }, project.version);
    await queueTouched(new Map([[projectId('1'), ['plan']]]), world.deps);
    await world.drain();

    expect(world.checks).toEqual([{ governedId: one, ran: ['HR-2'], left: 1 }]);
    const [, found] = await world.deps.findings.of([one]);
    expect(found).toMatchObject({ ruleId: 'HR-2', verdict: 'failed' });
  });
});

describe('After a gate was decided', () => {
  it('the rules that read the phase run, and the others are left', async () => {
    const world = await importedWorld(seed);
    const { gates } = world.deps;
    await gates.choose(one, 'pm2', 0);
    await recomputeMarked(world);
    const { id } = aGateRequest();
    await gates.ask(aGateRequest());
    await gates.act(id, aVote('ann'), 0);
    await gates.act(id, aVote('ben'), 1);
    world.checks.length = 0;
    await queueTouched(new Map([[projectId('1'), ['phase']]]), world.deps);
    await world.drain();

    const reading = pm2.rules
      .filter(({ evidence }) => evidence.kind === 'phase-evident')
      .map(({ id: rule }) => rule);
    expect(world.checks[0]?.ran.filter((rule) => !UNTOLD.includes(rule))).toEqual(reading);
    expect(reading).toEqual(['PM2-GAT-4']);
  });
});

describe('After an approval', () => {
  it('the rules that read roles and approvals run, and the others are left', async () => {
    const roles = { 'Project Owner': { people: [accountId('ann')], groups: [] } };
    const world = await importedWorld({ ...seed, roles });
    world.checks.length = 0;
    world.passTime(60_000);
    // Whoever approves has Jira say anew who holds which role.
    await readRolesNow(projectId('1'), world.deps.now(), world.deps);
    await queueTouched(new Map([[projectId('1'), ['approvals']]]), world.deps);
    await world.drain();

    const reading = new Set(
      pm2.rules.filter(({ evidence }) => isPeopleQuery(evidence)).map(({ id }) => id),
    );
    expect(new Set(world.checks[0]?.ran)).toEqual(reading);
    expect(world.checks).toMatchObject([{ left: pm2.rules.length - reading.size }]);

    await queueTouched(new Map([[projectId('1'), []]]), world.deps);
    world.checks.length = 0;
    await world.drain();
    expect(world.checks).toMatchObject([{ ran: [], left: pm2.rules.length }]);
  });
});

describe('All rules run', () => {
  const ranIn = async (world: FreshnessWorld, due = day('2026-06-01')) => {
    const [check] = await become(world, risk({ due }));
    return [check?.ran.length, check?.left];
  };

  it('when somebody asks', async () => {
    const world = await importedWorld(seed);
    await queueRecompute([projectId('1')], world.deps);
    await world.drain();

    expect(world.checks).toMatchObject([{ governedId: one, left: 0 }]);
    expect(world.checks[0]?.ran).toHaveLength(pm2.rules.length);
  });

  it('once when a day began since they did', async () => {
    const world = await importedWorld(seed);
    world.passTime(A_DAY);

    expect(await ranIn(world)).toEqual([pm2.rules.length, 0]);
    expect(await ranIn(world, day('2026-07-01'))).toEqual([
      2 + UNTOLD.length,
      pm2.rules.length - 2 - UNTOLD.length,
    ]);
  });

  it('when what is asked became another, though nobody marked the project for it', async () => {
    const world = await importedWorld(seed);
    await world.deps.profiles.save(one, aSaidProfile({ phase: 'executing', tier: 'large' }), 0);
    const [ran = 0, left] = await ranIn(world);

    expect(ran).toBeGreaterThan(20);
    expect(left).toBe(0);
  });

  it('when the project has no work items any more, or has some again', async () => {
    const world = await importedWorld({ ...seed, items: [risk({})] });
    const reasons = async () =>
      new Set((await world.deps.findings.of([one])).map(({ reason }) => reason));
    await world.deps.workItems.remove([risk({}).item.id], world.deps.now());
    await world.deps.dirty.touch(new Map([[projectId('1'), ['risk.to-do.any']]]));
    await recomputeMarked(world);
    expect([...(await reasons())]).toEqual(['The project has no work items.']);

    const [check] = await become(world, aReadItem('14', '1'));
    expect(check?.left).toBe(0);
    expect([...(await reasons())]).not.toContain('The project has no work items.');
  });
});
