import type { Instant } from '../../domain/foundation/calendar';
import { accountId, type AccountId } from '../../domain/foundation/ids';
import type { AuditPeople } from './audit-people';

/** Who is behind pseudonyms of the trail; who was erased stays under the pseudonym, unlike everybody else. */
export async function accountsBehind(
  pseudonyms: Iterable<string>,
  people: AuditPeople,
): Promise<(pseudonym: string) => AccountId> {
  const found = await people.behind([...new Set(pseudonyms)]);
  const accounts = new Map(found.map((person) => [person.pseudonym, person.accountId]));
  return (pseudonym) => accounts.get(pseudonym) ?? accountId(pseudonym);
}

/** The pseudonym of somebody, or of nobody. */
export async function pseudonymOrNull(
  account: AccountId | null,
  at: Instant,
  people: AuditPeople,
): Promise<string | null> {
  return account === null ? null : people.pseudonymFor(account, at);
}
