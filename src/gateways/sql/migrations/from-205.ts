import type { Migration } from './migration';

/** How often the rule about gates asked, apart from the rule about standards; see migrations.ts. */
export const FROM_205: readonly Migration[] = [
  {
    name: '205-gate-check',
    table: 'gate_check',
    statement: `CREATE TABLE IF NOT EXISTS gate_check (
      project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      last_asked DATETIME(3) NOT NULL,
      asked INT UNSIGNED NOT NULL,
      refused INT UNSIGNED NOT NULL
    )`,
  },
];
