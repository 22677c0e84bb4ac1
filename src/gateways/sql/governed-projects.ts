import { sql } from 'kysely';
import { z } from 'zod';

import { governedId, projectId, standardId, workItemId } from '../../domain/foundation/ids';
import { MANDATE_MODES } from '../../domain/foundation/mandate-mode';
import { type GovernedProject, type Scope } from '../../domain/portfolio/portfolio-tree';
import type { PortfolioRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { dayColumn, idColumn } from './values';

const ROWS_A_STATEMENT = 1_000;

/** BIGINT comes as text; amounts stay far below what a number holds exactly. */
const moneyColumn = z.coerce.number().nullable();

const GovernedColumns = z.object({
  governed_id: z.string().transform(governedId),
  kind: z.enum(['project', 'item']),
  project_id: idColumn,
  issue_id: idColumn.nullable(),
  item_key: z.string(),
  name: z.string(),
  standard_id: z.string().transform(standardId).nullable(),
  mode: z.enum(MANDATE_MODES),
  planned_finish: dayColumn.nullable(),
  budget: moneyColumn,
  actual_cost: moneyColumn,
  currency: z.string().nullable(),
  version: z.number(),
});
const GovernedRow = GovernedColumns.transform(toGoverned);

export function governedProjectsIn(
  database: Database,
): Pick<PortfolioRepository, 'governed' | 'govern' | 'release' | 'saveGoverned' | 'assign'> {
  return {
    governed: () =>
      rowsOf(GovernedRow, database.selectFrom('governed').selectAll().orderBy('governed_id')),

    async govern(projects) {
      for (const some of inChunks(projects, ROWS_A_STATEMENT)) {
        await database
          .insertInto('governed')
          .ignore()
          .values(some.map((project) => ({ governed_id: project.id, ...columnsOf(project) })))
          .execute();
      }
    },

    async release(id) {
      await database.deleteFrom('rating').where('governed_id', '=', id).execute();
      await database.deleteFrom('governed').where('governed_id', '=', id).execute();
    },

    async saveGoverned(project, seenVersion) {
      const { numUpdatedRows } = await database
        .updateTable('governed')
        .set({ ...columnsOf(project), version: seenVersion + 1 })
        .where('governed_id', '=', project.id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async assign(ids, standard) {
      for (const some of inChunks(ids, ROWS_A_STATEMENT)) {
        await database
          .updateTable('governed')
          .set({
            standard_id: standard.standardId,
            mode: standard.mode,
            version: sql<number>`version + 1`,
          })
          .where('governed_id', 'in', some)
          .execute();
      }
    },
  };
}

function toGoverned(row: z.output<typeof GovernedColumns>): GovernedProject {
  return {
    id: row.governed_id,
    scope: toScope(row),
    key: row.item_key,
    name: row.name,
    standardId: row.standard_id,
    mode: row.mode,
    plan: {
      plannedFinish: row.planned_finish,
      budget: row.budget,
      actualCost: row.actual_cost,
      currency: row.currency,
    },
    version: row.version,
  };
}

function toScope({ project_id, issue_id }: z.output<typeof GovernedColumns>): Scope {
  return issue_id === null
    ? { kind: 'project', projectId: projectId(project_id) }
    : { kind: 'item', projectId: projectId(project_id), workItemId: workItemId(issue_id) };
}

function columnsOf({
  scope,
  key,
  name,
  standardId: standard,
  mode,
  plan,
  version,
}: GovernedProject) {
  return {
    kind: scope.kind,
    project_id: Number(scope.projectId),
    issue_id: scope.kind === 'item' ? Number(scope.workItemId) : null,
    item_key: key,
    name,
    standard_id: standard,
    mode,
    planned_finish: plan.plannedFinish,
    budget: plan.budget,
    actual_cost: plan.actualCost,
    currency: plan.currency,
    version,
  };
}
