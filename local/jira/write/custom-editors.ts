import { isList, type Json, textAt, toJson } from '../json';
import { plainText } from '../plain-text';
import { notModelled } from '../reply';
import type { Field } from '../store/catalogue-entries';
import { isSprintField } from '../store/search-kind';
import { readTimestamp } from '../time';
import { type EditScope, type FieldEditor, FieldProblem } from './field-editor';
import { parsePerson } from './person-value';
import { describeDay, describePerson, parseDay, parseDocument, parseLabel } from './system-editors';

type Kind = Pick<FieldEditor, 'parse' | 'describe'> & { readonly isList?: boolean };

/** @throws JiraProblem 501 for a type of custom field that this site cannot set */
export function customEditor(field: Field): FieldEditor {
  const type = field.schema?.type ?? 'nothing';
  const name = type === 'array' ? `array of ${field.schema?.items ?? 'anything'}` : type;
  const kind = isSprintField(field) ? SPRINT : BY_TYPE[name]?.(field);
  if (kind === undefined)
    throw notModelled(`setting the field '${field.name}', which holds ${name}`);
  return {
    isList: false,
    ...kind,
    field: field.name,
    fieldId: field.id,
    fieldtype: 'custom',
    told: 'whole',
  };
}

const NUMBER: Kind = {
  parse(value) {
    if (value === null || typeof value === 'number') return value;
    throw new FieldProblem('Operation value must be a number');
  },
  describe: describeScalar,
};

const TEXT: Kind = {
  parse(value) {
    if (value === null || value === '') return null;
    if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
    if (value.length > 255)
      throw new FieldProblem(
        'The entered text is too long. It exceeds the allowed limit of 255 characters.',
      );
    return value;
  },
  describe: describeScalar,
};

const PARAGRAPH: Kind = {
  parse: parseDocument,
  describe: (value) => ({ id: null, text: plainText(value) }),
};

/** Set by the sprint's id; kept as the sprints a work item was in, the new one last. */
const SPRINT: Kind = {
  parse(value, { catalogue }) {
    if (value === null) return null;
    const sprint = typeof value === 'number' ? catalogue.sprints.get(String(value)) : undefined;
    if (sprint === undefined) throw new FieldProblem('Number value expected as the Sprint id.');
    return [toJson(sprint)];
  },
  describe: (value) => ({
    id: listOf(value)
      .map((sprint) => textAt(sprint, 'id'))
      .join(', '),
    text: listOf(value)
      .map((sprint) => textAt(sprint, 'name'))
      .join(', '),
  }),
};

function parseInstant(value: Json): Json {
  if (value === null) return null;
  if (typeof value === 'string' && readTimestamp(value) !== null) return value;
  throw new FieldProblem(`Error parsing time: ${JSON.stringify(value)}`);
}

function parseOption(
  value: Json,
  { field, scope }: { readonly field: Field; readonly scope: EditScope },
): Json {
  if (value === null) return null;
  const id = textAt(value, 'id');
  const text = textAt(value, 'value');
  const options = scope.catalogue.optionsOf(field.id);
  const found = options.find((option) => (id === null ? option.value === text : option.id === id));
  if (found === undefined)
    throw new FieldProblem(`Option value '${text ?? id ?? ''}' is not valid`);
  return toJson(found);
}

function listOf(value: Json): readonly Json[] {
  if (value === null) return [];
  if (isList(value)) return value;
  throw new FieldProblem('data was not an array');
}

function describeScalar(value: Json) {
  return { id: null, text: value === null || typeof value === 'object' ? null : String(value) };
}

function describeOption(value: Json) {
  return { id: textAt(value, 'id'), text: textAt(value, 'value') };
}

function describeMany(describe: FieldEditor['describe']): FieldEditor['describe'] {
  return (value) => {
    const texts = listOf(value).map((one) => describe(one).text);
    return { id: null, text: texts.length === 0 ? null : texts.join(', ') };
  };
}

const DAY: Kind = { parse: parseDay, describe: describeDay };
const INSTANT: Kind = { parse: parseInstant, describe: describeScalar };
const PERSON: Kind = {
  parse: (value, scope) => parsePerson(value, { scope, mustBeAssignable: false }),
  describe: describePerson,
};
const LABELS: Kind = {
  isList: true,
  parse: (value) => listOf(value).map(parseLabel),
  describe: describeMany(describeScalar),
};

const BY_TYPE: Readonly<Record<string, (field: Field) => Kind>> = {
  number: () => NUMBER,
  string: ({ schema }) => (schema?.custom?.endsWith(':textarea') === true ? PARAGRAPH : TEXT),
  date: () => DAY,
  datetime: () => INSTANT,
  user: () => PERSON,
  option: (field) => ({
    parse: (value, scope) => parseOption(value, { field, scope }),
    describe: describeOption,
  }),
  'array of option': (field) => ({
    isList: true,
    parse: (value, scope) => listOf(value).map((one) => parseOption(one, { field, scope })),
    describe: describeMany(describeOption),
  }),
  'array of string': () => LABELS,
};
