import type { JsonObject } from '../json';
import type { Account } from '../store/accounts';
import type { SiteView } from './operation';

export function renderUser(account: Account, { baseUrl, catalogue }: SiteView): JsonObject {
  const { accountId, accountType, displayName, active, emailAddress } = account;
  return {
    self: `${baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
    accountId,
    accountType,
    displayName,
    active,
    ...(emailAddress === undefined ? {} : { emailAddress }),
    timeZone: account.timeZone ?? catalogue.timeZone,
    locale: account.locale ?? 'en_US',
  };
}
