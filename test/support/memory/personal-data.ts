import type { AccountId } from '../../../src/domain/foundation/ids';
import type { PersonalData } from '../../../src/usecases/ports';

type Account = Awaited<ReturnType<PersonalData['accounts']>>[number];
type Verdict = Awaited<ReturnType<PersonalData['report']>>[number];

export function personalDataInMemory(
  seed: readonly Account[] = [],
  verdicts: readonly Verdict[] = [],
): PersonalData & { readonly erased: readonly AccountId[] } {
  const erased: AccountId[] = [];

  return {
    erased,
    accounts: async () => seed.filter(({ accountId }) => !erased.includes(accountId)),
    report: async (accounts) =>
      verdicts.filter(({ accountId }) => accounts.some((one) => one.accountId === accountId)),
    erase: async (accountId) => {
      erased.push(accountId);
    },
  };
}
