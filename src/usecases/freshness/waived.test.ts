import { aGovernedProject, anApprovedWaiver } from '../../../test/support/builders';
import { aWaitingProject, importedWorld } from '../../../test/support/freshness-world';
import { aReadItem } from '../../../test/support/read-items';
import { aSaidProfile } from '../../../test/support/memory/profile-repository';
import { day } from '../../domain/foundation/calendar';
import { governedId, projectId, ruleId, standardId } from '../../domain/foundation/ids';
import type { Exemption } from '../../domain/standards/exemptions/exemption';
import { queueRecompute } from '../recompute';
import { onEveryHour } from './daily';

const A_DAY = 86_400_000;
const id = governedId('project:1');
const agile = standardId('agile-light');
const everythingAssigned = ruleId('AGL-2');

const waiver = anApprovedWaiver({
  standardId: agile,
  ruleId: everythingAssigned,
  until: day('2026-03-04'),
});
const seed = {
  projects: [aWaitingProject('1')],
  items: [aReadItem('11', '1', { category: 'in-progress', assigned: false })],
  governed: [aGovernedProject('1', { standardId: agile })],
};

type World = Awaited<ReturnType<typeof importedWorld>>;

async function findingIn({ deps }: World) {
  return (await deps.findings.of([id])).find(({ ruleId: of }) => of === everythingAssigned);
}

async function lookAgain(world: World) {
  await queueRecompute([projectId('1')], world.deps);
  await world.drain();
  return findingIn(world);
}

async function nextDay(world: World) {
  world.passTime(A_DAY);
  await onEveryHour({}, world.deps);
  await world.drain();
  return findingIn(world);
}

describe('a waived rule', () => {
  it('fails again on the day after the last, by the day’s work, with all its history', async () => {
    const world = await importedWorld({ ...seed, exemptions: [waiver] });
    const onTheFirst = await findingIn(world);
    await nextDay(world);
    const onTheLast = await nextDay(world);
    const after = await nextDay(world);

    expect(onTheFirst).toMatchObject({ verdict: 'waived', evidenceTotal: 1 });
    expect(onTheLast).toMatchObject({ verdict: 'waived', firstSeen: onTheFirst?.firstSeen });
    expect(after).toMatchObject({ verdict: 'failed', firstSeen: onTheFirst?.firstSeen });
    expect(after?.evidence).toEqual(onTheFirst?.evidence);
  });

  it('counts in the score as if it were kept', async () => {
    const kept = async (exemptions: readonly Exemption[]) => {
      const { deps } = await importedWorld({ ...seed, exemptions });
      return (await deps.snapshots.complianceOn(day('2026-03-02'), [id])).get(id)?.weights;
    };

    // the rule weighs 2; those on finishing (3) and on moving (2) fail as well, two cannot be decided
    expect(await kept([])).toEqual({ kept: 0, decided: 7 });
    expect(await kept([waiver])).toEqual({ kept: 2, decided: 7 });
  });
});

describe('a rule that is not asked', () => {
  it('has no finding, and has one again when it is', async () => {
    const world = await importedWorld(seed);
    const before = await findingIn(world);
    await world.deps.profiles.save(id, aSaidProfile({ phase: 'planning', tier: null }), 0);
    const inPlanning = await lookAgain(world);
    await world.deps.profiles.save(id, aSaidProfile({ phase: 'executing', tier: null }), 1);
    const inExecuting = await lookAgain(world);

    expect(before).toMatchObject({ verdict: 'failed' });
    expect(inPlanning).toBeUndefined();
    expect(inExecuting).toMatchObject({ verdict: 'failed', firstSeen: world.deps.now() });
  });

  it('has none as long as tailoring leaves it out', async () => {
    const world = await importedWorld({
      ...seed,
      exemptions: [{ ...waiver, kind: 'tailoring', until: day('2026-03-02') }],
    });

    expect(await findingIn(world)).toBeUndefined();
    expect(await nextDay(world)).toMatchObject({ verdict: 'failed' });
  });
});
