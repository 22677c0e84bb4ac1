import type { Migration } from './migration';

/** What projects say of their phase and size, and life cycles that sites wrote; see migrations.ts. */
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
  {
    name: '165-own-life-cycle',
    table: 'own_life_cycle',
    statement: `CREATE TABLE IF NOT EXISTS own_life_cycle (
      life_cycle VARCHAR(14) NOT NULL,
      version INT UNSIGNED NOT NULL,
      document MEDIUMTEXT NOT NULL,
      saved_at DATETIME(3) NOT NULL,
      PRIMARY KEY (life_cycle, version)
    )`,
  },
];
