import { isList, isObject, type Json, type JsonObject, objectAt, textAt } from '../json';
import { isDay, readTimestamp } from '../time';
import type { KnownIds } from './known-ids';

/** The field, what is wrong with it, and what to do when it is not "correct the line". */
export type Complaint = readonly [field: string, problem: string, remedy?: string];

/** Jira's own limit. */
export const MAX_SUMMARY_LENGTH = 255;

type Checked = { readonly key: string; readonly fields: JsonObject; readonly known: KnownIds };

const CHECKS = [checkProject, checkReferences, checkSummary, checkDates, checkNumbers, checkShapes];

/** The first thing that keeps a work item from being loaded, or `null`. A parent or link that leads nowhere is legal. */
export function checkFields(checked: Checked): Complaint | null {
  for (const check of CHECKS) {
    const complaint = check(checked);
    if (complaint !== null) return complaint;
  }
  return null;
}

function checkProject({ key, fields, known }: Checked): Complaint | null {
  const project = objectAt(fields, 'project');
  if (project === null) {
    return [
      'fields.project',
      'is missing; every work item belongs to a project',
      'Add the project to the line or take the line out, then repeat the load.',
    ];
  }
  const id = textAt(project, 'id') ?? '';
  const projectKey = known.projectKeys.get(id);
  if (projectKey === undefined) return unknownReference('fields.project', { id, list: 'projects' });
  if (!key.startsWith(`${projectKey}-`)) {
    return ['fields.project', `is ${projectKey}, which does not fit the key ${key}`];
  }
  return null;
}

function checkReferences({ fields, known }: Checked): Complaint | null {
  const required = [
    ['status', known.statuses, 'statuses'],
    ['issuetype', known.issueTypes, 'issueTypes'],
  ] as const;
  const optional = [
    ['priority', known.priorities, 'priorities'],
    ['resolution', known.resolutions, 'resolutions'],
  ] as const;

  for (const [field, ids, list] of [...required, ...optional]) {
    const value = fields[field];
    const isOptional = optional.some(([name]) => name === field);
    if (isOptional && (value === null || value === undefined)) continue;

    const id = textAt(value, 'id');
    if (id === null) return [`fields.${field}`, 'is missing or has no id'];
    if (!ids.has(id)) return unknownReference(`fields.${field}`, { id, list, value });
  }
  return null;
}

function unknownReference(
  field: string,
  {
    id,
    list,
    value,
  }: { readonly id: string; readonly list: string; readonly value?: Json | undefined },
): Complaint {
  const name = textAt(value, 'name');
  return [
    field,
    `has the id ${JSON.stringify(id)}${name === null ? '' : ` (${name})`}, which site.json does not list`,
    `Add it to ${list} in site.json or correct the line, then repeat the load.`,
  ];
}

function checkSummary({ fields }: Checked): Complaint | null {
  const summary = fields['summary'];
  if (typeof summary !== 'string') return ['fields.summary', 'is missing or not a text'];
  if (summary.length <= MAX_SUMMARY_LENGTH) return null;
  return [
    'fields.summary',
    `has ${summary.length} characters; Jira allows ${MAX_SUMMARY_LENGTH}`,
    'Shorten it, then repeat the load.',
  ];
}

const REQUIRED_TIMES = ['created', 'updated'];
const OPTIONAL_TIMES = ['resolutiondate', 'statuscategorychangedate'];

function checkDates({ fields }: Checked): Complaint | null {
  for (const field of [...REQUIRED_TIMES, ...OPTIONAL_TIMES]) {
    const value = fields[field] ?? null;
    if (value === null && OPTIONAL_TIMES.includes(field)) continue;
    if (isTimestamp(value)) continue;
    return [
      `fields.${field}`,
      `is ${shown(value)}, not a timestamp such as "2013-02-22T18:55:14.333-0600"`,
    ];
  }

  const due = fields['duedate'] ?? null;
  if (due === null || (typeof due === 'string' && isDay(due))) return null;
  return ['fields.duedate', `is ${shown(due)}, not a day such as "2013-02-22"`];
}

function isTimestamp(value: Json): boolean {
  return typeof value === 'string' && readTimestamp(value) !== null;
}

/** Jira's own limit, on either side of zero. */
const LARGEST_NUMBER = 1e14;

function checkNumbers({ fields, known }: Checked): Complaint | null {
  for (const field of known.numberFields) {
    const value = fields[field] ?? null;
    if (value === null || isNumber(value)) continue;
    return [`fields.${field}`, `is ${shown(value)}, not a number from -1e14 to 1e14`];
  }
  return null;
}

function isNumber(value: Json): boolean {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_NUMBER;
}

function checkShapes({ fields }: Checked): Complaint | null {
  for (const field of ['assignee', 'reporter', 'creator']) {
    const person = fields[field] ?? null;
    if (person !== null && textAt(person, 'accountId') === null) {
      return [`fields.${field}`, 'is neither null nor a person with an accountId'];
    }
  }

  const parent = fields['parent'] ?? null;
  if (parent !== null && textAt(parent, 'id') === null && textAt(parent, 'key') === null) {
    return ['fields.parent', 'is neither null nor a work item with an id or a key'];
  }
  return checkLists(fields);
}

function checkLists(fields: JsonObject): Complaint | null {
  const isLabel = (value: Json) => typeof value === 'string' && value.length <= 255;
  if (!isListOf(fields['labels'], isLabel)) {
    return ['fields.labels', 'is not a list of texts of at most 255 characters'];
  }
  for (const field of ['components', 'fixVersions', 'versions']) {
    if (!isListOf(fields[field], (value) => textAt(value, 'id') !== null)) {
      return [`fields.${field}`, 'is not a list of objects with an id'];
    }
  }
  for (const field of ['subtasks', 'issuelinks']) {
    if (!isListOf(fields[field], isObject)) return [`fields.${field}`, 'is not a list of objects'];
  }
  return null;
}

function isListOf(value: Json | undefined, isItem: (value: Json) => boolean): boolean {
  return value === undefined || value === null || (isList(value) && value.every(isItem));
}

function shown(value: Json): string {
  return JSON.stringify(value).slice(0, 60);
}
