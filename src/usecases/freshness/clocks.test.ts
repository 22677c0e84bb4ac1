import { aReadItem } from '../../../test/support/read-items';
import {
  aWaitingProject,
  freshnessWorld,
  importedWorld,
  tick,
} from '../../../test/support/freshness-world';
import { aGovernedProject, aProject, TODAY } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { day, instant } from '../../domain/foundation/calendar';
import { projectId, standardId } from '../../domain/foundation/ids';
import { exportFigures } from '../rollup/export-figures';
import { later } from '../moments';
import { importStatus, pauseImport, startImport } from '../importing';
import type { SiteSurvey } from '../ports';
import { catchUp } from './catch-up';
import { doDailyWork, onEveryHour } from './daily';

const one = projectId('1');
const seed = {
  projects: [aWaitingProject('1')],
  items: [aReadItem('11', '1', { due: day('2026-03-04') })],
};
const survey: SiteSurvey = {
  baseUrl: 'https://example.atlassian.net',
  title: 'Example',
  timeZone: 'America/New_York',
  surveyedAt: instant('2026-03-02T09:00:00.000Z'),
  projects: [],
  estimateFields: [],
  issueTypes: [],
  pointsToImport: 0,
};

const DAYS_WORK = [
  { kind: 'daily' },
  { kind: 'remind' },
  { kind: 'remind-of-reports' },
  { kind: 'remind-of-conditions' },
  { kind: 'measure-value' },
  { kind: 'check-gate-marks', projectIds: null },
  { kind: 'condition-items', requestId: null },
];

describe('the hourly clock', () => {
  it.each([
    ['2026-03-02T06:59:00.000Z', [{ kind: 'reconcile' }]],
    ['2026-03-02T07:00:00.000Z', DAYS_WORK],
    ['2026-03-02T11:00:00.000Z', DAYS_WORK],
  ])('begins the day’s work after 02:00 in the site’s zone: at %s', async (now, jobs) => {
    const world = freshnessWorld({ now: instant(now) });
    await world.deps.state.write('survey', survey);
    await world.deps.state.write('daily-work', day('2026-03-01'));
    await onEveryHour({}, world.deps);

    expect(world.jobs.map(({ job }) => job)).toEqual(jobs);
  });

  it('begins it once a day, and reconciles at every other hour', async () => {
    const world = freshnessWorld();
    await onEveryHour({}, world.deps);
    await onEveryHour({}, world.deps);
    world.passTime(24 * 3_600_000);
    await onEveryHour({}, world.deps);

    expect(world.jobs.map(({ job }) => job)).toEqual([
      ...DAYS_WORK,
      { kind: 'reconcile' },
      ...DAYS_WORK,
    ]);
  });
});

describe('the day’s work', () => {
  it('computes every project for the new day and keeps that day’s history', async () => {
    const world = await importedWorld(seed);
    world.passTime(3 * 24 * 3_600_000);
    await onEveryHour({}, world.deps);
    await world.drain();

    const rollUp = (await world.deps.rollUps.of([one])).get(one);
    expect(rollUp?.asOf).toBe('2026-03-05');
    expect(rollUp?.cells[0]?.figures.overdue).toBe(1);
    const history = await world.deps.snapshots.progressOf([one], day('2026-03-01'));
    expect(history.map((kept) => [kept.day, kept.rollUp.cells[0]?.figures.overdue])).toEqual([
      ['2026-03-02', 0],
      ['2026-03-05', 1],
    ]);
  });
});

describe('leases that lapsed', () => {
  it('are forgotten by the day’s work, and those that are held are not', async () => {
    const { deps } = await importedWorld(seed);
    const from = deps.now();
    await deps.state.lease('hand in a-token', from, later(from, 60_000));
    await deps.state.lease('held', from, later(from, 48 * 3_600_000));
    const tomorrow = later(from, 24 * 3_600_000);
    await doDailyWork({}, { ...deps, now: () => tomorrow });

    expect(await deps.state.lease('hand in a-token', from, tomorrow)).toBe(true);
    expect(await deps.state.lease('held', from, tomorrow)).toBe(false);
  });
});

describe('the history of figures', () => {
  const finishedOn = (id: string, at: string) =>
    aReadItem(id, '1', { category: 'done', resolved: instant(at), created: instant(at) });
  // The first of them is the oldest that the forecast of 2 March draws from.
  const finished = [
    finishedOn('21', '2025-09-01T10:00:00.000Z'),
    finishedOn('22', '2025-09-02T10:00:00.000Z'),
    finishedOn('23', '2026-02-27T10:00:00.000Z'),
  ];

  it('says of a past day what was said on that day', async () => {
    const governed = [
      aGovernedProject('1', { standardId: standardId('agile-light') }),
      aGovernedProject('2', { standardId: standardId('agile-light') }),
    ];
    const world = await importedWorld({
      projects: [aWaitingProject('1'), aWaitingProject('2')],
      items: [...seed.items, ...finished, aReadItem('31', '2')],
      governed,
    });
    const { access, roles } = inMemoryDeps({ projects: [aProject('1'), aProject('2')] });
    const deps = { ...world.deps, access, roles };
    const then = await exportFigures({ nodeId: null, asOf: null }, deps);

    world.passTime(3 * 24 * 3_600_000);
    await onEveryHour({}, world.deps);
    await world.drain();

    expect(then.total).toMatchObject({ done: 3, projectedFinish: '2026-09-22' });
    expect(await exportFigures({ nodeId: null, asOf: TODAY }, deps)).toEqual(then);
  });
});

describe('the five-minute clock', () => {
  it('queues what is marked and was never queued', async () => {
    const world = await importedWorld(seed);
    await world.deps.dirty.mark([one]);
    await tick(world);

    expect(world.done).toEqual([{ kind: 'recompute', projectIds: [one] }]);
    expect(await world.deps.dirty.all()).toEqual([]);
  });

  it('leaves alone what is being imported', async () => {
    const world = freshnessWorld(seed);
    await world.deps.dirty.mark([one]);
    await catchUp({}, world.deps);

    expect(world.jobs).toEqual([]);
  });

  it('revives an import that was not heard of for 35 minutes', async () => {
    const world = freshnessWorld(seed);
    await startImport({}, world.deps);
    world.jobs.length = 0;

    world.passTime(35 * 60_000 - 1);
    await catchUp({}, world.deps);
    expect(world.jobs).toEqual([]);

    world.passTime(1);
    await catchUp({}, world.deps);
    await catchUp({}, world.deps);
    expect(world.jobs.map(({ job }) => job)).toEqual([{ kind: 'import' }]);
    await world.drain();
    expect((await importStatus({}, world.deps)).state).toBe('done');
  });

  it('leaves a paused import paused', async () => {
    const world = freshnessWorld(seed);
    await startImport({}, world.deps);
    await pauseImport({}, world.deps);
    world.jobs.length = 0;
    world.passTime(24 * 3_600_000);
    await catchUp({}, world.deps);

    expect(world.jobs).toEqual([]);
  });
});
