import type { Day } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Figures } from '../../domain/rollup/figures';
import type { KeptRollUp, SnapshotRepository } from '../ports';
import { cellBook, figuresOfCells } from '../rollup/cell-book';

type Kept = Awaited<ReturnType<SnapshotRepository['progressOf']>>;

/** What was kept of a governed project day by day, oldest first. */
export function keptFigures(
  project: GovernedProject,
  kept: Kept,
): readonly { readonly day: Day; readonly figures: Figures }[] {
  const days = new Map<Day, Map<ProjectId, KeptRollUp>>();
  for (const { day, projectId, rollUp } of kept) {
    const ofDay = days.get(day) ?? new Map<ProjectId, KeptRollUp>();
    days.set(day, ofDay.set(projectId, rollUp));
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, rollUps]) => ({
      day,
      figures: figuresOfCells(cellBook(rollUps).cellsOf(project)),
    }));
}
