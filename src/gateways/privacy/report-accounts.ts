import { privacy } from '@forge/api';
import { z } from 'zod';

import { accountId } from '../../domain/foundation/ids';
import type { PersonalData } from '../../usecases/ports';

/** What Atlassian takes in one request. The SDK would send larger lists as many requests at once. */
const ACCOUNTS_A_REQUEST = 90;

const Verdicts = z.array(
  z.object({
    accountId: z.string().transform(accountId),
    status: z.enum(['closed', 'updated']),
  }),
);

/** Reports accounts to Atlassian, one request after the other, and collects what it says of them. */
export const reportAccounts: PersonalData['report'] = async (accounts) => {
  const verdicts = [];
  for (let start = 0; start < accounts.length; start += ACCOUNTS_A_REQUEST) {
    const some = accounts.slice(start, start + ACCOUNTS_A_REQUEST);
    const answer = await privacy.reportPersonalData(some.map((account) => ({ ...account })));
    verdicts.push(...Verdicts.parse(answer));
  }
  return verdicts;
};
