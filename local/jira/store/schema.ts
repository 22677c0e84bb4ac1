import type { Database } from './database';

/**
 * One narrow row an issue with what JQL asks about, its fields as JSON beside it. Ids of accounts, statuses and the like
 * are text as in Jira; issues and projects have numbers. Instants are milliseconds since 1970.
 */
const TABLES: readonly string[] = [
  `site_setting (name VARCHAR(64) PRIMARY KEY, value LONGTEXT NOT NULL)`,

  `sequence (name VARCHAR(32) PRIMARY KEY, value BIGINT NOT NULL)`,

  `loaded_file (name VARCHAR(255) PRIMARY KEY, fingerprint CHAR(64) NOT NULL, work_items INT NOT NULL)`,

  `catalogue_entry (
    kind VARCHAR(16) NOT NULL,
    owner VARCHAR(255) NOT NULL,
    id VARCHAR(128) NOT NULL,
    position INT NOT NULL,
    body LONGTEXT NOT NULL,
    PRIMARY KEY (kind, owner, id)
  )`,

  `project (
    id BIGINT PRIMARY KEY,
    project_key VARCHAR(255) NOT NULL,
    position INT NOT NULL,
    body LONGTEXT NOT NULL,
    last_number INT NOT NULL,
    UNIQUE KEY (project_key)
  )`,

  `account (
    account_id VARCHAR(128) PRIMARY KEY,
    display_name VARCHAR(255) NOT NULL,
    is_active TINYINT NOT NULL,
    is_admin TINYINT NOT NULL,
    body LONGTEXT NOT NULL,
    granted_browse LONGTEXT NULL
  )`,

  `issue (
    id BIGINT PRIMARY KEY,
    project_id BIGINT NOT NULL,
    issue_key VARCHAR(255) NOT NULL,
    key_number INT NOT NULL,
    type_id VARCHAR(32) NOT NULL,
    status_id VARCHAR(32) NOT NULL,
    status_category VARCHAR(16) NOT NULL,
    priority_id VARCHAR(32) NULL,
    resolution_id VARCHAR(32) NULL,
    assignee VARCHAR(128) NULL,
    reporter VARCHAR(128) NULL,
    creator VARCHAR(128) NULL,
    summary VARCHAR(255) NOT NULL,
    created_ms BIGINT NOT NULL,
    updated_ms BIGINT NOT NULL,
    resolved_ms BIGINT NULL,
    category_ms BIGINT NULL,
    due CHAR(10) NULL,
    parent_id BIGINT NULL,
    parent_key VARCHAR(255) NULL,
    UNIQUE KEY (issue_key),
    KEY by_id (project_id, id),
    KEY by_creation (project_id, created_ms),
    KEY by_update (project_id, updated_ms),
    KEY (updated_ms),
    KEY (parent_id)
  )`,

  `issue_document (
    issue_id BIGINT PRIMARY KEY,
    fields LONGTEXT NOT NULL,
    custom LONGTEXT NOT NULL
  )`,

  // What JQL compares exactly or by size, beside the columns of the work item: one row a value.
  `issue_value (
    issue_id BIGINT NOT NULL,
    field VARCHAR(32) NOT NULL,
    value VARCHAR(255) NOT NULL,
    number DOUBLE NULL,
    PRIMARY KEY (issue_id, field, value),
    KEY by_value (field, value)
  )`,

  // What JQL searches by words, beside the summary. Rows of one field lie together, so that a search reads no other.
  `issue_text (
    field VARCHAR(32) NOT NULL,
    issue_id BIGINT NOT NULL,
    body MEDIUMTEXT NOT NULL,
    PRIMARY KEY (field, issue_id),
    KEY (issue_id)
  )`,

  `issue_link (
    issue_id BIGINT NOT NULL,
    position INT NOT NULL,
    link_id BIGINT NOT NULL,
    type_id VARCHAR(32) NOT NULL,
    type_body LONGTEXT NOT NULL,
    direction ENUM('inward', 'outward') NOT NULL,
    other_id BIGINT NOT NULL,
    embedded LONGTEXT NULL,
    PRIMARY KEY (issue_id, position),
    KEY (link_id),
    KEY (other_id),
    KEY by_type (type_id, direction)
  )`,

  `changelog (
    issue_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    created_ms BIGINT NOT NULL,
    author VARCHAR(128) NULL,
    body LONGTEXT NOT NULL,
    PRIMARY KEY (issue_id, created_ms, id),
    KEY by_author (author, created_ms)
  )`,

  // The fields whose history JQL searches, for work items where they have changed. A value that is NULL is none.
  `value_change (
    field VARCHAR(16) NOT NULL,
    issue_id BIGINT NOT NULL,
    position INT NOT NULL,
    at_ms BIGINT NOT NULL,
    changed_by VARCHAR(128) NULL,
    from_value VARCHAR(128) NULL,
    to_value VARCHAR(128) NULL,
    PRIMARY KEY (field, issue_id, position)
  )`,

  `value_span (
    field VARCHAR(16) NOT NULL,
    issue_id BIGINT NOT NULL,
    position INT NOT NULL,
    value VARCHAR(128) NULL,
    name VARCHAR(255) NULL,
    from_ms BIGINT NOT NULL,
    until_ms BIGINT NOT NULL,
    set_by VARCHAR(128) NULL,
    PRIMARY KEY (field, issue_id, position),
    KEY by_value (field, value),
    KEY by_name (field, name)
  )`,

  `comment (
    id BIGINT PRIMARY KEY,
    issue_id BIGINT NOT NULL,
    body LONGTEXT NOT NULL,
    body_text LONGTEXT NOT NULL,
    KEY (issue_id)
  )`,

  `property (
    owner_kind ENUM('issue', 'project') NOT NULL,
    owner_id BIGINT NOT NULL,
    property_key VARCHAR(255) NOT NULL,
    value LONGTEXT NOT NULL,
    PRIMARY KEY (owner_kind, owner_id, property_key),
    KEY by_key (owner_kind, property_key)
  )`,

  // What the app's JQL functions answered, one row a distinct call.
  `jql_precomputation (
    id CHAR(36) PRIMARY KEY,
    function_key VARCHAR(255) NOT NULL,
    function_name VARCHAR(255) NOT NULL,
    field VARCHAR(255) NOT NULL,
    operator VARCHAR(16) NOT NULL,
    arguments LONGTEXT NOT NULL,
    value LONGTEXT NULL,
    error LONGTEXT NULL,
    created_ms BIGINT NOT NULL,
    updated_ms BIGINT NOT NULL,
    used_ms BIGINT NOT NULL,
    KEY by_call (function_key, operator)
  )`,

  // Mail that Jira would have sent.
  `outbox (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    issue_id BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    sender VARCHAR(128) NULL,
    recipients LONGTEXT NOT NULL,
    subject TEXT NOT NULL,
    text_body LONGTEXT NULL,
    html_body LONGTEXT NULL
  )`,

  `deleted_issue (id BIGINT PRIMARY KEY)`,
];

export const SEQUENCES = ['issue', 'changelog', 'link', 'comment', 'version'] as const;

/** Columns that came later than their tables. */
const LATER_COLUMNS: readonly string[] = [
  'issue ADD COLUMN IF NOT EXISTS security_id VARCHAR(32) NULL',
];

/** Safe to run on a database that has them. */
export async function createTables(database: Database): Promise<void> {
  for (const table of TABLES) {
    await database.run(
      `CREATE TABLE IF NOT EXISTS ${table} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
  }
  for (const column of LATER_COLUMNS) await database.run(`ALTER TABLE ${column}`);
  await database.insert({
    verb: 'INSERT IGNORE',
    into: 'sequence (name, value)',
    values: SEQUENCES.map((name) => [name, 10_000]),
  });
}
