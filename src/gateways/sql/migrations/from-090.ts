import type { Migration } from './migration';

/** Life cycles and gates; people by the pseudonyms of the audit trail; see migrations.ts. */
export const FROM_090: readonly Migration[] = [
  {
    name: '090-project-life-cycle',
    table: 'project_life_cycle',
    statement: `CREATE TABLE IF NOT EXISTS project_life_cycle (
      governed_id VARCHAR(32) NOT NULL PRIMARY KEY,
      life_cycle VARCHAR(20) NOT NULL,
      version INT NOT NULL
    )`,
  },
  {
    name: '091-gate-request',
    table: 'gate_request',
    statement: `CREATE TABLE IF NOT EXISTS gate_request (
      request_id VARCHAR(40) NOT NULL PRIMARY KEY,
      governed_id VARCHAR(32) NOT NULL,
      life_cycle VARCHAR(20) NOT NULL,
      gate VARCHAR(40) NOT NULL,
      number INT UNSIGNED NOT NULL,
      requested_by CHAR(64) NOT NULL,
      requested_at DATETIME(3) NOT NULL,
      note TEXT NOT NULL,
      budget BIGINT NULL,
      currency CHAR(3) NULL,
      approvers VARCHAR(500) NOT NULL,
      pack CHAR(64) NOT NULL,
      UNIQUE KEY gate_request_by_gate (governed_id, gate, number)
    )`,
  },
  {
    name: '092-gate-act',
    table: 'gate_act',
    statement: `CREATE TABLE IF NOT EXISTS gate_act (
      request_id VARCHAR(40) NOT NULL,
      number INT UNSIGNED NOT NULL,
      kind VARCHAR(8) NOT NULL,
      done_by CHAR(64) NOT NULL,
      done_at DATETIME(3) NOT NULL,
      note TEXT NOT NULL,
      role VARCHAR(30) NULL,
      acts_for CHAR(64) NULL,
      verdict VARCHAR(14) NULL,
      conditions TEXT NULL,
      met INT UNSIGNED NULL,
      PRIMARY KEY (request_id, number)
    )`,
  },
  {
    name: '093-gate-delegation',
    table: 'gate_delegation',
    statement: `CREATE TABLE IF NOT EXISTS gate_delegation (
      delegation_id VARCHAR(40) NOT NULL PRIMARY KEY,
      governed_id VARCHAR(32) NOT NULL,
      role VARCHAR(30) NOT NULL,
      given_by CHAR(64) NOT NULL,
      given_to CHAR(64) NOT NULL,
      given_at DATETIME(3) NOT NULL,
      last_day DATE NOT NULL,
      ended_at DATETIME(3) NULL,
      KEY gate_delegation_by_project (governed_id)
    )`,
  },
  {
    name: '094-pack-text',
    table: 'pack_text',
    statement: `CREATE TABLE IF NOT EXISTS pack_text (
      hash CHAR(64) NOT NULL PRIMARY KEY,
      content MEDIUMTEXT NOT NULL
    )`,
  },
];
