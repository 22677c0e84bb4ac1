import type { Query } from '@atlaskit/jql-ast';

import { badRequest } from '../reply';
import type { SortKey } from './field-handler';
import { findFields } from './find-field';
import type { JqlScope } from './scope';
import { anyOf, part, type SqlPart } from './sql-part';

const MAX_SORT_FIELDS = 7;

/** The order of a search: never undecided, since the id comes last. */
export type SortTerm = SortKey & { readonly isDescending: boolean };

const PROJECT_KEY = '(SELECT k.project_key FROM project k WHERE k.id = i.project_id)';
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
  return [...terms, { ...ID, isDescending: false }];
}

type Field = Parameters<typeof findFields>[0];

function keysOf(field: Field, scope: JqlScope): readonly SortKey[] {
  const name = field.value.toLowerCase();
  if (name === 'id') return [ID];
  if (name === 'key' || name === 'issuekey' || name === 'issue') {
    return [
      { sql: PROJECT_KEY, type: 'text' },
      { sql: 'i.key_number', type: 'number' },
    ];
  }

  const [handler] = findFields(field, scope);
  if (handler?.sort == null) throw badRequest(`Not able to sort using field '${field.value}'.`);
  return [handler.sort];
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
