import type { AuditTrail } from '../../usecases/ports';
import type { Database } from './database';
import { toSql } from './values';

/** Append only: nothing here changes or deletes an entry. */
export function createAuditTrail(database: Database, newId: () => string): AuditTrail {
  return {
    async append({ action, subject, by, at, detail }) {
      await database
        .insertInto('audit_entry')
        .values({
          id: newId(),
          at: toSql(at),
          account_id: by,
          action,
          subject,
          detail: JSON.stringify(detail),
        })
        .execute();
    },
  };
}
