import { badRequest, notModelled } from '../../reply';
import type { Field, Option } from '../../store/catalogue-entries';
import { holds, type SearchKind, searchKindOf } from '../../store/search-kind';
import { type FieldHandler, lookUp } from '../field-handler';
import { valueScalar } from '../scalar';
import type { JqlScope } from '../scope';
import { placeKey, type SortKey, textKey } from '../sort-key';
import type { FieldName } from './column-field';
import { dayField, instantField } from './date-fields';
import { epicLinkField } from './epic-link-field';
import { numberField } from './number-field';
import { textField } from './text-fields';
import { peopleNamed } from './user-field';
import { labelField, sprintField, valueField } from './value-fields';
import { versionField } from './version-field';

type Made = { readonly name: FieldName; readonly field: Field; readonly scope: JqlScope };

const BY_KIND: Readonly<Record<SearchKind, (made: Made) => FieldHandler>> = {
  number: ({ name, field }) => numberField(name, valueScalar(field.id, 'number')),
  day: ({ name, field, scope }) =>
    dayField(name, { scalar: valueScalar(field.id, 'text'), timeZone: scope.catalogue.timeZone }),
  instant: ({ name, field }) => instantField(name, valueScalar(field.id, 'number')),
  option: optionField,
  person: ({ name, field }) =>
    valueField({ ...name, kind: 'user', field: field.id, valuesOf: peopleNamed(name.name) }),
  version: ({ name, field, scope }) => versionField(name, { field: field.id, scope }),
  label: ({ name, field }) => labelField(name, field.id),
  exact: ({ name, field }) =>
    valueField({ ...name, kind: 'other', field: field.id, valuesOf: textsOf }),
  text: ({ name, field }) => textField(name, field.id),
  epic: ({ name, field }) => epicLinkField(name, field.id),
  rank: rankField,
  sprint: ({ name, scope }) => sprintField(name, scope),
};

const textsOf: FieldHandler['valuesOf'] = (values) => values.map(({ text }) => text);

/** A custom field by what its schema says that it holds. */
export function customField(name: string, field: Field, scope: JqlScope): FieldHandler {
  const kind = searchKindOf(field);
  if (kind === null) {
    const maker = field.schema?.custom ?? 'of an unknown type';
    throw notModelled(`the JQL field '${name}', which holds ${holds(field.schema)} (${maker})`);
  }
  return BY_KIND[kind]({ name: { id: field.id, name }, field, scope });
}

function optionField({ name, field, scope }: Made): FieldHandler {
  const options = scope.catalogue.optionsOf(field.id);
  return valueField({
    ...name,
    kind: 'option',
    field: field.id,
    sort: field.schema?.type === 'option' ? placeAmong(field.id, options) : 'not modelled',
    valuesOf: lookUp(name.name, ({ text }) => {
      const lower = text.toLowerCase();
      const named = options.filter(({ value }) => value.toLowerCase() === lower);
      const found = named.length > 0 ? named : options.filter(({ id }) => id === text);
      if (found.length > 0) return found.map(({ id }) => id);
      throw badRequest(`The option '${text}' for field '${name.name}' does not exist.`);
    }),
  });
}

function placeAmong(field: string, options: readonly Option[]): SortKey {
  return placeKey(
    valueScalar(field, 'text').sorted,
    options.map(({ id }) => id),
  );
}

/** It can only be sorted by. */
function rankField({ name, field }: Made): FieldHandler {
  return {
    ...valueField({ ...name, kind: 'other', field: field.id, valuesOf: textsOf }),
    operators: [],
    sort: textKey(valueScalar(field.id, 'text').sorted),
  };
}
