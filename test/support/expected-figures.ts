import type { RollUpExport } from '../../src/contract/rollup';
import { recount } from '../e2e/recount';

type Fields = { readonly estimateField: string | null; readonly flaggedField: string | null };

/** What the export has to say of each project, as counted straight from the files. */
export function countedFromFiles(directory: string, asOf: string, fields: Fields) {
  const counts = recount(directory, { asOf, ...fields });
  return Object.fromEntries(
    Object.entries(counts).map(([key, count]) => [
      key,
      {
        ...count,
        estimateTotal: fields.estimateField === null ? null : count.estimateTotal,
        estimateDone: fields.estimateField === null ? null : count.estimateDone,
      },
    ]),
  );
}

/** The same figures out of an export, in the shape of {@link countedFromFiles}. */
export function exportedByKey({ projects }: RollUpExport) {
  return Object.fromEntries(
    projects.map((project) => [
      project.key,
      {
        total: project.total,
        toDo: project.toDo,
        inProgress: project.inProgress,
        done: project.done,
        overdue: project.overdue,
        blocked: project.blocked,
        unestimated: project.unestimated,
        estimateTotal: project.estimateTotal,
        estimateDone: project.estimateDone,
        finishedUndated: project.finishedUndated,
        createdPerWeek: asRecord(project.createdPerWeek),
        finishedPerWeek: asRecord(project.finishedPerWeek),
      },
    ]),
  );
}

const asRecord = (weeks: readonly { readonly week: string; readonly count: number }[]) =>
  Object.fromEntries(weeks.map(({ week, count }) => [week, count]));
