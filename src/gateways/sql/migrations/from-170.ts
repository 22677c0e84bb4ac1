import type { Migration } from './migration';

/** Which entries of the trail are about what: filed from the trail, and again if it is dropped; see migrations.ts. */
export const FROM_170: readonly Migration[] = [
  {
    name: '170-audit-subject',
    table: 'audit_subject',
    statement: `CREATE TABLE IF NOT EXISTS audit_subject (
      subject VARCHAR(60) NOT NULL,
      sequence INT UNSIGNED NOT NULL,
      PRIMARY KEY (subject, sequence),
      KEY audit_subject_by_sequence (sequence)
    )`,
  },
];
