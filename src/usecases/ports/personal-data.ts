import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId } from '../../domain/foundation/ids';

/** Accounts the app keeps anywhere, for the weekly report of personal data. */
export interface PersonalData {
  accounts(): Promise<readonly { readonly accountId: AccountId; readonly updatedAt: Instant }[]>;
  report(
    accounts: readonly { readonly accountId: AccountId; readonly updatedAt: Instant }[],
  ): Promise<readonly { readonly accountId: AccountId; readonly status: 'closed' | 'updated' }[]>;
  erase(accountId: AccountId): Promise<void>;
}
