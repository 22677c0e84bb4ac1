import type { Migration } from './migration';

/** How portfolios compare their proposals, what people think of each, and what they choose; see migrations.ts. */
export const FROM_100: readonly Migration[] = [
  {
    name: '100-proposal-model',
    table: 'proposal_model',
    statement: `CREATE TABLE IF NOT EXISTS proposal_model (
      node_id VARCHAR(40) NOT NULL,
      version INT UNSIGNED NOT NULL,
      model TEXT NOT NULL,
      changed_by VARCHAR(128) NOT NULL,
      changed_at DATETIME(3) NOT NULL,
      PRIMARY KEY (node_id, version)
    )`,
  },
  {
    name: '101-proposal-rating',
    table: 'proposal_rating',
    statement: `CREATE TABLE IF NOT EXISTS proposal_rating (
      node_id VARCHAR(40) NOT NULL,
      item_id INT UNSIGNED NOT NULL,
      criterion_id VARCHAR(40) NOT NULL,
      value DOUBLE NOT NULL,
      PRIMARY KEY (node_id, item_id, criterion_id)
    )`,
  },
  {
    name: '102-scenario',
    table: 'scenario',
    statement: `CREATE TABLE IF NOT EXISTS scenario (
      id VARCHAR(40) NOT NULL PRIMARY KEY,
      node_id VARCHAR(40) NOT NULL,
      name VARCHAR(120) NOT NULL,
      content MEDIUMTEXT NOT NULL,
      created_by VARCHAR(128) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      approved_by VARCHAR(128) NULL,
      approved_at DATETIME(3) NULL,
      KEY by_node (node_id, created_at)
    )`,
  },
];
