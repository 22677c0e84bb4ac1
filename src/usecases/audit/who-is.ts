import { BY_APP } from '../../domain/audit/audit-entry';
import type { AccountId } from '../../domain/foundation/ids';
import type { Deps } from '../ports';

type Who =
  | { readonly kind: 'person'; readonly accountId: AccountId }
  | { readonly kind: 'app' }
  | { readonly kind: 'erased' };
export type WhoIs = (pseudonym: string) => Who;

/** Who is behind these pseudonyms of the trail; nobody any more behind one whose account was closed. */
export async function whoIsBehind(
  pseudonyms: readonly string[],
  { audit }: Pick<Deps, 'audit'>,
): Promise<WhoIs> {
  const people = await audit.people([...new Set(pseudonyms)]);
  const accounts = new Map(people.map(({ pseudonym, accountId }) => [pseudonym, accountId]));

  return (pseudonym) => {
    if (pseudonym === BY_APP) return { kind: 'app' };
    const accountId = accounts.get(pseudonym);
    return accountId === undefined ? { kind: 'erased' } : { kind: 'person', accountId };
  };
}
