import type { Migration } from './migration';

/** What somebody says of a project's health; see migrations.ts. */
export const FROM_235: readonly Migration[] = [
  {
    name: '235-said-health',
    table: 'said_health',
    statement: `CREATE TABLE IF NOT EXISTS said_health (
      governed_id VARCHAR(32) NOT NULL PRIMARY KEY,
      color VARCHAR(5) NULL,
      reason VARCHAR(500) NULL,
      last_day DATE NULL,
      version INT NOT NULL
    )`,
  },
];
