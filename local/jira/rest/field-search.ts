import { type JsonObject, toJson } from '../json';
import { type Answer, badRequest } from '../reply';
import type { Field } from '../store/catalogue-entries';
import type { ModelledRequest, SiteView } from './operation';
import { orderedBy } from './ordered-by';
import { pageOf } from './page-of';
import { expansions, listParameter } from './parameters';

const MOST_FIELDS = 50;

export function searchFields({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const expand = expansions(listParameter(query, 'expand'), ['key']);
  const wanted = view.catalogue.fields.all.filter((field) => isWanted(field, query));
  const ordered = orderedBy(wanted, query.get('orderBy') ?? 'name', {
    name: ({ name }) => name.toLowerCase(),
  });
  const { shown, about } = pageOf(ordered, {
    query,
    view,
    path: '/field/search',
    otherwise: MOST_FIELDS,
    most: MOST_FIELDS,
  });
  const values = shown.map((field) => renderField(field, { withKey: expand.has('key') }));
  return Promise.resolve({ status: 200, details: values.length, body: { ...about, values } });
}

function isWanted({ id, name, custom }: Field, query: URLSearchParams): boolean {
  const types = listParameter(query, 'type').map(requireType);
  const ids = listParameter(query, 'id');
  const text = (query.get('query') ?? '').toLowerCase();
  return (
    (types.length === 0 || types.includes(custom ? 'custom' : 'system')) &&
    (ids.length === 0 || ids.includes(id)) &&
    name.toLowerCase().includes(text)
  );
}

function requireType(name: string): string {
  if (name === 'custom' || name === 'system') return name;
  throw badRequest(`The type '${name}' is not one of custom and system.`);
}

function renderField(
  { id, name, key = id, schema = { type: 'any' } }: Field,
  { withKey }: { readonly withKey: boolean },
): JsonObject {
  return { id, name, schema: toJson(schema), ...(withKey ? { key } : {}) };
}
