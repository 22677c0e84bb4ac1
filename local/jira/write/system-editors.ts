import { readDocument } from '../atlassian-document';
import { isList, isObject, type Json, textAt, toJson, toJsonWithout } from '../json';
import { plainText } from '../plain-text';
import { issueTypesOf, type Listing } from '../store/catalogue';
import type { Component, Version } from '../store/catalogue-entries';
import { isDay } from '../time';
import { type EditScope, type FieldEditor, FieldProblem } from './field-editor';
import { parseParent } from './parent-value';
import { parsePerson } from './person-value';
import { parseSecurityLevel } from './security-value';

const MAX_SUMMARY_LENGTH = 255;
const MAX_LABEL_LENGTH = 255;

type Sketch = Partial<Omit<FieldEditor, 'parse'>> & Pick<FieldEditor, 'parse'>;

function editor(fieldId: string, sketch: Sketch): FieldEditor {
  return {
    field: fieldId,
    fieldId,
    fieldtype: 'jira',
    told: 'whole',
    isList: false,
    describe: describeNamed,
    ...sketch,
  };
}

/** The system fields that can be set, by id. Status and resolution change by transitions. */
export const SYSTEM_EDITORS: ReadonlyMap<string, FieldEditor> = new Map([
  ['summary', editor('summary', { parse: parseSummary, describe: describeText })],
  ['description', editor('description', { parse: parseDocument, describe: describeText })],
  ['environment', editor('environment', { parse: parseDocument, describe: describeText })],
  ['issuetype', editor('issuetype', { parse: parseIssueType })],
  ['priority', editor('priority', { parse: parsePriority })],
  ['assignee', editor('assignee', { parse: parseAssignee, describe: describePerson })],
  ['reporter', editor('reporter', { parse: parseReporter, describe: describePerson })],
  ['duedate', editor('duedate', { parse: parseDay, describe: describeDay })],
  ['security', editor('security', { parse: parseSecurityLevel })],
  ['labels', editor('labels', { parse: parseLabels, describe: describeLabels, isList: true })],
  [
    'components',
    ownedList('components', { told: 'Component', one: 'Component name', of: 'components' }),
  ],
  [
    'fixVersions',
    ownedList('fixVersions', { told: 'Fix Version', one: 'Version name', of: 'versions' }),
  ],
  ['versions', ownedList('versions', { told: 'Version', one: 'Version name', of: 'versions' })],
  [
    'parent',
    // Jira tells this change under a name of its own, without a field id.
    editor('parent', {
      field: 'IssueParentAssociation',
      fieldId: null,
      parse: parseParent,
      describe: (value) => ({ id: textAt(value, 'id'), text: textAt(value, 'key') }),
    }),
  ],
]);

export function describeNamed(value: Json): { id: string | null; text: string | null } {
  return { id: textAt(value, 'id'), text: textAt(value, 'name') };
}

function describeText(value: Json): { id: null; text: string | null } {
  const text = plainText(value);
  return { id: null, text: text === '' ? null : text };
}

export function describePerson(value: Json): { id: string | null; text: string | null } {
  return { id: textAt(value, 'accountId'), text: textAt(value, 'displayName') };
}

export function describeDay(value: Json): { id: string | null; text: string | null } {
  return typeof value === 'string'
    ? { id: value, text: `${value} 00:00:00.0` }
    : { id: null, text: null };
}

function describeLabels(value: Json): { id: null; text: string } {
  const labels = isList(value) ? value.filter((label) => typeof label === 'string') : [];
  return { id: null, text: labels.join(' ') };
}

function parseSummary(value: Json): Json {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new FieldProblem('You must specify a summary of the issue.');
  }
  if (/[\r\n]/.test(value)) {
    throw new FieldProblem('The summary is invalid because it contains newline characters.');
  }
  if (value.length > MAX_SUMMARY_LENGTH) {
    throw new FieldProblem(`Summary can't exceed ${MAX_SUMMARY_LENGTH} characters.`);
  }
  return value;
}

export function parseDocument(value: Json): Json {
  const document = readDocument(value);
  if (value === null || document !== null) return document;
  throw new FieldProblem(
    'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
  );
}

export function parseDay(value: Json): Json {
  if (value === null || value === '') return null;
  if (typeof value === 'string' && isDay(value)) return value;
  throw new FieldProblem(`Error parsing date string: ${JSON.stringify(value)}`);
}

function parseIssueType(value: Json, { catalogue, project }: EditScope): Json {
  const offered = issueTypesOf(catalogue, project);
  const id = textAt(value, 'id');
  const name = textAt(value, 'name')?.toLowerCase();
  const found = offered.find((type) => type.id === id || type.name.toLowerCase() === name);
  if (found === undefined) throw new FieldProblem('Specify a valid issue type');
  return toJson(found);
}

function parsePriority(value: Json, { catalogue }: EditScope): Json {
  if (value === null) return null;
  const found = namedIn(value, catalogue.priorities);
  if (found === undefined) throw new FieldProblem('The priority selected is invalid.');
  return toJson(found);
}

function namedIn<Entry extends { readonly id: string; readonly name: string }>(
  value: Json,
  listing: Listing<Entry>,
): Entry | undefined {
  const id = textAt(value, 'id');
  if (id !== null) return listing.get(id);
  const name = textAt(value, 'name');
  return name === null ? undefined : listing.named(name)[0];
}

function parseAssignee(value: Json, scope: EditScope): Promise<Json> {
  return parsePerson(value, { scope, mustBeAssignable: true });
}

async function parseReporter(value: Json, scope: EditScope): Promise<Json> {
  const person = await parsePerson(value, { scope, mustBeAssignable: false });
  if (person === null) throw new FieldProblem('Reporter is required.');
  return person;
}

function parseLabels(value: Json): Json {
  const labels = value ?? [];
  if (!isList(labels)) throw new FieldProblem('data was not an array');

  return [...new Set(labels.map(parseLabel))];
}

export function parseLabel(label: Json): string {
  if (typeof label !== 'string' || label === '')
    throw new FieldProblem('string expected at index 0');
  if (/\s/.test(label)) {
    throw new FieldProblem(`The label '${label}' contains spaces which is invalid.`);
  }
  if (label.length > MAX_LABEL_LENGTH) {
    throw new FieldProblem(
      `The label '${label.slice(0, 40)}...' exceeds ${MAX_LABEL_LENGTH} characters.`,
    );
  }
  return label;
}

type OwnedList = {
  readonly told: string;
  readonly one: string;
  readonly of: 'components' | 'versions';
};

/** Components and versions belong to a project. */
function ownedList(fieldId: string, { told, one, of }: OwnedList): FieldEditor {
  return editor(fieldId, {
    field: told,
    told: 'each',
    isList: true,
    parse(value, { catalogue, project }) {
      const entries: readonly (Component | Version)[] = catalogue[of].all;
      const own = entries.filter(({ projectKey }) => projectKey === project.key);
      if (!isList(value)) throw new FieldProblem('data was not an array');
      return value.map((given) => ownedEntry(given, { own, one }));
    },
  });
}

function ownedEntry(
  given: Json,
  { own, one }: { readonly own: readonly (Component | Version)[]; readonly one: string },
): Json {
  const id = isObject(given) ? textAt(given, 'id') : null;
  const name = isObject(given) ? textAt(given, 'name') : null;
  const found = own.find((entry) => entry.id === id || entry.name === name);
  if (found === undefined) throw new FieldProblem(`${one} '${name ?? id ?? ''}' is not valid`);

  return toJsonWithout(found, 'projectKey');
}
