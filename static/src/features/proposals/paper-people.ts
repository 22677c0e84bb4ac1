import type { AccountId } from '@domain/foundation/ids';

import { useNames } from '../../shared/people';

/** How people are called: who is not known any more is somebody. */
export function usePeople(accounts: readonly AccountId[]): (account: AccountId) => string {
  const names = useNames(accounts);
  return (account) => names.data?.get(account) ?? 'somebody';
}
