import type { FunctionOperand } from '@atlaskit/jql-ast';
import { z } from 'zod';

import { badRequest } from '../reply';
import { accountIdsFor } from '../store/accounts';
import { findProject, type Listing } from '../store/catalogue';
import type { CategoryKey, IssueType, Status } from '../store/catalogue-entries';
import {
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  type JqlValue,
  noSuchValue,
  numberKey,
  ORDERING,
  type SortKey,
  textKey,
} from './field-handler';
import type { JqlScope } from './scope';
import { NEVER, part } from './sql-part';

type Column = {
  readonly name: string;
  readonly column: string;
  readonly sort: SortKey | null;
  readonly resolve: (
    text: string,
    scope: JqlScope,
  ) => readonly string[] | Promise<readonly string[]>;
  readonly callOf?: FieldHandler['callOf'];
};

/** A field whose value is in one column of the work item's row. */
function columnField({ name, column, sort, resolve, callOf }: Column): FieldHandler {
  return {
    name,
    operators: [...EQUALITY, ...EMPTINESS],
    sort,
    isEmpty: part(`${column} IS NULL`),
    isPresent: part(`${column} IS NOT NULL`),
    matches: (values) => (values.length === 0 ? NEVER : part(`${column} IN (?)`, values)),
    differs: (values) =>
      values.length === 0 ? part(`${column} IS NOT NULL`) : part(`${column} NOT IN (?)`, values),
    valuesOf: async ({ value }, scope) => resolve(value, scope),
    ...(callOf === undefined ? {} : { callOf }),
  };
}

/** Ids of the entries that a text names: an id, or a name in any case. */
export function idsIn<Entry extends { readonly id: string; readonly name: string }>(
  listing: Listing<Entry>,
  text: string,
): readonly string[] {
  const named = listing.named(text).map(({ id }) => id);
  if (named.length > 0) return named;
  return listing.get(text) === undefined ? [] : [text];
}

function listedField(
  name: string,
  { column, listing }: { readonly column: string; readonly listing: Listing<Named> },
): FieldHandler {
  const position = orderOf(
    column,
    listing.all.map(({ id }) => id),
  );
  return columnField({
    name,
    column,
    sort: position,
    resolve: (text) => orNoSuchValue(idsIn(listing, text), { text, name }),
  });
}

type Named = { readonly id: string; readonly name: string };

function orNoSuchValue(
  ids: readonly string[],
  { text, name }: { readonly text: string; readonly name: string },
): readonly string[] {
  if (ids.length === 0) throw noSuchValue(text, name);
  return ids;
}

/** The place in the site's own order; what is not listed comes last. */
function orderOf(column: string, ids: readonly string[]): SortKey {
  const safe = ids.filter((id) => /^[\w-]+$/.test(id)).map((id) => `'${id}'`);
  if (safe.length === 0) return numberKey('NULL');
  return numberKey(`NULLIF(FIELD(${column}, ${safe.join(', ')}), 0)`);
}

export function projectField(name: string): FieldHandler {
  const projectName = `(SELECT JSON_VALUE(p.body, '$.name') FROM project p WHERE p.id = i.project_id)`;
  return columnField({
    name,
    column: 'i.project_id',
    sort: textKey(projectName),
    resolve(text, { catalogue, visible }) {
      const project = findProject(catalogue, text);
      if (project === undefined || !visible.includes(project)) throw noSuchValue(text, name);
      return [project.id];
    },
  });
}

export function statusField(name: string, { catalogue }: JqlScope): FieldHandler {
  return listedField(name, { column: 'i.status_id', listing: catalogue.statuses });
}

/** Also by the names every Jira Cloud site has, whatever this one calls its categories. */
const CATEGORY_NAMES: Readonly<Record<string, CategoryKey>> = {
  new: 'new',
  'to do': 'new',
  '2': 'new',
  indeterminate: 'indeterminate',
  'in progress': 'indeterminate',
  '4': 'indeterminate',
  done: 'done',
  '3': 'done',
  undefined: 'undefined',
  'no category': 'undefined',
  '1': 'undefined',
};

export function statusCategoryField(name: string, { catalogue }: JqlScope): FieldHandler {
  const own = new Map(
    catalogue.statuses.all.map(({ statusCategory }: Status) => [
      statusCategory.name.toLowerCase(),
      statusCategory.key,
    ]),
  );
  return columnField({
    name,
    column: 'i.status_category',
    sort: orderOf('i.status_category', ['undefined', 'new', 'indeterminate', 'done']),
    resolve(text) {
      const key = own.get(text.toLowerCase()) ?? CATEGORY_NAMES[text.toLowerCase()];
      if (key === undefined) throw noSuchValue(text, name);
      return [key];
    },
  });
}

