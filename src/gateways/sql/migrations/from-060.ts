import type { Migration } from './migration';

/** What enforcement, hygiene, certification and simulation keep; see migrations.ts. */
export const FROM_060: readonly Migration[] = [
  {
    name: '060-transition-check',
    table: 'transition_check',
    statement: `CREATE TABLE IF NOT EXISTS transition_check (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      last_asked DATETIME(3) NOT NULL,
      asked INT UNSIGNED NOT NULL,
      refused INT UNSIGNED NOT NULL
    )`,
  },
  {
    name: '061-finding-change',
    table: 'finding_change',
    statement: `CREATE TABLE IF NOT EXISTS finding_change (
      standard_id VARCHAR(40) NOT NULL,
      governed_id VARCHAR(32) NOT NULL,
      rule_id VARCHAR(60) NOT NULL,
      at DATETIME(3) NOT NULL,
      verdict_before VARCHAR(10) NULL,
      verdict_after VARCHAR(10) NULL,
      PRIMARY KEY (standard_id, governed_id, rule_id, at)
    )`,
  },
  {
    name: '062-certificate',
    table: 'certificate',
    statement: `CREATE TABLE IF NOT EXISTS certificate (
      id VARCHAR(40) NOT NULL PRIMARY KEY,
      governed_id VARCHAR(32) NOT NULL,
      day DATE NOT NULL,
      issued_at DATETIME(3) NOT NULL,
      standard VARCHAR(255) NOT NULL,
      score DOUBLE NULL,
      level VARCHAR(12) NOT NULL,
      hash CHAR(64) NOT NULL,
      certificate MEDIUMTEXT NOT NULL,
      KEY certificate_by_project (governed_id, issued_at)
    )`,
  },
  {
    name: '063-simulation',
    table: 'simulation',
    statement: `CREATE TABLE IF NOT EXISTS simulation (
      standard_id VARCHAR(40) NOT NULL,
      version VARCHAR(20) NOT NULL,
      revision INT NOT NULL,
      started_at DATETIME(3) NOT NULL,
      finished_at DATETIME(3) NULL,
      total INT UNSIGNED NOT NULL,
      PRIMARY KEY (standard_id, version)
    )`,
  },
  {
    name: '064-simulation-result',
    table: 'simulation_result',
    statement: `CREATE TABLE IF NOT EXISTS simulation_result (
      standard_id VARCHAR(40) NOT NULL,
      version VARCHAR(20) NOT NULL,
      governed_id VARCHAR(32) NOT NULL,
      difference MEDIUMTEXT NOT NULL,
      PRIMARY KEY (standard_id, version, governed_id)
    )`,
  },
];
