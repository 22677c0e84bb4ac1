import type { Migration } from './migration';

/** What was written into Jira about the gates of each Jira project; see migrations.ts. */
export const FROM_110: readonly Migration[] = [
  {
    name: '110-gate-mark',
    table: 'gate_mark',
    statement: `CREATE TABLE IF NOT EXISTS gate_mark (
      project_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
      marks TEXT NOT NULL
    )`,
  },
];
