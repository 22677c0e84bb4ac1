import { type Day, weekOf } from '../../../src/domain/foundation/calendar';
import type { GovernedId, ProjectId } from '../../../src/domain/foundation/ids';
import {
  type Cell,
  type CellFinishes,
  THROUGHPUT_DAYS,
  type WeekCount,
} from '../../../src/domain/rollup/figures';
import type { WeighedCompliance } from '../../../src/domain/standards/standard';
import type { KeptRollUp, SnapshotRepository } from '../../../src/usecases/ports';

type CellsRow = { readonly day: Day; readonly projectId: ProjectId; readonly rollUp: KeptRollUp };
type ComplianceRow = WeighedCompliance & { readonly day: Day; readonly governedId: GovernedId };

export function snapshotsInMemory(): SnapshotRepository {
  const cells = new Map<string, CellsRow>();
  const compliances = new Map<string, ComplianceRow>();
  const finishes = new Map<ProjectId, readonly CellFinishes[]>();

  return {
    saveCells: async (day, rollUps) => {
      for (const [projectId, rollUp] of rollUps) {
        const kept = {
          ...rollUp,
          asOf: day,
          cells: rollUp.cells.map((cell) => asHistory(cell, day)),
        };
        cells.set(`${day} ${projectId}`, { day, projectId, rollUp: kept });
      }
    },
    saveCompliance: async (day, entries) => {
      for (const entry of entries) compliances.set(`${day} ${entry.governedId}`, { day, ...entry });
    },
    cellsOn: async (day, ids) =>
      new Map(
        byDay(cells.values())
          .filter((row) => row.day <= day && ids.includes(row.projectId))
          .map(({ projectId, rollUp }) => [projectId, rollUp]),
      ),
    complianceOn: async (day, ids) =>
      new Map(
        byDay(compliances.values())
          .filter((row) => row.day <= day && ids.includes(row.governedId))
          .map(({ governedId, compliance, weights }) => [governedId, { compliance, weights }]),
      ),
    complianceOf: async (id, from) =>
      byDay(compliances.values()).filter((row) => row.governedId === id && row.day >= from),
    saveFinishes: async (all) => {
      for (const [projectId, of] of all) finishes.set(projectId, of);
    },
    finishesOf: async (ids) => new Map([...finishes].filter(([id]) => ids.includes(id))),
    progressOf: async (ids, from) =>
      byDay(cells.values())
        .filter((row) => ids.includes(row.projectId) && row.day >= from)
        .sort((one, other) => Number(one.projectId) - Number(other.projectId)),
    firstDay: async () => byDay(cells.values())[0]?.day ?? null,
  };
}

function byDay<Row extends { readonly day: Day }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function asHistory(cell: Cell, day: Day): Cell {
  const current = (weeks: readonly WeekCount[]) => weeks.filter(({ week }) => week === weekOf(day));
  const { createdPerWeek, finishedPerWeek } = cell.figures;
  return {
    ...cell,
    asOf: day,
    figures: {
      ...cell.figures,
      throughput: Array.from({ length: THROUGHPUT_DAYS }, () => 0),
      createdPerWeek: current(createdPerWeek),
      finishedPerWeek: current(finishedPerWeek),
    },
  };
}
