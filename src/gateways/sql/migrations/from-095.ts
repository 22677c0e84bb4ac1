import type { Migration } from './migration';

/** The figures of risks, issues and change requests, for registers; see migrations.ts. */
export const FROM_095: readonly Migration[] = [
  {
    name: '095-register-fact',
    table: 'register_fact',
    statement: `CREATE TABLE IF NOT EXISTS register_fact (
      issue_id INT UNSIGNED NOT NULL PRIMARY KEY,
      kind TINYINT UNSIGNED NOT NULL,
      rating TINYINT UNSIGNED NULL,
      residual TINYINT UNSIGNED NULL,
      nature TINYINT UNSIGNED NULL,
      response TINYINT UNSIGNED NULL,
      proximity TINYINT UNSIGNED NULL,
      percent TINYINT UNSIGNED NULL,
      amount BIGINT NULL,
      currency CHAR(3) NULL,
      days SMALLINT NULL,
      scope TINYINT UNSIGNED NULL,
      verdict TINYINT UNSIGNED NULL
    )`,
  },
];
