import type { Query } from '@atlaskit/jql-ast';

import { badRequest } from '../reply';
import type { SortKey } from './field-handler';
import { findFields } from './find-field';
import type { JqlScope } from './scope';
import { anyOf, part, type SqlPart } from './sql-part';

const MAX_SORT_FIELDS = 7;

/** The order of a search: never undecided, since the id comes last. */
export type SortTerm = SortKey & { readonly isDescending: boolean };

const ID: SortKey = { sql: 'i.id', type: 'number' };

/** What is newest by id comes first when a query asks for no order. */
export function sortTerms({ orderBy }: Query, scope: JqlScope): readonly SortTerm[] {
  const fields = orderBy?.fields ?? [];
  if (fields.length > MAX_SORT_FIELDS) {
    throw badRequest(`The order by clause can have at most ${MAX_SORT_FIELDS} fields.`);
  }
  if (fields.length === 0) return [{ ...ID, isDescending: true }];

  const terms = fields.flatMap(({ field, direction }) => {
    const isDescending = direction?.value.toLowerCase() === 'desc';
    return keysOf(field, scope).map((key) => ({ ...key, isDescending }));
  });
  const hasId = terms.some(({ sql }) => sql === ID.sql);
  return hasId ? terms : [...terms, { ...ID, isDescending: false }];
}

type Field = Parameters<typeof findFields>[0];

function keysOf(field: Field, scope: JqlScope): readonly SortKey[] {
  const name = field.value.toLowerCase();
  if (name === 'id') return [ID];
  if (name === 'key' || name === 'issuekey' || name === 'issue') {
    return [projectKeyOrder(scope), { sql: 'i.key_number', type: 'number' }];
  }

  const [handler] = findFields(field, scope);
  if (handler?.sort == null) throw badRequest(`Not able to sort using field '${field.value}'.`);
  return [handler.sort];
}

/** Projects by their keys, without looking a key up for every work item. */
function projectKeyOrder({ catalogue: { projects } }: JqlScope): SortKey {
  const ids = [...projects.all].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
  return { sql: `FIELD(i.project_id, ${[...ids, '0'].join(', ')})`, type: 'number' };
}

export function orderClause(terms: readonly SortTerm[]): string {
  return terms.map(({ sql, isDescending }) => `${sql} ${isDescending ? 'DESC' : 'ASC'}`).join(', ');
}

/** What comes after a work item with these sort values. */
export function afterValues(
  terms: readonly SortTerm[],
  values: readonly (string | number)[],
): SqlPart {
  return anyOf(
    terms.map((term, index) => {
      const equal = terms.slice(0, index).map(({ sql }) => `${sql} = ?`);
      const beyond = `${term.sql} ${term.isDescending ? '<' : '>'} ?`;
      return part(`(${[...equal, beyond].join(' AND ')})`, ...values.slice(0, index + 1));
    }),
  );
}
