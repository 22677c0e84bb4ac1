import type { Field, OrderByField, Query } from '@atlaskit/jql-ast';

import { badRequest, JiraProblem, notModelled } from '../reply';
import { findFields } from './find-field';
import { meaningOf } from './jql-string';
import type { JqlScope } from './scope';
import { neverEmptyKey, placeKey, type SortKey } from './sort-key';
import { type SortTerm, toTerms } from './sort-terms';
import { sql } from './sql-part';

const MOST_FIELDS = 7;

/**
 * An order is never undecided, since the id comes last. What is newest by id comes first when a query asks for no order.
 *
 * @throws JiraProblem when a field cannot be sorted by
 */
export function sortTerms({ orderBy }: Query, scope: JqlScope): readonly SortTerm[] {
  const fields = orderBy?.fields ?? [];
  if (fields.length > MOST_FIELDS) {
    throw badRequest(`The order by clause can have at most ${MOST_FIELDS} fields.`);
  }
  if (fields.length === 0) return toTerms([{ ...ID, isDescending: true }]);

  const sorted = fields.map((field) => sortField(field, scope));
  checkRepeats(sorted);
  const keys = sorted.flatMap(({ keys: steps, isDescending }) =>
    steps.map((key) => ({ ...key, isDescending })),
  );
  const hasId = keys.some(({ from }) => from === ID.from);
  return toTerms(hasId ? keys : [...keys, { ...ID, isDescending: false }]);
}

const ID = neverEmptyKey(sql`i.id`);

type Sorted = {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly SortKey[];
  readonly isDescending: boolean;
};

function sortField({ field, direction }: OrderByField, scope: JqlScope): Sorted {
  const name = meaningOf(field.text);
  const { id, keys } = issueKeys(name, scope) ?? fieldKey(field, scope);
  const isDescending =
    direction === undefined
      ? keys.some(({ isDescendingByItself = false }) => isDescendingByItself)
      : direction.value.toLowerCase() === 'desc';
  return { id, name, keys, isDescending };
}

type Found = Pick<Sorted, 'id' | 'keys'>;

function issueKeys(name: string, scope: JqlScope): Found | null {
  switch (name.toLowerCase()) {
    case 'id':
      return { id: 'issuekey', keys: [ID] };
    case 'key':
    case 'issue':
    case 'issuekey':
      return { id: 'issuekey', keys: [projectPlace(scope), neverEmptyKey(sql`i.key_number`)] };
    default:
      return null;
  }
}

/** Projects by their keys, without looking a key up for every work item. */
function projectPlace({ catalogue: { projects } }: JqlScope): SortKey {
  const ids = [...projects.all].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
  return placeKey(sql`i.project_id`, ids);
}

function fieldKey(field: Field, scope: JqlScope): Found {
  const name = meaningOf(field.text);
  const [handler] = fieldsFor(field, scope);
  if (handler === undefined || handler.sort === 'no field') throw unsortable(name);
  if (handler.sort === 'no order') {
    throw badRequest(`Field '${name}' does not support sorting.`);
  }
  if (handler.sort === 'not modelled') throw notModelled(`sorting by the JQL field '${name}'`);
  return { id: handler.id, keys: [handler.sort] };
}

function fieldsFor(field: Field, scope: JqlScope) {
  try {
    return findFields(field, scope);
  } catch (error) {
    if (error instanceof JiraProblem && error.status === 400) {
      throw unsortable(meaningOf(field.text));
    }
    throw error;
  }
}

function unsortable(name: string) {
  return badRequest(`Not able to sort using field '${name}'.`);
}

function checkRepeats(sorted: readonly Sorted[]): void {
  for (const [index, { id, name }] of sorted.entries()) {
    const earlier = sorted.slice(0, index).find((other) => other.id === id);
    if (earlier === undefined) continue;
    const isAlias = earlier.name.toLowerCase() !== name.toLowerCase();
    throw badRequest(
      `The sort field '${name}' is referenced multiple times in the JQL sort.${
        isAlias ? ` Field '${name}' is an alias for field '${earlier.name}'.` : ''
      }`,
    );
  }
}
