import type { Migration } from './migration';

/** The first tables; see migrations.ts. */
export const FROM_001: readonly Migration[] = [
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
];
