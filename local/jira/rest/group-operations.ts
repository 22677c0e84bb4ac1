import { type Answer, forbidden } from '../reply';
import { allGroups } from '../store/groups';
import type { ModelledRequest, SiteView } from './operation';
import { pageOf } from './page-of';
import { numberParameter } from './parameters';

const MOST_PICKED = 1000;
const MOST_IN_BULK = 200;

/** Groups whose names contain a text. Who may not browse groups finds one by its whole name alone. */
export async function pickGroups({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const text = query.get('query') ?? '';
  const maxResults = numberParameter(query, 'maxResults', { otherwise: 20, most: MOST_PICKED });
  const excluded = new Set(query.getAll('excludeId'));
  const isIgnoringCase = query.get('caseInsensitive') === 'true';
  const plain = (name: string) => (isIgnoringCase ? name.toLowerCase() : name);
  const mayBrowse = view.rights.mayGlobally('USER_PICKER');

  const found = (await allGroups(view.database)).filter(
    ({ name, groupId }) =>
      !excluded.has(groupId) && (mayBrowse ? plain(name).includes(plain(text)) : name === text),
  );
  const groups = found
    .slice(0, maxResults)
    .map(({ name, groupId }) => ({ name, groupId, html: name, labels: [] }));
  return {
    status: 200,
    people: groups.length,
    body: {
      header: `Showing ${groups.length} of ${found.length} matching groups`,
      total: found.length,
      groups,
    },
  };
}

/** Groups by id or by name; all of them when neither is given. */
export async function bulkGroups({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  if (!view.rights.mayGlobally('USER_PICKER')) {
    throw forbidden('You do not have the permission to browse users and groups.');
  }
  const ids = query.getAll('groupId');
  const names = query.getAll('groupName');

  const all = (await allGroups(view.database)).filter(
    ({ name, groupId }) =>
      ids.length + names.length === 0 || ids.includes(groupId) || names.includes(name),
  );
  const { shown, about } = pageOf(all, {
    query,
    view,
    path: '/group/bulk',
    otherwise: 50,
    most: MOST_IN_BULK,
  });
  const values = shown.map(({ name, groupId }) => ({ name, groupId }));
  return { status: 200, people: values.length, body: { ...about, values } };
}