export function issueTypeField(name: string, { catalogue }: JqlScope): FieldHandler {
  const ofKind = (isSubtask: boolean) =>
    catalogue.issueTypes.all
      .filter((type: IssueType) => type.subtask === isSubtask)
      .map(({ id }) => id);
  return {
    ...listedField(name, { column: 'i.type_id', listing: catalogue.issueTypes }),
    callOf({ function: { value } }) {
      if (value.toLowerCase() === 'standardissuetypes') return ofKind(false);
      return value.toLowerCase() === 'subtaskissuetypes' ? ofKind(true) : null;
    },
  };
}

/** The first priority of the list is the highest, so `priority > Low` means those before it. */
export function priorityField(name: string, { catalogue }: JqlScope): FieldHandler {
  const ids = catalogue.priorities.all.map(({ id }) => id);
  const rankOf = (id: JqlValue) => ids.length - ids.indexOf(String(id));
  const descending = orderOf('i.priority_id', [...ids].reverse());
  return {
    ...listedField(name, { column: 'i.priority_id', listing: catalogue.priorities }),
    operators: [...EQUALITY, ...EMPTINESS, ...ORDERING],
    sort: descending,
    compares: (operator, value) =>
      part(`i.priority_id IS NOT NULL AND ${descending.sql} ${operator} ?`, rankOf(value)),
  };
}

export function resolutionField(name: string, { catalogue }: JqlScope): FieldHandler {
  return listedField(name, { column: 'i.resolution_id', listing: catalogue.resolutions });
}

export function userField(name: string, column: string): FieldHandler {
  return columnField({
    name,
    column,
    sort: textKey(`(SELECT a.display_name FROM account a WHERE a.account_id = ${column})`),
    resolve: async (text, { database }) =>
      orNoSuchValue(await accountIdsFor(database, text), { text, name }),
    callOf: currentUser,
  });
}

export function currentUser(
  { function: { value } }: FunctionOperand,
  { rights }: JqlScope,
): readonly JqlValue[] | null {
  if (value.toLowerCase() !== 'currentuser') return null;
  return rights.accountId === null ? [] : [rights.accountId];
}

const IdRow = z.object({ id: z.string(), project_id: z.string() });

/** `key`, `id` and `issue`. One key is greater than another when its number is, within one project. */
export function keyField(name: string): FieldHandler {
  const column = 'i.id';
  const other = (what: string) => `(SELECT o.${what} FROM issue o WHERE o.id = ?)`;
  return {
    ...columnField({
      name,
      column,
      sort: null,
      resolve: (text, scope) => issueId(text, { name, scope }),
    }),
    operators: [...EQUALITY, ...EMPTINESS, ...ORDERING],
    compares: (operator, value) =>
      part(
        `(i.project_id = ${other('project_id')} AND i.key_number ${operator} ${other('key_number')})`,
        value,
        value,
      ),
  };
}

export function parentField(name: string): FieldHandler {
  return {
    ...columnField({
      name,
      column: 'i.parent_id',
      sort: numberKey('i.parent_id'),
      resolve: (text, scope) => issueId(text, { name, scope }),
    }),
    // A parent that is not on the site may be known by its key alone.
    isEmpty: part('i.parent_id IS NULL AND i.parent_key IS NULL'),
    isPresent: part('(i.parent_id IS NOT NULL OR i.parent_key IS NOT NULL)'),
  };
}

async function issueId(
  text: string,
  { name, scope }: { readonly name: string; readonly scope: JqlScope },
): Promise<readonly string[]> {
  const { database, visible } = scope;
  const isId = /^\d+$/.test(text);
  const [row] = await database.select(
    IdRow,
    `SELECT id, project_id FROM issue WHERE ${isId ? 'id' : 'issue_key'} = ?`,
    [isId ? text : text.toUpperCase()],
  );
  if (row !== undefined && visible.some(({ id }) => id === row.project_id)) return [row.id];

  throw badRequest(
    isId
      ? `A value with ID '${text}' does not exist for the field '${name}'.`
      : `An issue with key '${text}' does not exist for field '${name}'.`,
  );
}
