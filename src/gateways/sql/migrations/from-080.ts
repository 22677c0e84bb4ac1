import type { Migration } from './migration';

/** Who holds which role of a Jira project, as it was last read, and who approved what; see migrations.ts. */
export const FROM_080: readonly Migration[] = [
  {
    name: '080-project-role-reading',
    table: 'project_role_reading',
    statement: `CREATE TABLE IF NOT EXISTS project_role_reading (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      read_at DATETIME(3) NOT NULL,
      roles VARCHAR(300) NOT NULL,
      refusal TEXT NULL
    )`,
  },
  {
    name: '081-project-role-holder',
    table: 'project_role_holder',
    statement: `CREATE TABLE IF NOT EXISTS project_role_holder (
      project_id INT UNSIGNED NOT NULL,
      role VARCHAR(30) NOT NULL,
      holder_kind VARCHAR(6) NOT NULL,
      holder_id VARCHAR(128) NOT NULL,
      read_at DATETIME(3) NOT NULL,
      PRIMARY KEY (project_id, role, holder_kind, holder_id)
    )`,
  },
  {
    name: '082-approval',
    table: 'approval',
    statement: `CREATE TABLE IF NOT EXISTS approval (
      item_id INT UNSIGNED NOT NULL,
      role VARCHAR(30) NOT NULL,
      fingerprint CHAR(64) NOT NULL,
      approved_by VARCHAR(128) NOT NULL,
      approved_at DATETIME(3) NOT NULL,
      seen_fingerprint CHAR(64) NOT NULL,
      seen_updated DATETIME(3) NOT NULL,
      seen_at DATETIME(3) NOT NULL,
      PRIMARY KEY (item_id, role)
    )`,
  },
];
