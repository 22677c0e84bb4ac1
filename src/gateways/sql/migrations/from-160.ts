import type { Migration } from './migration';

/** What came of having work items made for the conditions of decisions; see migrations.ts. */
export const FROM_160: readonly Migration[] = [
  {
    name: '160-condition-item',
    table: 'gate_condition_item',
    statement: `CREATE TABLE IF NOT EXISTS gate_condition_item (
      request_id VARCHAR(40) NOT NULL,
      number SMALLINT UNSIGNED NOT NULL,
      item_id INT UNSIGNED NULL,
      item_key VARCHAR(32) NULL,
      reason VARCHAR(500) NULL,
      PRIMARY KEY (request_id, number)
    )`,
  },
];
