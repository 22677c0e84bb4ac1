import { badRequest } from '../../reply';
import { accountIdsFor } from '../../store/accounts';
import type { JqlScope } from '../scope';

/** Account ids of the people that an argument names. */
export async function requirePeople(
  text: string,
  { database }: JqlScope,
): Promise<readonly string[]> {
  const ids = await accountIdsFor(database, text);
  if (ids.length === 0) throw badRequest(`The user '${text}' does not exist.`);
  return ids;
}
