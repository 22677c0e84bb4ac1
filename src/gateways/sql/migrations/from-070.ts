import type { Migration } from './migration';

/** What says which rules have to run again; see migrations.ts. */
export const FROM_070: readonly Migration[] = [
  {
    name: '070-project-mark',
    table: 'project_mark',
    statement: `CREATE TABLE IF NOT EXISTS project_mark (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      marks INT NOT NULL,
      cleaned INT NOT NULL,
      queued_until DATETIME(3) NULL,
      touches VARCHAR(2000) NOT NULL
    )`,
  },
  {
    name: '071-finding-basis',
    table: 'finding_basis',
    statement: `CREATE TABLE IF NOT EXISTS finding_basis (
      governed_id VARCHAR(32) NOT NULL PRIMARY KEY,
      basis CHAR(64) NOT NULL
    )`,
  },
];
