import type { Migration } from './migration';

/** How portfolios compare their proposals, and what people think of each; see migrations.ts. */
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
];
