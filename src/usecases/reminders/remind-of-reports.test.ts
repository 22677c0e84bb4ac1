import { aGovernedItem } from '../../../test/support/builders';
import type { FreshnessWorld } from '../../../test/support/freshness-world';
import { aWorld, artifacts, governed, type Scene } from '../../../test/support/reminder-world';
import { acts, issuedActs } from '../../../test/support/report-builders';
import { addDays, day } from '../../domain/foundation/calendar';
import { AppError } from '../app-error';
import { onEveryHour } from '../freshness/daily';
import { remindOfReports } from './remind-of-reports';

const AN_HOUR = 3_600_000;

/** Lets hours pass, doing the day's work at each clock and each reminder's job twice; answers who was told what on which day. */
async function told(world: FreshnessWorld, days: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let hour = 0; hour < 24 * days; hour += 1) {
    await onEveryHour({}, world.deps);
    if (world.jobs.splice(0).some(({ job }) => job.kind === 'remind-of-reports')) {
      await remindOfReports({}, world.deps);
      await remindOfReports({}, world.deps);
    }
    const day = world.deps.now().slice(0, 10);
    for (const { person, subject } of world.jira.letters.splice(0)) {
      seen.push(`${day} ${person}: ${subject.replace('The status report of P1 ', '')}`);
    }
    world.passTime(AN_HOUR);
  }
  return seen;
}

/** Everything that is said of one due day. */
const round = (due: string) => [
  `${addDays(day(due), -2)} mia: is due in 2 days`,
  `${due} mia: is due today`,
  `${addDays(day(due), 1)} mia: is 1 day late`,
  `${addDays(day(due), 3)} amy: is 3 days late`,
  `${addDays(day(due), 3)} pia: is 3 days late`,
];

