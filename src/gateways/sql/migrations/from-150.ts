import type { Migration } from './migration';

/** For which day a gate is planned; see migrations.ts. */
export const FROM_150: readonly Migration[] = [
  {
    name: '150-gate-plan',
    table: 'gate_plan',
    statement: `CREATE TABLE IF NOT EXISTS gate_plan (
      governed_id VARCHAR(32) NOT NULL,
      gate VARCHAR(40) NOT NULL,
      planned DATE NOT NULL,
      PRIMARY KEY (governed_id, gate)
    )`,
  },
];
