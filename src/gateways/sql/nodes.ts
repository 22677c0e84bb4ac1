import { z } from 'zod';

import { governedId, nodeId } from '../../domain/foundation/ids';
import type { PortfolioNode } from '../../domain/portfolio/portfolio-tree';
import type { PortfolioRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { jsonColumn } from './values';

const NodeRow = z
  .object({
    node_id: z.string().transform(nodeId),
    kind: z.enum(['portfolio', 'programme']),
    parent_id: z.string().transform(nodeId).nullable(),
    name: z.string(),
    members: jsonColumn(z.array(z.string().transform(governedId))),
    version: z.number(),
  })
  .transform(({ node_id, kind, parent_id, name, members, version }): PortfolioNode => ({
    id: node_id,
    kind,
    parentId: parent_id,
    name,
    members,
    version,
  }));

/** The portfolios and programmes. Members stand in their node's row, so that a change is one guarded statement. */
export function nodesIn(
  database: Database,
): Pick<PortfolioRepository, 'nodes' | 'saveNode' | 'deleteNode'> {
  return {
    nodes: () => rowsOf(NodeRow, database.selectFrom('node').selectAll().orderBy('node_id')),

    async saveNode({ id, kind, parentId, name, members }, seenVersion) {
      const columns = { kind, parent_id: parentId, name, members: JSON.stringify(members) };
      if (seenVersion === 0) {
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('node')
          .ignore()
          .values({ node_id: id, ...columns, version: 1 })
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
      }

      const { numUpdatedRows } = await database
        .updateTable('node')
        .set({ ...columns, version: seenVersion + 1 })
        .where('node_id', '=', id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async deleteNode(id, seenVersion) {
      const { numDeletedRows } = await database
        .deleteFrom('node')
        .where('node_id', '=', id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n ? 'deleted' : 'stale';
    },
  };
}
