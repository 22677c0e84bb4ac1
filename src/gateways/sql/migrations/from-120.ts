import type { Migration } from './migration';

/** When status reports are due, and what was done to each of them; see migrations.ts. */
export const FROM_120: readonly Migration[] = [
  {
    name: '120-report-cadence',
    table: 'report_cadence',
    statement: `CREATE TABLE IF NOT EXISTS report_cadence (
      governed_id VARCHAR(32) NOT NULL PRIMARY KEY,
      cadence VARCHAR(120) NULL,
      version INT UNSIGNED NOT NULL
    )`,
  },
  {
    name: '121-report-act',
    table: 'report_act',
    statement: `CREATE TABLE IF NOT EXISTS report_act (
      governed_id VARCHAR(32) NOT NULL,
      report SMALLINT UNSIGNED NOT NULL,
      number SMALLINT UNSIGNED NOT NULL,
      kind VARCHAR(9) NOT NULL,
      done_by CHAR(64) NOT NULL,
      done_at DATETIME(3) NOT NULL,
      note TEXT NULL,
      content MEDIUMTEXT NULL,
      hash CHAR(64) NULL,
      PRIMARY KEY (governed_id, report, number),
      KEY report_act_by_kind (governed_id, kind, done_at)
    )`,
  },
];
