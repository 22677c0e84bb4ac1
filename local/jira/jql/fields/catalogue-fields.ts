import type { Listing } from '../../store/catalogue';
import type { CategoryKey } from '../../store/catalogue-entries';
import {
  COMPARISONS,
  type FieldHandler,
  type JqlValue,
  lookUp,
  ORDERING,
  type ValueKind,
  type WrittenValue,
} from '../field-handler';
import type { JqlScope } from '../scope';
import { placeKey } from '../sort-key';
import { sql, type SqlPart } from '../sql-part';
import { columnField, type FieldName } from './column-field';

type Named = { readonly id: string; readonly name: string };
type Listed = {
  readonly column: SqlPart;
  readonly listing: Listing<Named>;
  readonly kind?: ValueKind;
};

function listedField(name: FieldName, { column, listing, kind = 'other' }: Listed): FieldHandler {
  return columnField({
    ...name,
    kind,
    column,
    sort: placeKey(
      column,
      listing.all.map(({ id }) => id),
    ),
    valuesOf: lookUp(name.name, (value) => idsIn(listing, value)),
  });
}

/** Ids of the entries that a text names: by a name in any case, or else by the id. */
function idsIn(listing: Listing<Named>, { text }: WrittenValue): readonly string[] {
  const named = listing.named(text).map(({ id }) => id);
  if (named.length > 0) return named;
  return listing.get(text) === undefined ? [] : [text];
}

export function statusField(name: FieldName, { catalogue }: JqlScope): FieldHandler {
  return listedField(name, { column: sql`i.status_id`, listing: catalogue.statuses });
}

export function issueTypeField(name: FieldName, { catalogue }: JqlScope): FieldHandler {
  const listing = catalogue.issueTypes;
  return listedField(name, { column: sql`i.type_id`, listing, kind: 'issue type' });
}

/** The first priority of the list is the highest, so `priority > Low` means those before it. */
export function priorityField(name: FieldName, { catalogue }: JqlScope): FieldHandler {
  const listing = catalogue.priorities;
  const ids = listing.all.map(({ id }) => id).reverse();
  return orderedField(name, {
    column: sql`i.priority_id`,
    listing,
    ids,
    isDescendingByItself: true,
  });
}

export function resolutionField(name: FieldName, { catalogue }: JqlScope): FieldHandler {
  const listing = catalogue.resolutions;
  const ids = listing.all.map(({ id }) => id);
  const field = orderedField(name, { column: sql`i.resolution_id`, listing, ids });
  return { ...field, emptyWord: 'unresolved' };
}

type Ordered = Listed & {
  /** From the least to the greatest. */
  readonly ids: readonly string[];
  readonly isDescendingByItself?: boolean;
};

function orderedField(
  name: FieldName,
  { ids, isDescendingByItself = false, ...listed }: Ordered,
): FieldHandler {
  const field = listedField(name, listed);
  const sort = placeKey(listed.column, ids);
  const placeOf = (id: JqlValue) => ids.indexOf(String(id)) + 1;
  return {
    ...field,
    operators: [...field.operators, ...ORDERING],
    sort: { ...sort, isDescendingByItself },
    compares: (operator, value) =>
      sql`(${listed.column} IS NOT NULL AND ${sort.order(listed.column)} ${COMPARISONS[operator]} ${placeOf(value)})`,
  };
}

/** Also by the names every Jira Cloud site has, whatever this one calls its categories. */
const CATEGORIES: ReadonlyMap<string, CategoryKey> = new Map([
  ['new', 'new'],
  ['to do', 'new'],
  ['2', 'new'],
  ['indeterminate', 'indeterminate'],
  ['in progress', 'indeterminate'],
  ['4', 'indeterminate'],
  ['done', 'done'],
  ['3', 'done'],
  ['undefined', 'undefined'],
  ['no category', 'undefined'],
  ['1', 'undefined'],
]);

export function statusCategoryField(name: FieldName, { catalogue }: JqlScope): FieldHandler {
  const own = new Map(
    catalogue.statuses.all.map(({ statusCategory }) => [
      statusCategory.name.toLowerCase(),
      statusCategory.key,
    ]),
  );
  return columnField({
    ...name,
    kind: 'other',
    column: sql`i.status_category`,
    sort: placeKey(sql`i.status_category`, ['undefined', 'new', 'indeterminate', 'done']),
    valuesOf: lookUp(name.name, ({ text }) => {
      const key = own.get(text.toLowerCase()) ?? CATEGORIES.get(text.toLowerCase());
      return key === undefined ? [] : [key];
    }),
  });
}
