import type { Migration } from './migration';

/** What the PMO writes of its own; see migrations.ts. */
export const FROM_030: readonly Migration[] = [
  {
    name: '030-standard-version',
    table: 'standard_version',
    statement: `CREATE TABLE IF NOT EXISTS standard_version (
      standard_id VARCHAR(40) NOT NULL,
      version VARCHAR(11) NOT NULL,
      name VARCHAR(120) NOT NULL,
      state VARCHAR(10) NOT NULL,
      effective_from DATE NOT NULL,
      retired_from DATE NULL,
      rules INT NOT NULL,
      author VARCHAR(128) NOT NULL,
      reviewer VARCHAR(128) NULL,
      note TEXT NOT NULL,
      changed_at DATETIME(3) NOT NULL,
      revision INT NOT NULL,
      document MEDIUMTEXT NOT NULL,
      PRIMARY KEY (standard_id, version)
    )`,
  },
];
