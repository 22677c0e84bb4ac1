import type { Migration } from './migration';

/** What projects say of their phase and size; see migrations.ts. */
export const FROM_165: readonly Migration[] = [
  {
    name: '165-said-profile',
    table: 'said_profile',
    statement: `CREATE TABLE IF NOT EXISTS said_profile (
      governed_id VARCHAR(32) NOT NULL PRIMARY KEY,
      phase VARCHAR(10) NULL,
      answers VARCHAR(200) NOT NULL,
      tier VARCHAR(6) NULL,
      reason VARCHAR(500) NULL,
      version INT NOT NULL
    )`,
  },
];
