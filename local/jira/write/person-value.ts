import { isObject, type Json, textAt } from '../json';
import { rightsOf } from '../rights';
import { type Account, findAccount } from '../store/accounts';
import { type EditScope, FieldProblem } from './field-editor';

type Demand = { readonly scope: EditScope; readonly mustBeAssignable: boolean };

/** A person as work items show them; `null` and `{accountId: null}` mean nobody. */
export async function parsePerson(value: Json, { scope, mustBeAssignable }: Demand): Promise<Json> {
  if (value === null) return null;
  if (!isObject(value)) throw new FieldProblem('expected Object containing a `name` property');
  const accountId = textAt(value, 'accountId') ?? textAt(value, 'id');
  if (accountId === null) return null;

  const account = await findAccount(scope.database, accountId);
  if (account === null) throw new FieldProblem(`Account ID '${accountId}' does not exist.`);
  if (mustBeAssignable && !isAssignable(account, scope)) {
    throw new FieldProblem(`User '${account.displayName}' cannot be assigned issues.`);
  }
  return personJson(account);
}

function isAssignable(account: Account, { project, catalogue }: EditScope): boolean {
  const caller = { kind: 'user', accountId: account.accountId } as const;
  const rights = rightsOf(caller, account, catalogue);
  return rights.may('ASSIGNABLE_USER', project);
}

export function personJson({ accountId, accountType, displayName, active }: Account): Json {
  return { accountId, accountType, displayName, active };
}
