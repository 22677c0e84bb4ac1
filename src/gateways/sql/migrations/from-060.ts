import type { Migration } from './migration';

/** What enforcement keeps; see migrations.ts. */
export const FROM_060: readonly Migration[] = [
  {
    name: '060-transition-check',
    table: 'transition_check',
    statement: `CREATE TABLE IF NOT EXISTS transition_check (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      last_asked DATETIME(3) NOT NULL,
      asked INT UNSIGNED NOT NULL,
      refused INT UNSIGNED NOT NULL
    )`,
  },
];
