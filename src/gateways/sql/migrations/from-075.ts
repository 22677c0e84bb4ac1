import type { Migration } from './migration';

/** What a simulation keeps that looks back; see migrations.ts. */
export const FROM_075: readonly Migration[] = [
  {
    name: '075-look-back',
    table: 'look_back',
    statement: `CREATE TABLE IF NOT EXISTS look_back (
      standard_id VARCHAR(40) NOT NULL,
      version VARCHAR(20) NOT NULL,
      as_of DATETIME(3) NOT NULL,
      items_to_read INT UNSIGNED NOT NULL,
      items_read INT UNSIGNED NOT NULL,
      points INT UNSIGNED NOT NULL,
      problem VARCHAR(255) NULL,
      PRIMARY KEY (standard_id, version)
    )`,
  },
  {
    name: '076-look-back-log',
    table: 'look_back_log',
    statement: `CREATE TABLE IF NOT EXISTS look_back_log (
      standard_id VARCHAR(40) NOT NULL,
      version VARCHAR(20) NOT NULL,
      project_id INT UNSIGNED NOT NULL,
      page INT UNSIGNED NOT NULL,
      logs MEDIUMTEXT NOT NULL,
      PRIMARY KEY (standard_id, version, project_id, page)
    )`,
  },
  {
    name: '077-look-back-result',
    table: 'look_back_result',
    statement: `CREATE TABLE IF NOT EXISTS look_back_result (
      standard_id VARCHAR(40) NOT NULL,
      version VARCHAR(20) NOT NULL,
      governed_id VARCHAR(32) NOT NULL,
      past MEDIUMTEXT NOT NULL,
      PRIMARY KEY (standard_id, version, governed_id)
    )`,
  },
];
