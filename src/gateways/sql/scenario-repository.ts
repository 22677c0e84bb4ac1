import { z } from 'zod';

import {
  accountId,
  nodeId,
  projectId,
  scenarioId,
  workItemId,
  workItemKey,
} from '../../domain/foundation/ids';
import { LOCKS } from '../../domain/selection/board';
import type { Scenario } from '../../domain/selection/scenario';
import type { ScenarioRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { Pools, Relations } from './proposal-json';
import { instantColumn, jsonColumn, toSql } from './values';

const MOST_LISTED = 50;

const Content = z.object({
  currency: z.string(),
  budget: z.number(),
  pools: Pools,
  relations: Relations,
  modelVersion: z.number(),
  weights: z.array(z.object({ criterion: z.string(), share: z.number() })),
  drivers: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        weight: z.number(),
        within: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
      }),
    )
    .default([]),
  fingerprint: z.string().nullable().default(null),
  proof: z.object({ kind: z.enum(['optimal', 'feasible']), bound: z.number() }),
  lines: z.array(
    z.object({
      workItemId: z.string().transform(workItemId),
      key: z.string().transform(workItemKey),
      projectId: z.string().transform(projectId),
      summary: z.string(),
      cost: z.number(),
      takes: z.array(z.number()).default([]),
      parts: z.array(z.number()).default([]),
      score: z.number(),
      lock: z.enum(LOCKS),
      leastShare: z.number().nullable().default(null),
      isIn: z.boolean(),
      share: z.number().default(100),
      window: z.object({ earliest: z.number(), latest: z.number() }).nullable().default(null),
      start: z.number().nullable().default(null),
      isPinned: z.boolean().default(false),
    }),
  ),
});
const COLUMNS = [
  'id',
  'node_id',
  'name',
  'content',
  'created_by',
  'created_at',
  'approved_by',
  'approved_at',
] as const;
const Row = z
  .object({
    id: z.string().transform(scenarioId),
    node_id: z.string().transform(nodeId),
    name: z.string(),
    content: jsonColumn(Content),
    created_by: z.string().transform(accountId),
    created_at: instantColumn,
    approved_by: z.string().transform(accountId).nullable(),
    approved_at: instantColumn.nullable(),
  })
  .transform(({ id, node_id, name, content, ...row }): Scenario => ({
    id,
    nodeId: node_id,
    name,
    ...content,
    created: { by: row.created_by, at: row.created_at },
    approved:
      row.approved_by === null || row.approved_at === null
        ? null
        : { by: row.approved_by, at: row.approved_at },
  }));

export function createScenarioRepository(database: Database): ScenarioRepository {
  return {
    async add({ id, nodeId: node, name, created, approved, ...content }) {
      await database
        .insertInto('scenario')
        .values({
          id,
          node_id: node,
          name,
          content: JSON.stringify(content),
          created_by: created.by,
          created_at: toSql(created.at),
          approved_by: approved?.by ?? null,
          approved_at: approved === null ? null : toSql(approved.at),
        })
        .execute();
    },

    of: (id) =>
      rowsOf(
        Row,
        database
          .selectFrom('scenario')
          .select(COLUMNS)
          .where('node_id', '=', id)
          .orderBy('created_at', 'desc')
          .orderBy('id')
          .limit(MOST_LISTED),
      ),

    async read(id) {
      const [row] = await rowsOf(
        Row,
        database.selectFrom('scenario').select(COLUMNS).where('id', '=', id),
      );
      return row ?? null;
    },

    async approve(id, { by, at }) {
      const { numUpdatedRows } = await database
        .updateTable('scenario')
        .set({ approved_by: by, approved_at: toSql(at) })
        .where('id', '=', id)
        .where('approved_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'approved' : 'stale';
    },
  };
}