describe('a status report that nobody writes', () => {
  it.each<[string, Scene, readonly string[]]>([
    [
      'over month ends and leap day',
      {
        cadence: { kind: 'monthly', dayOfMonth: 31, from: day('2028-01-01') },
        from: day('2028-01-28'),
        days: 38,
      },
      ['2028-01-31', '2028-02-29'].flatMap(round),
    ],
    [
      'over a February without leap day',
      {
        cadence: { kind: 'monthly', dayOfMonth: 29, from: day('2026-02-01') },
        from: day('2026-02-25'),
        days: 9,
      },
      ['2026-02-28'].flatMap(round),
    ],
    [
      'over the night in which clocks go forward',
      {
        cadence: { kind: 'weekly', everyWeeks: 2, weekday: 7, from: day('2026-03-29') },
        from: day('2026-03-26'),
        days: 9,
      },
      ['2026-03-29'].flatMap(round),
    ],
    [
      'over the night in which clocks go back, west of Greenwich',
      {
        cadence: { kind: 'weekly', everyWeeks: 2, weekday: 7, from: day('2026-11-01') },
        from: day('2026-10-29'),
        days: 9,
        zone: 'America/New_York',
      },
      ['2026-11-01'].flatMap(round),
    ],
    [
      'where the day begins before it does in UTC',
      {
        cadence: { kind: 'monthly', dayOfMonth: 1, from: day('2026-06-01') },
        from: day('2026-05-28'),
        days: 9,
        zone: 'Asia/Tokyo',
      },
      // The work of a day begins at 02:00 there, which is the day before in UTC.
      [
        '2026-05-29 mia: is due in 2 days',
        '2026-05-31 mia: is due today',
        '2026-06-01 mia: is 1 day late',
        '2026-06-03 amy: is 3 days late',
        '2026-06-03 pia: is 3 days late',
      ],
    ],
  ])(
    'is reminded of once each %s, whatever is done twice',
    async (_what, scene, letters) => {
      expect(await told(await aWorld(scene), scene.days ?? 0)).toEqual(letters);
    },
    60_000,
  );

  const fridays = { kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-03-06') } as const;
  const lastWeek = (who: string) => acts.issue(who, { due: day('2026-02-27') });

  it('is told of again where Jira said to come back later, and to nobody twice', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-09') });
    const busy = new AppError('upstream-failed', 'Jira is busy.', { retryAfterSeconds: 60 });
    world.jira.failNext(busy);
    await expect(remindOfReports({}, world.deps)).rejects.toBe(busy);
    await remindOfReports({}, world.deps);
    await remindOfReports({}, world.deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual(['amy', 'pia']);
  });

  it('is told of on the newest status report in Jira, else on the newest artifact', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-06') });
    await remindOfReports({}, world.deps);
    expect(world.jira.letters.map(({ item }) => item)).toEqual(['12']);

    const risks = await aWorld({
      cadence: fridays,
      from: day('2026-03-06'),
      items: artifacts.slice(2),
    });
    await remindOfReports({}, risks.deps);
    expect(risks.jira.letters.map(({ item }) => item)).toEqual(['13']);
  });

  it('is told of on the governed work item', async () => {
    const project = aGovernedItem('9', '1');
    const world = await aWorld({ cadence: fridays, from: day('2026-03-06'), project, items: [] });
    await remindOfReports({}, world.deps);
    expect(world.jira.letters.map(({ item }) => item)).toEqual(['9']);
  });

  it('is told of to nobody where no artifact could carry it', async () => {
    const world = await aWorld({
      cadence: fridays,
      from: day('2026-03-09'),
      items: artifacts.slice(3),
    });
    await remindOfReports({}, world.deps);
    expect(world.jira.letters).toEqual([]);
  });

  it('is told of to who wrote the draft where nobody is project manager, else to who issued last', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-06'), managers: [] });
    const number = 1;
    for (const [seen, act] of issuedActs({ due: day('2026-02-27') }).entries()) {
      await world.deps.reports.act({ governedId: governed.id, number }, act, seen);
    }
    await remindOfReports({}, world.deps);
    await world.deps.reports.act({ governedId: governed.id, number: 2 }, acts.write('tom'), 0);
    await remindOfReports({}, world.deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual(['ann', 'tom']);
  });

  it('is told of to the writers who are left where one of them was erased', async () => {
    const erased = '5e'.repeat(32);
    const world = await aWorld({ cadence: fridays, from: day('2026-03-06'), managers: [] });
    const done = [acts.write('tom'), acts.write(erased), acts.send(erased)];
    for (const [seen, act] of [...done, acts.approve('ben'), lastWeek(erased)].entries()) {
      await world.deps.reports.act({ governedId: governed.id, number: 1 }, act, seen);
    }
    await remindOfReports({}, world.deps);
    expect(world.jira.letters.map(({ person }) => person)).toEqual(['tom']);

    const next = { governedId: governed.id, number: 2 };
    await world.deps.reports.act(next, acts.write(erased), 0);
    await world.deps.reports.act(next, acts.write('ann'), 1);
    await remindOfReports({}, world.deps);
    expect(world.jira.letters.map(({ person }) => person)).toEqual(['tom', 'ann']);
  });

  it('is told of to nobody where the Jira project is not chosen any more', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-09'), isChosen: false });
    await remindOfReports({}, world.deps);
    expect(world.jira.letters).toEqual([]);
  });

  it('is told of by one look at the day and at the office, however many are late', async () => {
    const { deps, jira } = await aWorld({ cadence: fridays, from: day('2026-03-09') });
    const epics = ['8', '9'].map((item) => aGovernedItem(item, '1'));
    await deps.portfolio.govern(epics);
    for (const { id } of epics) await deps.reports.setCadence(id, fridays, 0);
    const roles = jest.spyOn(deps.roles, 'all');
    const state = jest.spyOn(deps.state, 'read');
    await remindOfReports({}, deps);

    expect(jira.letters).toHaveLength(6);
    expect(roles).toHaveBeenCalledTimes(1);
    expect(state.mock.calls.filter(([key]) => key === 'survey')).toHaveLength(1);
  });

  it('is left to another job when the time is short', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-06') });
    world.setTimeLeft(1_000);
    await remindOfReports({}, world.deps);
    expect(world.jira.letters).toEqual([]);

    world.setTimeLeft(60_000);
    await world.drain();
    expect(world.jira.letters).toHaveLength(1);
  });
});

it('says nothing of a report that was issued for its day', async () => {
  const cadence = { kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-03-06') } as const;
  const world = await aWorld({ cadence, from: day('2026-03-09') });
  for (const [seen, act] of issuedActs({ due: day('2026-03-06') }).entries()) {
    await world.deps.reports.act({ governedId: governed.id, number: 1 }, act, seen);
  }
  await remindOfReports({}, world.deps);
  expect(world.jira.letters).toEqual([]);
});
