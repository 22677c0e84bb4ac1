import type { Migration } from './migration';

/** Baselines, and how projects stood against them; see migrations.ts. */
export const FROM_180: readonly Migration[] = [
  {
    name: '180-baseline',
    table: 'baseline',
    statement: `CREATE TABLE IF NOT EXISTS baseline (
      governed_id VARCHAR(32) NOT NULL,
      number SMALLINT UNSIGNED NOT NULL,
      set_by CHAR(64) NOT NULL,
      set_at DATETIME(3) NOT NULL,
      content TEXT NOT NULL,
      hash CHAR(64) NOT NULL,
      PRIMARY KEY (governed_id, number)
    )`,
  },
  {
    name: '180-value-week',
    table: 'value_week',
    statement: `CREATE TABLE IF NOT EXISTS value_week (
      governed_id VARCHAR(32) NOT NULL,
      week DATE NOT NULL,
      on_day DATE NOT NULL,
      baseline SMALLINT UNSIGNED NOT NULL,
      currency CHAR(3) NULL,
      budget BIGINT NOT NULL,
      planned BIGINT NOT NULL,
      earned BIGINT NOT NULL,
      spent BIGINT NULL,
      PRIMARY KEY (governed_id, week)
    )`,
  },
];
