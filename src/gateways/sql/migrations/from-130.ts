import type { Migration } from './migration';

/** What people said of the kinds that registers are kept of; see migrations.ts. */
export const FROM_130: readonly Migration[] = [
  {
    name: '130-register-part',
    table: 'register_part',
    statement: `CREATE TABLE IF NOT EXISTS register_part (
      issue_id INT UNSIGNED NOT NULL PRIMARY KEY,
      kind TINYINT UNSIGNED NOT NULL,
      code_1 TINYINT UNSIGNED NULL,
      code_2 TINYINT UNSIGNED NULL,
      code_3 TINYINT UNSIGNED NULL,
      code_4 TINYINT UNSIGNED NULL,
      code_5 TINYINT UNSIGNED NULL,
      count_1 SMALLINT NULL,
      count_2 SMALLINT NULL,
      amount_1 BIGINT NULL,
      amount_2 BIGINT NULL,
      amount_3 BIGINT NULL,
      currency CHAR(3) NULL,
      on_day DATE NULL
    )`,
  },
];
