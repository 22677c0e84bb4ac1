import type { Migration } from './migration';

/** What excuses projects, and what they say of themselves; see migrations.ts. */
export const FROM_050: readonly Migration[] = [
  {
    name: '050-exemption',
    table: 'exemption',
    statement: `CREATE TABLE IF NOT EXISTS exemption (
      exemption_id VARCHAR(40) NOT NULL PRIMARY KEY,
      kind VARCHAR(9) NOT NULL,
      governed_id VARCHAR(32) NOT NULL,
      standard_id VARCHAR(40) NOT NULL,
      rule_id VARCHAR(60) NOT NULL,
      number INT UNSIGNED NOT NULL,
      reason TEXT NOT NULL,
      first_day DATE NOT NULL,
      last_day DATE NULL,
      requested_by VARCHAR(128) NOT NULL,
      requested_at DATETIME(3) NOT NULL,
      verdict VARCHAR(8) NULL,
      decided_by VARCHAR(128) NULL,
      decided_at DATETIME(3) NULL,
      decision_note TEXT NULL,
      ended_by VARCHAR(128) NULL,
      ended_at DATETIME(3) NULL,
      ending_note TEXT NULL,
      version INT NOT NULL,
      UNIQUE KEY exemption_by_rule (governed_id, standard_id, rule_id, kind, number)
    )`,
  },
];
