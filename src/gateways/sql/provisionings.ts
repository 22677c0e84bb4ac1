import { z } from 'zod';

import { blueprintId, workItemId } from '../../domain/foundation/ids';
import type { BlueprintRepository, ProvisionedItem, Provisioning } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { dayColumn, idColumn } from './values';

const ProvisioningRow = z
  .object({
    blueprint_id: z.string().transform(blueprintId),
    version: z.number(),
    start_day: dayColumn,
  })
  .transform(({ blueprint_id: blueprint, version, start_day: start }): Provisioning => ({
    blueprint,
    version,
    start,
  }));

const MadeRow = z
  .object({
    blueprint_id: z.string().transform(blueprintId),
    item: z.string(),
    issue_id: idColumn.transform(workItemId),
    text_hash: z.string(),
  })
  .transform(({ blueprint_id: blueprint, item, issue_id, text_hash }): ProvisionedItem => ({
    blueprint,
    item,
    workItemId: issue_id,
    textHash: text_hash,
  }));

type Provisionings = Pick<BlueprintRepository, 'provisioning' | 'provision' | 'made' | 'keepMade'>;

/** With what projects were provisioned. */
export function createProvisionings(database: Database): Provisionings {
  return {
    async provisioning(id) {
      const [row] = await rowsOf(
        ProvisioningRow,
        database.selectFrom('provisioning').selectAll().where('governed_id', '=', id),
      );
      return row ?? null;
    },

    async provision(id, { blueprint, version, start }) {
      const values = { blueprint_id: blueprint, version, start_day: start };
      await database
        .insertInto('provisioning')
        .values({ governed_id: id, ...values })
        .onDuplicateKeyUpdate(values)
        .execute();
    },

    made: (id) =>
      rowsOf(
        MadeRow,
        database
          .selectFrom('provisioned_item')
          .selectAll()
          .where('governed_id', '=', id)
          .orderBy('blueprint_id')
          .orderBy('item'),
      ),

    async keepMade(id, { blueprint, item, workItemId: made, textHash }) {
      await database
        .insertInto('provisioned_item')
        .ignore()
        .values({
          governed_id: id,
          blueprint_id: blueprint,
          item,
          issue_id: Number(made),
          text_hash: textHash,
        })
        .execute();
    },
  };
}
