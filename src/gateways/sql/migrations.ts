/** One step of the schema: one statement, safe to run again. */
export type Migration = {
  readonly name: string;
  /** The table it creates: when that is missing, the step counts as not done. */
  readonly table: string;
  readonly statement: string;
};

/**
 * The tables in the order they came; append, never edit. No foreign keys, no AUTO_INCREMENT, no JSON type: what every
 * engine of the MySQL dialect understands. Instants are DATETIME(3), or DATETIME where a second is fine enough, in UTC.
 *
 * Work facts are the only table that grows with the site: at most 106 bytes an item with its indexes. The columns take
 * 56 bytes, the record's own bookkeeping 19, the key by item 13 and the key by parent 18.
 */
const HISTORY: readonly Migration[] = [
  {
    name: '001-work-fact',
    table: 'work_fact',
    statement: `CREATE TABLE IF NOT EXISTS work_fact (
      project_id INT UNSIGNED NOT NULL,
      issue_id INT UNSIGNED NOT NULL,
      number INT UNSIGNED NOT NULL,
      type_id INT UNSIGNED NOT NULL,
      level TINYINT NOT NULL,
      category TINYINT NOT NULL,
      marks TINYINT UNSIGNED NOT NULL,
      created DATETIME NOT NULL,
      category_since DATETIME NULL,
      resolved DATETIME NULL,
      due DATE NULL,
      parent_id INT UNSIGNED NULL,
      estimate DOUBLE NULL,
      updated DATETIME(3) NOT NULL,
      PRIMARY KEY (project_id, issue_id),
      UNIQUE KEY work_fact_by_item (issue_id),
      KEY work_fact_by_parent (parent_id)
    )`,
  },
  {
    name: '002-deleted-item',
    table: 'deleted_item',
    statement: `CREATE TABLE IF NOT EXISTS deleted_item (
      issue_id INT UNSIGNED NOT NULL PRIMARY KEY,
      deleted_at DATETIME NOT NULL
    )`,
  },
  {
    name: '003-block-link',
    table: 'block_link',
    statement: `CREATE TABLE IF NOT EXISTS block_link (
      project_id INT UNSIGNED NOT NULL,
      blocked_id INT UNSIGNED NOT NULL,
      blocker_id INT UNSIGNED NOT NULL,
      blocker_category TINYINT NOT NULL,
      PRIMARY KEY (blocked_id, blocker_id),
      KEY block_link_by_project (project_id),
      KEY block_link_by_blocker (blocker_id)
    )`,
  },
  {
    name: '004-artifact',
    table: 'artifact',
    statement: `CREATE TABLE IF NOT EXISTS artifact (
      issue_id INT UNSIGNED NOT NULL PRIMARY KEY,
      project_id INT UNSIGNED NOT NULL,
      kind VARCHAR(40) NULL,
      schema_version INT NULL,
      problem VARCHAR(255) NULL,
      KEY artifact_by_project (project_id)
    )`,
  },
  {
    name: '005-project',
    table: 'project',
    statement: `CREATE TABLE IF NOT EXISTS project (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      project_key VARCHAR(255) NOT NULL,
      name VARCHAR(255) NOT NULL,
      style TINYINT NOT NULL,
      is_private TINYINT NOT NULL,
      issue_types TEXT NOT NULL,
      work_items INT UNSIGNED NOT NULL,
      is_chosen TINYINT NOT NULL,
      import_status VARCHAR(10) NOT NULL,
      import_token TEXT NULL,
      import_fetched INT UNSIGNED NOT NULL,
      import_expected INT UNSIGNED NOT NULL,
      import_points INT UNSIGNED NOT NULL,
      import_problem TEXT NULL
    )`,
  },
  {
    name: '006-roll-up',
    table: 'roll_up',
    statement: `CREATE TABLE IF NOT EXISTS roll_up (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      as_of DATE NOT NULL,
      computed_at DATETIME(3) NOT NULL,
      cells MEDIUMTEXT NOT NULL
    )`,
  },
  {
    name: '007-snapshot-cells',
    table: 'snapshot_cells',
    statement: `CREATE TABLE IF NOT EXISTS snapshot_cells (
      day DATE NOT NULL,
      project_id INT UNSIGNED NOT NULL,
      computed_at DATETIME(3) NOT NULL,
      cells MEDIUMTEXT NOT NULL,
      PRIMARY KEY (project_id, day)
    )`,
  },
  {
    name: '008-snapshot-compliance',
    table: 'snapshot_compliance',
    statement: `CREATE TABLE IF NOT EXISTS snapshot_compliance (
      day DATE NOT NULL,
      governed_id VARCHAR(32) NOT NULL,
      score DOUBLE NULL,
      passed INT NOT NULL,
      failed INT NOT NULL,
      undecided INT NOT NULL,
      waived INT NOT NULL,
      PRIMARY KEY (governed_id, day)
    )`,
  },
  {
    name: '009-governed',
    table: 'governed',
    statement: `CREATE TABLE IF NOT EXISTS governed (
      governed_id VARCHAR(32) NOT NULL PRIMARY KEY,
      kind VARCHAR(10) NOT NULL,
      project_id INT UNSIGNED NOT NULL,
      issue_id INT UNSIGNED NULL,
      item_key VARCHAR(255) NOT NULL,
      name VARCHAR(255) NOT NULL,
      standard_id VARCHAR(40) NULL,
      mode VARCHAR(12) NOT NULL,
      planned_finish DATE NULL,
      budget BIGINT NULL,
      actual_cost BIGINT NULL,
      currency CHAR(3) NULL,
      version INT NOT NULL
    )`,
  },
  {
    name: '010-node',
    table: 'node',
    statement: `CREATE TABLE IF NOT EXISTS node (
      node_id VARCHAR(40) NOT NULL PRIMARY KEY,
      kind VARCHAR(10) NOT NULL,
      parent_id VARCHAR(40) NULL,
      name VARCHAR(255) NOT NULL,
      members MEDIUMTEXT NOT NULL,
      version INT NOT NULL
    )`,
  },
  {
    name: '011-finding',
    table: 'finding',
    statement: `CREATE TABLE IF NOT EXISTS finding (
      governed_id VARCHAR(32) NOT NULL,
      rule_id VARCHAR(60) NOT NULL,
      standard_id VARCHAR(40) NOT NULL,
      standard_version VARCHAR(20) NOT NULL,
      verdict VARCHAR(10) NOT NULL,
      reason TEXT NOT NULL,
      evidence MEDIUMTEXT NOT NULL,
      evidence_total INT NOT NULL,
      first_seen DATETIME(3) NOT NULL,
      last_seen DATETIME(3) NOT NULL,
      PRIMARY KEY (governed_id, rule_id)
    )`,
  },
  {
    name: '012-setting',
    table: 'setting',
    statement: `CREATE TABLE IF NOT EXISTS setting (
      name VARCHAR(60) NOT NULL,
      version INT NOT NULL,
      value MEDIUMTEXT NOT NULL,
      changed_by VARCHAR(128) NOT NULL,
      changed_at DATETIME(3) NOT NULL,
      PRIMARY KEY (name, version)
    )`,
  },
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
    name: '016-dirty-project',
    table: 'dirty_project',
    statement: `CREATE TABLE IF NOT EXISTS dirty_project (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      marks INT NOT NULL,
      cleaned INT NOT NULL,
      queued_until DATETIME(3) NULL
    )`,
  },
  {
    name: '017-role-grant',
    table: 'role_grant',
    statement: `CREATE TABLE IF NOT EXISTS role_grant (
      account_id VARCHAR(128) NOT NULL,
      role VARCHAR(40) NOT NULL,
      granted_by VARCHAR(128) NOT NULL,
      granted_at DATETIME(3) NOT NULL,
      PRIMARY KEY (account_id, role)
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
    name: '019-audit-entry',
    table: 'audit_entry',
    statement: `CREATE TABLE IF NOT EXISTS audit_entry (
      id CHAR(36) NOT NULL PRIMARY KEY,
      at DATETIME(3) NOT NULL,
      account_id VARCHAR(128) NOT NULL,
      action VARCHAR(60) NOT NULL,
      subject VARCHAR(255) NOT NULL,
      detail MEDIUMTEXT NOT NULL,
      KEY audit_entry_by_time (at)
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
    name: '021-group-role-grant',
    table: 'group_role_grant',
    statement: `CREATE TABLE IF NOT EXISTS group_role_grant (
      group_id VARCHAR(64) NOT NULL,
      role VARCHAR(40) NOT NULL,
      granted_by VARCHAR(128) NOT NULL,
      granted_at DATETIME(3) NOT NULL,
      PRIMARY KEY (group_id, role)
    )`,
  },
  {
    name: '022-audit-chain',
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
    name: '023-audit-person',
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

/** Tables that nothing reads or writes any more: `audit_entry` was the trail before it was chained. */
export const RETIRED: readonly string[] = ['audit_entry'];

/** What makes the tables of today: those that were retired are not made any more. */
export const MIGRATIONS = HISTORY.filter(({ table }) => !RETIRED.includes(table));
