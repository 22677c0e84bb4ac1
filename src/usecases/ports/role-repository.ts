import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId } from '../../domain/foundation/ids';
import type { Grantable, Holder } from '../../domain/foundation/rights';

export type KeptGrant = {
  readonly holder: Holder;
  readonly what: Grantable;
  readonly grantedBy: AccountId;
  readonly grantedAt: Instant;
};

export interface RoleRepository {
  /** People first, then groups; in order of id and of what was granted. */
  all(): Promise<readonly KeptGrant[]>;
  /** What was granted to the account itself, and to any group at all. */
  concerning(accountId: AccountId): Promise<readonly KeptGrant[]>;
  /** A grant that is there already stays as it is. */
  grant(grant: {
    readonly holder: Holder;
    readonly what: Grantable;
    readonly by: AccountId;
    readonly at: Instant;
  }): Promise<void>;
  revoke(holder: Holder, what: Grantable): Promise<void>;
}
