import { day, instant } from '../../src/domain/foundation/calendar';
import { governedId, projectId } from '../../src/domain/foundation/ids';
import type { Cell, CellFinishes, Figures } from '../../src/domain/rollup/figures';
import type { WeighedCompliance } from '../../src/domain/standards/standard';
import type { KeptRollUp, RollUpRepository, SnapshotRepository } from '../../src/usecases/ports';
import { aCell, aRollUp, TODAY } from '../support/builders';

const one = projectId('1');
const two = projectId('2');

const figures: Partial<Figures> = {
  total: 12_843,
  toDo: 1_741,
  inProgress: 70,
  done: 11_032,
  estimateTotal: 1234.5,
  estimateDone: 0.1,
  oldestInProgressSince: day('2013-02-23'),
  lastMovement: instant('2026-03-01T23:59:59.999Z'),
  latestDue: day('2027-01-31'),
  throughput: Array.from({ length: 182 }, (_, index) => (index % 7 === 0 ? index : 0)),
  createdPerWeek: [
    { week: day('1969-12-29'), count: 1 },
    { week: day('2012-04-23'), count: 3 },
    { week: day('2026-03-02'), count: 41 },
  ],
  finishedPerWeek: [{ week: day('2026-02-23'), count: 2 }],
};
const cells: readonly Cell[] = [
  aCell(one, figures),
  aCell(one, { total: 2, throughput: Array.from({ length: 182 }, () => 0) }, [
    governedId('item:7'),
    governedId('item:8'),
  ]),
];

/** What any roll-up repository must do. `make` gives an empty one. */
export function rollUpRepositorySuite(make: () => Promise<RollUpRepository>): void {
  it('gives figures back exactly as they were computed', async () => {
    const repository = await make();
    await repository.save(new Map([[one, aRollUp(cells)]]));

    expect(await repository.of([one, two])).toEqual(new Map([[one, aRollUp(cells)]]));
  });

  it('replaces a project whole and leaves the others', async () => {
    const repository = await make();
    const other = aRollUp([aCell(two, { ...figures, total: 1 })]);
    await repository.save(new Map([[one, aRollUp(cells)]]));
    await repository.save(new Map([[two, other]]));
    const next: KeptRollUp = {
      asOf: day('2026-03-03'),
      computedAt: instant('2026-03-03T03:00:00.125Z'),
      cells: [],
    };
    await repository.save(new Map([[one, next]]));

    expect(await repository.of([one, two])).toEqual(
      new Map([
        [one, next],
        [two, other],
      ]),
    );
    expect(await repository.of([])).toEqual(new Map());
  });
}

const GOOD: WeighedCompliance = {
  compliance: { score: 87.5, passed: 7, failed: 1, undecided: 2, waived: 0 },
  weights: { kept: 7, decided: 8 },
};
const UNDECIDED: WeighedCompliance = {
  compliance: { score: null, passed: 0, failed: 0, undecided: 5, waived: 0 },
  weights: { kept: 0, decided: 0 },
};
/** As a version of the app kept it that kept no weights. */
const UNWEIGHED: WeighedCompliance = { ...GOOD, weights: null };

