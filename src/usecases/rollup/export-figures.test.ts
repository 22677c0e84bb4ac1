import {
  aCell,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { addDays, day, type Day } from '../../domain/foundation/calendar';
import { fieldId, governedId, projectId } from '../../domain/foundation/ids';
import { THROUGHPUT_DAYS, type Figures } from '../../domain/rollup/figures';
import { exportFigures } from './export-figures';

const one = projectId('1');
const two = projectId('2');
const daily = Array.from({ length: THROUGHPUT_DAYS }, () => 1);

const world: World = {
  now: '2026-03-04T09:30:00.000Z',
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1'), aGovernedProject('2')],
};

const figures: Partial<Figures> = {
  total: 20,
  done: 12,
  toDo: 5,
  inProgress: 3,
  overdue: 2,
  blocked: 1,
  unestimated: 4,
  estimateTotal: 30,
  estimateDone: 18.5,
  finishedUndated: 1,
  throughput: daily,
  createdPerWeek: [{ week: day('2026-02-23'), count: 20 }],
  finishedPerWeek: [{ week: day('2026-03-02'), count: 11 }],
};

const withFigures = (asOf: Day, ofOne: Partial<Figures>): World => ({
  ...world,
  rollUps: [[one, aRollUp([aCell(one, ofOne)], asOf)]],
});

describe('exportFigures', () => {
  it('gives every figure under its name, and the same for all together', async () => {
    const { asOf, hiddenProjects, projects, total } = await exportFigures(
      { nodeId: null, asOf: null },
      inMemoryDeps(withFigures(day('2026-03-04'), figures)),
    );

    expect({ asOf, hiddenProjects }).toEqual({ asOf: '2026-03-04', hiddenProjects: 0 });
    expect(projects[0]).toMatchObject({
      key: 'P1',
      total: 20,
      done: 12,
      toDo: 5,
      inProgress: 3,
      overdue: 2,
      blocked: 1,
      unestimated: 4,
      estimateTotal: null,
      estimateDone: null,
      createdPerWeek: [{ week: '2026-02-23', count: 20 }],
      finishedPerWeek: [{ week: '2026-03-02', count: 11 }],
      finishedUndated: 1,
      compliance: { score: null, passed: 0, failed: 0, undecided: 0, waived: 0 },
      projectedFinish: '2026-03-12',
    });
    expect(total).toMatchObject({ total: 20, done: 12, projectedFinish: '2026-03-12' });
    expect(Object.keys(total)).not.toContain('key');
  });

  it('gives estimates where the site has them', async () => {
    const fields = {
      estimateFieldId: fieldId('customfield_10004'),
      flaggedFieldId: null,
      blockingLinkTypes: [],
    };
    const deps = inMemoryDeps({ ...withFigures(day('2026-03-04'), figures), settings: { fields } });
    const { total } = await exportFigures({ nodeId: null, asOf: null }, deps);

    expect(total).toMatchObject({ estimateTotal: 30, estimateDone: 18.5 });
  });

  it('answers for today with what stands today', async () => {
    const deps = inMemoryDeps(withFigures(day('2026-03-04'), figures));
    const asked = await exportFigures({ nodeId: null, asOf: day('2026-03-04') }, deps);

    expect(asked).toEqual(await exportFigures({ nodeId: null, asOf: null }, deps));
  });

  it('refuses a day to come', async () => {
    await expect(
      exportFigures({ nodeId: null, asOf: day('2026-03-05') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      message: '2026-03-05 is still to come. Today is 2026-03-04.',
      where: 'asOf',
    });
  });

  it('refuses a day before the first that was kept, naming that', async () => {
    const deps = inMemoryDeps(world);
    const ask = () => exportFigures({ nodeId: null, asOf: day('2026-03-01') }, deps);

    await expect(ask()).rejects.toMatchObject({
      message: 'No figures were kept before 2026-03-04.',
    });
    await deps.snapshots.saveCells(day('2026-03-02'), new Map([[one, aRollUp([])]]));
    await expect(ask()).rejects.toMatchObject({
      code: 'invalid-input',
      message: 'No figures were kept before 2026-03-02.',
    });
  });
});

describe('exportFigures as of a past day', () => {
  const then: Partial<Figures> = {
    ...figures,
    createdPerWeek: [
      { week: day('2026-02-16'), count: 8 },
      { week: day('2026-03-02'), count: 12 },
    ],
    finishedPerWeek: [{ week: day('2026-03-02'), count: 9 }],
  };
  const since: Partial<Figures> = {
    ...figures,
    total: 25,
    done: 14,
    createdPerWeek: [
      { week: day('2026-02-16'), count: 8 },
      { week: day('2026-03-02'), count: 17 },
    ],
    finishedPerWeek: [{ week: day('2026-03-02'), count: 11 }],
  };

  const oneADay = Array.from({ length: 200 }, (_, index) => ({
    day: addDays(day('2026-03-03'), -index),
    count: 1,
  }));

  async function twoDaysLater(world2: World) {
    const deps = inMemoryDeps(world2);
    const kept = aRollUp([aCell(one, then)], day('2026-03-02'));
    await deps.snapshots.saveCells(day('2026-03-02'), new Map([[one, kept]]));
    await deps.snapshots.saveFinishes(new Map([[one, [{ governedBy: [], perDay: oneADay }]]]));
    await deps.snapshots.saveCompliance(day('2026-03-02'), [
      {
        governedId: governedId('project:1'),
        compliance: { score: 60, passed: 3, failed: 2, undecided: 1, waived: 0 },
        weights: { kept: 6, decided: 10 },
      },
      {
        governedId: governedId('project:2'),
        compliance: { score: 100, passed: 1, failed: 0, undecided: 0, waived: 0 },
        weights: { kept: 2, decided: 2 },
      },
    ]);
    return deps;
  }

  it('gives the figures of that day, and the weeks before it from what is known today', async () => {
    const deps = await twoDaysLater(withFigures(day('2026-03-04'), since));
    const past = await exportFigures({ nodeId: null, asOf: day('2026-03-02') }, deps);

    expect(past.asOf).toBe('2026-03-02');
    expect(past.projects[0]).toMatchObject({
      total: 20,
      done: 12,
      createdPerWeek: [
        { week: '2026-02-16', count: 8 },
        { week: '2026-03-02', count: 12 },
      ],
      finishedPerWeek: [{ week: '2026-03-02', count: 9 }],
      compliance: { score: 60, passed: 3, failed: 2, undecided: 1, waived: 0 },
      projectedFinish: '2026-03-10',
    });
    // By weight 6 of 10 and 2 of 2.
    expect(past.total).toMatchObject({
      total: 20,
      done: 12,
      compliance: { passed: 4, failed: 2, undecided: 1 },
    });
    expect(past.total.compliance.score).toBeCloseTo(66.6667, 4);
  });

  it('gives for a day without a snapshot the one before, and says which that is', async () => {
    const deps = await twoDaysLater(withFigures(day('2026-03-04'), since));

    expect(await exportFigures({ nodeId: null, asOf: day('2026-03-03') }, deps)).toMatchObject({
      asOf: '2026-03-02',
      total: { total: 20 },
    });
  });

  it('names a project of which nothing was kept by then, and writes no figures of it', async () => {
    const deps = await twoDaysLater(withFigures(day('2026-03-04'), since));
    const past = await exportFigures({ nodeId: null, asOf: day('2026-03-02') }, deps);

    expect(past.projects.map(({ key }) => key)).toEqual(['P1']);
    expect(past.notKept).toEqual(['P2']);
  });

  it('tells nothing of projects that are hidden today', async () => {
    const deps = await twoDaysLater({
      ...withFigures(day('2026-03-04'), since),
      governed: [...(world.governed ?? []), aGovernedItem('7', '2')],
      rights: { browses: [two] },
    });
    const past = await exportFigures({ nodeId: null, asOf: day('2026-03-02') }, deps);

    expect([past.projects, past.notKept]).toEqual([[], ['P2', 'P2-7']]);
    expect(past).toMatchObject({ hiddenProjects: 1, total: { total: 0, finishedPerWeek: [] } });
  });
});
