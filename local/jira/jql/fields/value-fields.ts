import { folded, SPRINT } from '../../store/search-rows';
import {
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  lookUp,
  type Sorting,
  type ValueKind,
} from '../field-handler';
import { valueScalar } from '../scalar';
import type { JqlScope } from '../scope';
import { numberKey, type SortKey, textKey } from '../sort-key';
import { allOf, not, sql } from '../sql-part';
import type { FieldName } from './column-field';

export type Kept = FieldName & {
  readonly kind: ValueKind;
  /** Its name in the table of values. */
  readonly field: string;
  readonly valuesOf: FieldHandler['valuesOf'];
  readonly sort?: Sorting;
};

/** A field whose values, one or several, are rows of their own. */
export function valueField({ field, sort, ...rest }: Kept): FieldHandler {
  const { having, isEmpty, isPresent } = valueScalar(field, 'text');
  const matches: FieldHandler['matches'] = (values) =>
    having((value) => sql`${value} IN (${values.map(String)})`);
  return {
    ...rest,
    operators: [...EQUALITY, ...EMPTINESS],
    sort: sort ?? 'not modelled',
    presence: { isEmpty, isPresent },
    matches,
    differs: (values) => allOf([isPresent, not(matches(values))]),
  };
}

/** Nobody defines labels, so one that no work item has is not an error. */
export function labelField(name: FieldName, field: string): FieldHandler {
  return valueField({
    ...name,
    kind: 'label',
    field,
    sort: textKey(valueScalar(field, 'text').sorted),
    valuesOf: (values) => values.map(({ text }) => folded(text)),
  });
}

export function componentField(name: FieldName, scope: JqlScope): FieldHandler {
  const { all } = scope.catalogue.components;
  return valueField({
    ...name,
    kind: 'other',
    field: 'components',
    sort: firstOf('component', 'components'),
    valuesOf: lookUp(name.name, ({ text }) => ownedBy(scope, all, text)),
  });
}

/** Where several values are listed, the one that the site lists first counts. */
export function firstOf(kind: 'component' | 'version', field: string): SortKey {
  return numberKey({
    rows: sql`SELECT v.issue_id, MIN(e.position) AS value FROM issue_value v JOIN catalogue_entry e ON e.kind = ${kind} AND e.owner = '' AND e.id = v.value WHERE v.field = ${field} GROUP BY v.issue_id`,
  });
}

type Owned = { readonly id: string; readonly name: string; readonly projectKey: string };

/** By name or by id, in any project that the asking person may see. */
export function ownedBy(
  { visible }: JqlScope,
  entries: readonly Owned[],
  text: string,
): readonly string[] {
  const seen = new Set(visible.map(({ key }) => key));
  const own = entries.filter(({ projectKey }) => seen.has(projectKey));
  const lower = text.toLowerCase();
  const named = own.filter(({ name }) => name.toLowerCase() === lower);
  return (named.length > 0 ? named : own.filter(({ id }) => id === text)).map(({ id }) => id);
}

export function sprintField(name: FieldName, { catalogue: { sprints } }: JqlScope): FieldHandler {
  return valueField({
    ...name,
    kind: 'sprint',
    field: SPRINT,
    valuesOf: lookUp(name.name, ({ text }) => {
      const named = sprints.named(text).map(({ id }) => String(id));
      return named.length > 0 || sprints.get(text) === undefined ? named : [text];
    }),
  });
}