/** What any snapshot repository must do. `make` gives an empty one. */
export function snapshotRepositorySuite(make: () => Promise<SnapshotRepository>): void {
  const MONDAY = TODAY;
  const TUESDAY = day('2026-03-03');
  const FRIDAY = day('2026-03-06');

  it('keeps a day without throughput and with the current week alone', async () => {
    const repository = await make();
    await repository.saveCells(MONDAY, new Map([[one, aRollUp(cells)]]));

    const kept = (await repository.cellsOn(MONDAY, [one])).get(one);
    expect(kept).toMatchObject({ asOf: MONDAY, computedAt: '2026-03-02T03:00:00.000Z' });
    expect(kept?.cells).toHaveLength(2);
    expect(kept?.cells[1]).toEqual(cells[1]);
    expect(kept?.cells[0]?.figures).toEqual({
      ...cells[0]?.figures,
      throughput: Array.from({ length: 182 }, () => 0),
      createdPerWeek: [{ week: MONDAY, count: 41 }],
      finishedPerWeek: [],
    });
  });

  it('answers with the latest day up to the one that is asked for', async () => {
    const repository = await make();
    await repository.saveCells(MONDAY, new Map([[one, aRollUp([aCell(one, { total: 1 })])]]));
    await repository.saveCells(FRIDAY, new Map([[one, aRollUp([aCell(one, { total: 5 })])]]));
    await repository.saveCells(FRIDAY, new Map([[two, aRollUp([aCell(two, { total: 9 })])]]));

    const on = await repository.cellsOn(TUESDAY, [one, two]);
    expect([...on.keys()]).toEqual([one]);
    expect(on.get(one)).toMatchObject({ asOf: MONDAY, cells: [{ figures: { total: 1 } }] });
    expect([...(await repository.cellsOn(FRIDAY, [one, two])).keys()].sort()).toEqual([one, two]);
    expect(await repository.cellsOn(day('2026-03-01'), [one])).toEqual(new Map());
  });

  it('replaces what was kept of the same day', async () => {
    const repository = await make();
    await repository.saveCells(MONDAY, new Map([[one, aRollUp([aCell(one, { total: 1 })])]]));
    await repository.saveCells(MONDAY, new Map([[one, aRollUp([aCell(one, { total: 2 })])]]));

    const progress = await repository.progressOf([one], MONDAY);
    expect(progress.map(({ day: on, rollUp }) => [on, rollUp.cells[0]?.figures.total])).toEqual([
      [MONDAY, 2],
    ]);
  });

  it('lists days of projects from a day on, ascending', async () => {
    const repository = await make();
    for (const on of [FRIDAY, MONDAY, TUESDAY]) {
      await repository.saveCells(on, new Map([[one, aRollUp([aCell(one, {})])]]));
    }
    await repository.saveCells(MONDAY, new Map([[two, aRollUp([])]]));

    const progress = await repository.progressOf([one], TUESDAY);
    expect(progress.map(({ day: on, projectId: id }) => [on, id])).toEqual([
      [TUESDAY, one],
      [FRIDAY, one],
    ]);
  });

  it('knows the first day that was kept', async () => {
    const repository = await make();
    expect(await repository.firstDay()).toBeNull();
    await repository.saveCells(FRIDAY, new Map([[one, aRollUp([])]]));
    await repository.saveCells(TUESDAY, new Map([[two, aRollUp([])]]));

    expect(await repository.firstDay()).toBe(TUESDAY);
  });

  it('keeps what was finished when, whole, by project', async () => {
    const repository = await make();
    const finishes: readonly CellFinishes[] = [
      { governedBy: [], perDay: [] },
      {
        governedBy: [governedId('item:7'), governedId('item:8')],
        perDay: [
          { day: day('1969-12-31'), count: 1 },
          { day: day('2012-04-23'), count: 3 },
          { day: MONDAY, count: 41 },
        ],
      },
    ];
    await repository.saveFinishes(new Map([[one, []]]));
    await repository.saveFinishes(new Map([[one, finishes]]));

    expect(await repository.finishesOf([one, two])).toEqual(new Map([[one, finishes]]));
    expect(await repository.finishesOf([])).toEqual(new Map());
  });

  it('keeps compliance by day', async () => {
    const repository = await make();
    const id = governedId('project:1');
    const other = governedId('item:7');
    await repository.saveCompliance(MONDAY, [
      { governedId: id, ...UNDECIDED },
      { governedId: other, ...GOOD },
      { governedId: governedId('project:2'), ...UNWEIGHED },
    ]);
    await repository.saveCompliance(MONDAY, [{ governedId: other, ...UNDECIDED }]);
    await repository.saveCompliance(FRIDAY, [{ governedId: id, ...GOOD }]);
    await repository.saveCompliance(FRIDAY, []);

    expect(await repository.complianceOn(TUESDAY, [id, other])).toEqual(
      new Map([
        [id, UNDECIDED],
        [other, UNDECIDED],
      ]),
    );
    expect(await repository.complianceOn(FRIDAY, [id, governedId('project:2')])).toEqual(
      new Map([
        [id, GOOD],
        [governedId('project:2'), UNWEIGHED],
      ]),
    );
    expect(await repository.complianceOf(id, MONDAY)).toMatchObject([
      { day: MONDAY, compliance: UNDECIDED.compliance },
      { day: FRIDAY, compliance: GOOD.compliance },
    ]);
    expect(await repository.complianceOf(id, FRIDAY)).toHaveLength(1);
  });
}
