import type { Migration } from './migration';

/** Where each portfolio said a proposal stands before its board, step by step; see migrations.ts. */
export const FROM_215: readonly Migration[] = [
  {
    name: '215-proposal-triage',
    table: 'proposal_triage',
    statement: `CREATE TABLE IF NOT EXISTS proposal_triage (
      node_id VARCHAR(40) NOT NULL,
      item_id INT UNSIGNED NOT NULL,
      step SMALLINT UNSIGNED NOT NULL,
      state VARCHAR(12) NOT NULL,
      reason VARCHAR(1000),
      into_item INT UNSIGNED,
      decided_by VARCHAR(128) NOT NULL,
      decided_at DATETIME(3) NOT NULL,
      PRIMARY KEY (node_id, item_id, step)
    )`,
  },
];
