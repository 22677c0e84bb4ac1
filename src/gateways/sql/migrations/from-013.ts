import type { Migration } from './migration';

/** The tables after those; see migrations.ts. */
export const FROM_013: readonly Migration[] = [
  {
    name: '013-state',
    table: 'state',
    statement: `CREATE TABLE IF NOT EXISTS state (
      name VARCHAR(120) NOT NULL PRIMARY KEY,
      value MEDIUMTEXT NOT NULL
    )`,
  },
  {
    name: '014-lease',
    table: 'lease',
    statement: `CREATE TABLE IF NOT EXISTS lease (
      name VARCHAR(120) NOT NULL PRIMARY KEY,
      held_until DATETIME(3) NOT NULL
    )`,
  },
  {
    name: '015-inbox',
    table: 'inbox',
    statement: `CREATE TABLE IF NOT EXISTS inbox (
      id CHAR(36) NOT NULL PRIMARY KEY,
      received_at DATETIME(3) NOT NULL,
      event MEDIUMTEXT NOT NULL,
      KEY inbox_by_arrival (received_at)
    )`,
  },
  {
    name: '018-rating',
    table: 'rating',
    statement: `CREATE TABLE IF NOT EXISTS rating (
      governed_id VARCHAR(32) NOT NULL,
      criterion_id VARCHAR(40) NOT NULL,
      value DOUBLE NOT NULL,
      PRIMARY KEY (governed_id, criterion_id)
    )`,
  },
  {
    name: '020-points-hour',
    table: 'points_hour',
    statement: `CREATE TABLE IF NOT EXISTS points_hour (
      hour DATETIME NOT NULL PRIMARY KEY,
      points INT NOT NULL
    )`,
  },
  {
    name: '021-snapshot-weight',
    table: 'snapshot_weight',
    statement: `CREATE TABLE IF NOT EXISTS snapshot_weight (
      day DATE NOT NULL,
      governed_id VARCHAR(32) NOT NULL,
      kept DOUBLE NOT NULL,
      decided DOUBLE NOT NULL,
      PRIMARY KEY (governed_id, day)
    )`,
  },
  {
    name: '022-finish-history',
    table: 'finish_history',
    statement: `CREATE TABLE IF NOT EXISTS finish_history (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      cells MEDIUMTEXT NOT NULL
    )`,
  },
  {
    name: '023-held-role',
    table: 'held_role',
    statement: `CREATE TABLE IF NOT EXISTS held_role (
      holder_kind VARCHAR(6) NOT NULL,
      holder_id VARCHAR(128) NOT NULL,
      role VARCHAR(40) NOT NULL,
      granted_by VARCHAR(128) NOT NULL,
      granted_at DATETIME(3) NOT NULL,
      PRIMARY KEY (holder_kind, holder_id, role)
    )`,
  },
  {
    name: '024-audit-chain',
    table: 'audit_chain',
    statement: `CREATE TABLE IF NOT EXISTS audit_chain (
      sequence INT UNSIGNED NOT NULL PRIMARY KEY,
      entry TEXT NOT NULL,
      hash CHAR(64) NOT NULL,
      content MEDIUMTEXT NOT NULL,
      at DATETIME(3) NOT NULL,
      person CHAR(64) NOT NULL,
      action VARCHAR(60) NOT NULL,
      KEY audit_chain_by_person (person, sequence),
      KEY audit_chain_by_action (action, sequence),
      KEY audit_chain_by_time (at)
    )`,
  },
  {
    name: '025-audit-person',
    table: 'audit_person',
    statement: `CREATE TABLE IF NOT EXISTS audit_person (
      account_id VARCHAR(128) NOT NULL PRIMARY KEY,
      pseudonym CHAR(64) NOT NULL,
      salt CHAR(36) NOT NULL,
      seen DATETIME(3) NOT NULL,
      UNIQUE KEY audit_person_by_pseudonym (pseudonym)
    )`,
  },
];
