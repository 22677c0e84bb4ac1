import type { AuditTrail } from '../../../src/usecases/ports';

export type AuditEntry = Parameters<AuditTrail['append']>[0];

export function auditInMemory(entries: AuditEntry[]): AuditTrail {
  return {
    append: async (entry) => {
      entries.push(entry);
    },
  };
}
