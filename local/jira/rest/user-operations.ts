import { type JsonObject } from '../json';
import { type Answer, badRequest, forbidden, JiraProblem } from '../reply';
import { APP_ACCOUNT, findAccount, findAccounts, searchAccounts } from '../store/accounts';
import { groupOf } from '../store/groups';
import type { ModelledRequest, SiteView } from './operation';
import { pageOf } from './page-of';
import { expansions, listParameter, numberParameter } from './parameters';
import { renderUser } from './render-user';

export function getMyself({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const expand = expansions(listParameter(query, 'expand'), ['groups']);
  const account = view.caller.kind === 'app' ? APP_ACCOUNT : view.account;
  if (account === null) throw notAuthenticated();

  const items = account.groups.map((name) => ({ ...groupOf(name) }));
  return Promise.resolve({
    status: 200,
    people: 1 + (expand.has('groups') ? items.length : 0),
    body: {
      ...renderUser(account, view),
      ...(expand.has('groups') ? { groups: { size: items.length, items } } : {}),
    },
  });
}

export function notAuthenticated(): JiraProblem {
  return new JiraProblem(401, ['Client must be authenticated to access this resource.']);
}

const MOST_IN_BULK = 200;
const MOST_IN_SEARCH = 1000;

/** Accounts that do not exist are left out. */
export async function bulkUsers({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const accountIds = query.getAll('accountId');
  if (accountIds.length === 0) throw badRequest('At least one accountId is needed.');
  const { shown, about } = pageOf(await findAccounts(view.database, accountIds), {
    query,
    view,
    path: '/user/bulk',
    otherwise: 10,
    most: MOST_IN_BULK,
  });
  const values = shown.map((account) => renderUser(account, view));
  return { status: 200, people: values.length, body: { ...about, values } };
}

export async function searchUsers({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  requireUserPicker(view);
  const text = query.get('query');
  const accountId = query.get('accountId');
  if (text === null && accountId === null) {
    throw badRequest("One of the parameters 'query' and 'accountId' is needed.");
  }
  if (text !== null && accountId !== null) {
    throw badRequest("Only one of the parameters 'query' and 'accountId' can be given.");
  }
  const found =
    accountId === null
      ? (await searchAccounts(view.database, text ?? '')).filter(({ active }) => active)
      : [await findAccount(view.database, accountId)].filter((account) => account !== null);
  return people(
    found.map((account) => renderUser(account, view)),
    query,
  );
}

/** Everybody, also those who are no longer active. */
export async function allUsers({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  requireUserPicker(view);
  const accounts = await searchAccounts(view.database, '');
  return people(
    accounts.map((account) => renderUser(account, view)),
    query,
  );
}

function people(users: readonly JsonObject[], query: URLSearchParams): Answer {
  const startAt = numberParameter(query, 'startAt', {
    otherwise: 0,
    most: Number.MAX_SAFE_INTEGER,
  });
  const maxResults = numberParameter(query, 'maxResults', { otherwise: 50, most: MOST_IN_SEARCH });
  const shown = users.slice(startAt, startAt + maxResults);
  return { status: 200, people: shown.length, body: shown };
}

export async function pickUsers({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  requireUserPicker(view);
  const text = query.get('query') ?? '';
  const maxResults = numberParameter(query, 'maxResults', { otherwise: 50, most: MOST_IN_SEARCH });
  const excluded = new Set(listParameter(query, 'excludeAccountIds'));
  const found = (await searchAccounts(view.database, text)).filter(
    ({ active, accountId }) => active && !excluded.has(accountId),
  );
  const users = found.slice(0, maxResults).map(({ accountId, accountType, displayName }) => ({
    accountId,
    accountType,
    displayName,
    html: escapeHtml(displayName),
  }));
  return {
    status: 200,
    people: users.length,
    body: {
      users,
      total: found.length,
      header: `Showing ${users.length} of ${found.length} matching users`,
    },
  };
}

function requireUserPicker({ rights }: SiteView): void {
  if (rights.mayGlobally('USER_PICKER')) return;
  throw forbidden('You do not have the permission to browse users and groups.');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
