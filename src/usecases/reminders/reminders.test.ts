import { aGovernedProject, anApprovedWaiver } from '../../../test/support/builders';
import { aWaitingProject, importedWorld } from '../../../test/support/freshness-world';
import { aReadItem } from '../../../test/support/read-items';
import { addDays, day } from '../../domain/foundation/calendar';
import {
  accountId,
  governedId,
  projectId,
  ruleId,
  standardId,
  workItemId,
} from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import { onEveryHour } from '../freshness/daily';
import { remindOfEndings } from './remind-of-endings';

const A_DAY = 86_400_000;
const TODAY = day('2026-03-02');
const agile = standardId('agile-light');
const everythingAssigned = ruleId('AGL-2');

const waiver = anApprovedWaiver({
  standardId: agile,
  ruleId: everythingAssigned,
  reason: 'The vendor is late.',
  until: addDays(TODAY, 9),
});
const wholeProject = aGovernedProject('1', { standardId: agile });

async function aWorld(ends = waiver, governed: GovernedProject = wholeProject) {
  return importedWorld({
    projects: [aWaitingProject('1')],
    items: [
      aReadItem('10', '1'),
      aReadItem('11', '1', { category: 'in-progress', assigned: false }),
    ],
    governed: [governed],
    exemptions: [ends],
  });
}

type World = Awaited<ReturnType<typeof aWorld>>;

async function nextDay(world: World) {
  world.passTime(A_DAY);
  await onEveryHour({}, world.deps);
  await world.drain();
  return world.jira.letters.length;
}

describe('a waiver that ends', () => {
  it('is told of once, a week before its last day, to who asked and who decided', async () => {
    const world = await aWorld();
    const told: number[] = [];
    for (let days = 0; days < 12; days += 1) told.push(await nextDay(world));

    expect(told).toEqual([0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(world.jira.letters.map(({ item, person }) => [item, person])).toEqual([
      ['P1-11', waiver.requested.by],
      ['P1-11', waiver.decision?.by],
    ]);
    expect(world.jira.letters[0]?.subject).toBe('The waiver of AGL-2 in P1 ends in 7 days');
    expect(world.jira.letters[0]?.text).toContain('up to and including 2026-03-11');
    expect(world.jira.letters[0]?.text).toContain('The vendor is late.');
  });

  it('is told of once more when its last day has moved', async () => {
    const world = await aWorld({ ...waiver, until: addDays(TODAY, 1) });
    await remindOfEndings({}, world.deps);
    const kept = await world.deps.exemptions.find(waiver.id);
    if (kept === null) throw new Error('the waiver is gone');
    await world.deps.exemptions.save({ ...kept, until: addDays(TODAY, 2) }, kept.version);
    await remindOfEndings({}, world.deps);

    expect(world.jira.letters.map(({ subject }) => subject)).toEqual([
      'The waiver of AGL-2 in P1 ends in 1 day',
      'The waiver of AGL-2 in P1 ends in 1 day',
      'The waiver of AGL-2 in P1 ends in 2 days',
      'The waiver of AGL-2 in P1 ends in 2 days',
    ]);
  });

  it('goes with the governed work item where that is what is governed', async () => {
    const governed = aGovernedProject('1', {
      id: governedId('item:10'),
      scope: { kind: 'item', projectId: projectId('1'), workItemId: workItemId('10') },
      standardId: agile,
    });
    const ends = { ...waiver, governedId: governed.id, until: TODAY };
    const world = await aWorld(ends, governed);
    await remindOfEndings({}, world.deps);

    expect(world.jira.letters.map(({ item }) => item)).toEqual(['10', '10']);
    expect(world.jira.letters[0]?.subject).toMatch(/ends today$/);
  });

  it('goes with the first work item of the project where the finding names none', async () => {
    const world = await aWorld({ ...waiver, ruleId: ruleId('AGL-1'), until: TODAY });
    await remindOfEndings({}, world.deps);

    expect(world.jira.letters[0]?.item).toBe('P1-10');
  });
});

it('is left to another job when the time is short', async () => {
  const world = await aWorld({ ...waiver, until: TODAY });
  world.setTimeLeft(1_000);
  await remindOfEndings({}, world.deps);
  expect(world.jira.letters).toEqual([]);

  world.setTimeLeft(60_000);
  await world.drain();
  expect(world.jira.letters).toHaveLength(2);
});

describe('a reminder that Jira does not take', () => {
  const busy = new AppError('upstream-failed', 'Jira is busy.', { retryAfterSeconds: 60 });
  const closed = new AppError('invalid-input', 'The account is closed.');
  const unknown = new AppError('upstream-failed', 'Nobody answered.', { mayBeDone: true });
  const endsToday = { ...waiver, until: TODAY };

  it('is sent by the next try where Jira says to come back later, and the other not twice', async () => {
    const world = await aWorld(endsToday);
    world.jira.failNext(busy);
    await expect(remindOfEndings({}, world.deps)).rejects.toBe(busy);
    await remindOfEndings({}, world.deps);
    await remindOfEndings({}, world.deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual([
      waiver.requested.by,
      waiver.decision?.by,
    ]);
  });

  it.each([
    ['refused for good', closed],
    ['perhaps sent', unknown],
  ])('is not sent again where it was %s', async (_what, error) => {
    const world = await aWorld(endsToday);
    world.jira.failNext(error);
    await remindOfEndings({}, world.deps);
    await remindOfEndings({}, world.deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual([waiver.decision?.by]);
  });
});

it('tells nobody where the Jira project is not chosen any more', async () => {
  const world = await aWorld({ ...waiver, until: TODAY });
  await world.deps.projects.choose([]);
  await remindOfEndings({}, world.deps);

  expect(world.jira.letters).toEqual([]);
});

it('passes over who was erased', async () => {
  const by = { requested: accountId('erased'), decision: accountId('a'.repeat(64)) };
  const world = await aWorld({
    ...waiver,
    until: TODAY,
    requested: { ...waiver.requested, by: by.requested },
    decision: waiver.decision === null ? null : { ...waiver.decision, by: by.decision },
  });
  await remindOfEndings({}, world.deps);

  expect(world.jira.letters).toEqual([]);
});

it('tells nobody of what has no end, is not decided, or is over', async () => {
  const states = [
    { ...waiver, kind: 'tailoring' as const, until: null },
    { ...waiver, until: TODAY, decision: null },
    {
      ...waiver,
      until: TODAY,
      ending: { by: accountId('tom'), at: waiver.requested.at, note: '' },
    },
    { ...waiver, until: addDays(TODAY, -1) },
  ];
  for (const state of states) {
    const world = await aWorld(state);
    await remindOfEndings({}, world.deps);
    expect(world.jira.letters).toEqual([]);
  }
});
