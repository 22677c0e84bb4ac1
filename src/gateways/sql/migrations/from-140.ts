import type { Migration } from './migration';

/** What each person thinks of proposals; what was agreed before stays in `proposal_rating`; see migrations.ts. */
export const FROM_140: readonly Migration[] = [
  {
    name: '140-proposal-voice',
    table: 'proposal_voice',
    statement: `CREATE TABLE IF NOT EXISTS proposal_voice (
      node_id VARCHAR(40) NOT NULL,
      item_id INT UNSIGNED NOT NULL,
      criterion_id VARCHAR(40) NOT NULL,
      rated_by CHAR(64) NOT NULL,
      value DOUBLE NOT NULL,
      rated_at DATETIME(3) NOT NULL,
      PRIMARY KEY (node_id, item_id, criterion_id, rated_by)
    )`,
  },
];
