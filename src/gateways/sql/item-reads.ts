import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import {
  type ProjectId,
  projectId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { WorkFact, WorkItemRepository } from '../../usecases/ports';
import { ArtifactRow, artifactsOf, structuredKinds } from './artifact-rows';
import { blockedBy, openBlockers, outsideBlockers } from './block-reads';
import { type Database, rowsOf } from './database';
import { deletedOf } from './deleted-items';
import { findItems } from './find-items';
import { flowingItems, itemsAround } from './flow-reads';
import { linkedWith, linksOf } from './item-links';
import { linkedAcross, linkedWithin } from './linked-work';
import { openWork } from './open-work';
import { tiesOf } from './item-ties';
import { parentsOf, projectsOfDescendants } from './item-tree';
import { countOfKinds } from './count-of-kinds';
import { itemsOfKinds } from './register-reads';
import { countColumn, idColumn, toSql, toSqlSecond } from './values';
import { toWorkItem, WorkFactRow } from './work-fact-rows';

/** About 300 bytes each as JSON: far below Forge SQL's response of 4 MiB. */
const ITEMS_A_PAGE = 5_000;
const IDS_A_PAGE = 50_000;

const IdRow = z.object({ issue_id: idColumn });
const CountRow = z.object({ project_id: idColumn, items: countColumn });

type ItemReads = Pick<
  WorkItemRepository,
  | 'find'
  | 'ofProjects'
  | 'deleted'
  | 'movedSince'
  | 'flowing'
  | 'openWork'
  | 'around'
  | 'countChangedSince'
  | 'countByProject'
  | 'idsOfProject'
  | 'parents'
  | 'projectsOfDescendants'
  | 'blockedBy'
  | 'linksOf'
  | 'linkedWith'
  | 'tiesOf'
  | 'outsideBlockers'
  | 'linkedAcross'
  | 'linkedWithin'
  | 'artifacts'
  | 'structuredKinds'
  | 'findArtifact'
  | 'ofKinds'
  | 'countOfKinds'
>;

export function createItemReads(database: Database): ItemReads {
  return {
    find: (ids) => findItems(database, ids),
    ofProjects: (ids) => itemsOf(database, ids),
    deleted: (ids) => deletedOf(database, ids),
    movedSince: (id, since) => movedSince(database, id, since),
    openWork: (ids, most) => openWork(database, ids, most),
    flowing: (ids, since) => flowingItems(database, ids, since),
    around: (ids) => itemsAround(database, ids),
    countChangedSince: (since) => countChangedSince(database, since),
    countByProject: () => countByProject(database),
    idsOfProject: (id) => idsOf(database, id),
    parents: (id) => parentsOf(database, id),
    projectsOfDescendants: (ids) => projectsOfDescendants(database, ids),
    blockedBy: (ids) => blockedBy(database, ids),
    linksOf: (ids) => linksOf(database, ids),
    linkedWith: (ids) => linkedWith(database, ids),
    tiesOf: (ids, wanted) => tiesOf(database, ids, wanted),
    outsideBlockers: () => outsideBlockers(database),
    linkedAcross: (most) => linkedAcross(database, most),
    linkedWithin: (ids, most) => linkedWithin(database, ids, most),

    artifacts: (ids) => artifactsOf(database, ids),

    structuredKinds: (ids) => structuredKinds(database, ids),
    ofKinds: (asked) => itemsOfKinds(database, asked),
    countOfKinds: (id, wanted) => countOfKinds(database, id, wanted),

    async findArtifact(id) {
      const [found] = await rowsOf(
        ArtifactRow,
        database.selectFrom('artifact').selectAll().where('issue_id', '=', Number(id)),
      );
      return found ?? null;
    },
  };
}

async function* itemsOf(
  database: Database,
  projectIds: readonly ProjectId[],
): AsyncGenerator<WorkItem> {
  if (projectIds.length === 0) return;

  const blockers = await openBlockers(database, { projectIds });
  let ids = projectIds.map(Number).sort((one, other) => one - other);
  let after = 0;
  for (;;) {
    const [first = 0, ...others] = ids;
    const facts: WorkFact[] = await rowsOf(
      WorkFactRow,
      database
        .selectFrom('work_fact')
        .selectAll()
        .where((where) => {
          const rest = where.and([where('project_id', '=', first), where('issue_id', '>', after)]);
          return others.length === 0 ? rest : where.or([rest, where('project_id', 'in', others)]);
        })
        .orderBy('project_id')
        .orderBy('issue_id')
        .limit(ITEMS_A_PAGE),
    );
    for (const fact of facts) yield toWorkItem(fact, blockers);

    const last = facts.at(-1);
    if (last === undefined || facts.length < ITEMS_A_PAGE) return;
    after = Number(last.id);
    ids = ids.filter((id) => id >= Number(last.projectId));
  }
}

async function movedSince(
  database: Database,
  id: ProjectId,
  since: Instant,
): Promise<readonly WorkItem[]> {
  const moment = toSqlSecond(since);
  const facts: WorkFact[] = [];
  for (;;) {
    const page: WorkFact[] = await rowsOf(
      WorkFactRow,
      database
        .selectFrom('work_fact')
        .selectAll()
        .where('project_id', '=', Number(id))
        .where('issue_id', '>', Number(facts.at(-1)?.id ?? 0))
        .where((where) =>
          where.or([
            where('created', '>=', moment),
            where('category_since', '>=', moment),
            where('resolved', '>=', moment),
          ]),
        )
        .orderBy('issue_id')
        .limit(ITEMS_A_PAGE),
    );
    facts.push(...page);
    if (page.length < ITEMS_A_PAGE) break;
  }
  const blockers = await openBlockers(database, { projectIds: [id] });
  return facts.map((fact) => toWorkItem(fact, blockers));
}

async function countChangedSince(
  database: Database,
  since: Instant,
): Promise<ReadonlyMap<ProjectId, number>> {
  const rows = await rowsOf(
    CountRow,
    database
      .selectFrom('work_fact')
      .select(['project_id', sql`COUNT(*)`.as('items')])
      .where('updated', '>', toSql(since))
      .groupBy('project_id'),
  );
  return new Map(rows.map(({ project_id, items }) => [projectId(project_id), items]));
}

async function countByProject(database: Database): Promise<ReadonlyMap<ProjectId, number>> {
  const rows = await rowsOf(
    CountRow,
    database
      .selectFrom('work_fact')
      .select(['project_id', sql`COUNT(*)`.as('items')])
      .groupBy('project_id'),
  );
  return new Map(rows.map(({ project_id, items }) => [projectId(project_id), items]));
}

async function idsOf(database: Database, id: ProjectId): Promise<readonly WorkItemId[]> {
  const ids: WorkItemId[] = [];
  for (;;) {
    const rows = await rowsOf(
      IdRow,
      database
        .selectFrom('work_fact')
        .select('issue_id')
        .where('project_id', '=', Number(id))
        .where('issue_id', '>', Number(ids.at(-1) ?? 0))
        .orderBy('issue_id')
        .limit(IDS_A_PAGE),
    );
    ids.push(...rows.map(({ issue_id }) => workItemId(issue_id)));
    if (rows.length < IDS_A_PAGE) return ids;
  }
}
