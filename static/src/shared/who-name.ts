import type { AuditWho } from '@contract/audit';

import type { NameOf } from './people';

/** What somebody whom the audit trail names is called. */
export function whoName(who: AuditWho, nameOf: NameOf): string {
  if (who.kind === 'app') return 'Mandate';
  return who.kind === 'erased' ? 'An account that was closed' : nameOf(who.accountId);
}
