import type { Migration } from './migration';

/** What work items became; see migrations.ts. */
export const FROM_200: readonly Migration[] = [
  {
    name: '200-item-lineage',
    table: 'item_lineage',
    statement: `CREATE TABLE IF NOT EXISTS item_lineage (
      from_id INT UNSIGNED NOT NULL,
      way TINYINT UNSIGNED NOT NULL,
      into_id INT UNSIGNED NOT NULL,
      since DATETIME(3) NOT NULL,
      PRIMARY KEY (from_id),
      KEY item_lineage_into (into_id)
    )`,
  },
];
