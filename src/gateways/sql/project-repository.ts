import { sql } from 'kysely';
import { z } from 'zod';

import { projectId } from '../../domain/foundation/ids';
import type {
  ImportMark,
  KnownProject,
  ProjectRepository,
  SiteProject,
} from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { inChunks } from './chunks';
import { flagColumn, idColumn, jsonColumn } from './values';

const COMPANY_MANAGED = 1;
const TEAM_MANAGED = 2;

const ProjectRow = z
  .object({
    project_id: idColumn,
    project_key: z.string(),
    name: z.string(),
    style: z.number(),
    is_private: flagColumn,
    issue_types: jsonColumn(z.array(z.string())),
    work_items: z.number(),
    is_chosen: flagColumn,
    import_status: z.enum(['waiting', 'running', 'done', 'failed']),
    import_token: z.string().nullable(),
    import_fetched: z.number(),
    import_expected: z.number(),
    import_points: z.number(),
    import_problem: z.string().nullable(),
  })
  .transform((row): KnownProject => ({
    id: projectId(row.project_id),
    key: row.project_key,
    name: row.name,
    style: row.style === TEAM_MANAGED ? 'team-managed' : 'company-managed',
    isPrivate: row.is_private,
    issueTypeIds: row.issue_types,
    workItems: row.work_items,
    isChosen: row.is_chosen,
    import: {
      status: row.import_status,
      token: row.import_token,
      fetched: row.import_fetched,
      expected: row.import_expected,
      points: row.import_points,
      problem: row.import_problem,
    },
  }));

const FROM_THE_START = {
  import_status: 'waiting',
  import_token: null,
  import_fetched: 0,
  import_expected: sql<number>`work_items`,
  import_points: 0,
  import_problem: null,
};

/** Keeps one statement within Forge SQL's request size. */
const PROJECTS_A_STATEMENT = 500;

type SurveyedProject = SiteProject & { readonly workItems: number };

export function createProjectRepository(database: Database): ProjectRepository {
  return {
    all: () => rowsOf(ProjectRow, database.selectFrom('project').selectAll().orderBy('project_id')),

    saveSurvey: (projects) => saveSurvey(database, projects),

    async choose(projectIds) {
      const ids = projectIds.map(Number);
      if (ids.length === 0) {
        await database.updateTable('project').set({ is_chosen: 0 }).execute();
        return;
      }
      await database
        .updateTable('project')
        .set(FROM_THE_START)
        .where('is_chosen', '=', 0)
        .where('project_id', 'in', ids)
        .execute();
      await database
        .updateTable('project')
        .set({ is_chosen: sql`project_id IN (${sql.join(ids)})` })
        .execute();
    },

    async moveImport(id, seen, next) {
      const { numUpdatedRows } = await database
        .updateTable('project')
        .set(toColumns(next))
        .where('project_id', '=', Number(id))
        .where('import_status', '=', seen.status)
        .where('import_fetched', '=', seen.fetched)
        .where(sql<boolean>`import_token <=> ${seen.token}`)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async resetImports() {
      await database.updateTable('project').set(FROM_THE_START).execute();
    },
  };
}

async function saveSurvey(database: Database, projects: readonly SurveyedProject[]): Promise<void> {
  for (const some of inChunks(projects, PROJECTS_A_STATEMENT)) {
    await database
      .insertInto('project')
      .values(some.map(toNewRow))
      .onDuplicateKeyUpdate({
        project_key: sql`VALUES(project_key)`,
        name: sql`VALUES(name)`,
        style: sql`VALUES(style)`,
        is_private: sql`VALUES(is_private)`,
        issue_types: sql`VALUES(issue_types)`,
        work_items: sql`VALUES(work_items)`,
      })
      .execute();
  }
}

function toNewRow(project: SurveyedProject) {
  return {
    project_id: Number(project.id),
    project_key: project.key,
    name: project.name,
    style: project.style === 'team-managed' ? TEAM_MANAGED : COMPANY_MANAGED,
    is_private: Number(project.isPrivate),
    issue_types: JSON.stringify(project.issueTypeIds),
    work_items: project.workItems,
    is_chosen: 0,
    import_status: 'waiting',
    import_token: null,
    import_fetched: 0,
    import_expected: project.workItems,
    import_points: 0,
    import_problem: null,
  };
}

function toColumns(mark: ImportMark) {
  return {
    import_status: mark.status,
    import_token: mark.token,
    import_fetched: mark.fetched,
    import_expected: mark.expected,
    import_points: mark.points,
    import_problem: mark.problem,
  };
}
