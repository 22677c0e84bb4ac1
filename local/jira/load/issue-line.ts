import { DataError } from '../data-error';
import type { IssueRecord } from '../issue-record';
import { isObject, type Json, type JsonObject, listAt, objectAt, parseJson, textAt } from '../json';
import { type LinkEnd, readLinkEnd } from '../store/link-ends';
import { readTimestamp } from '../time';
import { checkFields, type Complaint } from './check-fields';
import type { KnownIds } from './known-ids';
import type { Line } from './read-lines';
import { statusCategoryChangeDate } from './status-category-change';

export type IssueLine = {
  readonly where: string;
  readonly record: IssueRecord;
  readonly links: readonly LinkEnd[];
  readonly histories: readonly JsonObject[];
  readonly properties: JsonObject;
  /** As read, for finding people and options. */
  readonly raw: JsonObject;
};

/** @throws DataError naming file, line, field and remedy */
export function readIssueLine({ text, where }: Line, known: KnownIds): IssueLine {
  const raw = parseLine(text, where);
  const id = textAt(raw, 'id') ?? '';
  const key = textAt(raw, 'key') ?? '';
  const fields = objectAt(raw, 'fields');
  if (!/^\d{1,15}$/.test(id)) throw fail(where, '', ['id', 'is missing or not a number in quotes']);
  if (!/^[A-Z][A-Z0-9_]*-\d{1,9}$/.test(key)) {
    throw fail(where, '', ['key', 'is missing or not a key such as EUCA-12']);
  }
  if (fields === null) throw fail(where, key, ['fields', 'is missing or not an object']);

  const complaint = checkFields({ key, fields, known });
  if (complaint !== null) throw fail(where, key, complaint);

  const histories = historiesOf(raw, { where, key });
  return {
    where,
    raw,
    histories,
    record: { id, key, fields: completed(fields, { histories, known }) },
    links: linksOf(fields, { where, key }),
    properties: propertiesOf(raw, { where, key }),
  };
}

type Place = { readonly where: string; readonly key: string };

function parseLine(text: string, where: string): JsonObject {
  let value: Json;
  try {
    value = parseJson(text);
  } catch (error) {
    throw new DataError(
      'the line is not complete JSON; the file seems cut off here. Export it again and repeat the load; what came before is kept.',
      where,
      { cause: error },
    );
  }
  if (isObject(value)) return value;
  throw new DataError('the line is not a JSON object. Each line holds one work item.', where);
}

function fail(where: string, key: string, [field, problem, remedy]: Complaint): DataError {
  const subject = key === '' ? field : `${key}: ${field}`;
  return new DataError(
    `${subject} ${problem}. ${remedy ?? 'Correct the line or take it out, then repeat the load.'}`,
    where,
  );
}

function historiesOf(raw: JsonObject, { where, key }: Place): readonly JsonObject[] {
  const complaint: Complaint = [
    'changelog.histories',
    'has an entry without a numeric id, a timestamp or items',
  ];
  return listAt(raw['changelog'], 'histories').map((history) => {
    if (!isObject(history) || !isHistory(history)) throw fail(where, key, complaint);
    return history;
  });
}

function isHistory(history: JsonObject): boolean {
  return (
    /^\d{1,15}$/.test(textAt(history, 'id') ?? '') &&
    readTimestamp(textAt(history, 'created') ?? '') !== null &&
    Array.isArray(history['items']) &&
    history['items'].every(isObject)
  );
}

function linksOf(fields: JsonObject, { where, key }: Place): readonly LinkEnd[] {
  return listAt(fields, 'issuelinks').map((link) => {
    const end = readLinkEnd(link);
    if (end !== null) return end;
    throw fail(where, key, [
      'fields.issuelinks',
      'has an entry without an id, a type, or an inwardIssue or outwardIssue with an id',
    ]);
  });
}

function propertiesOf(raw: JsonObject, { where, key }: Place): JsonObject {
  const properties = raw['properties'] ?? {};
  if (isObject(properties)) return properties;
  throw fail(where, key, ['properties', 'is not an object of keys and values']);
}

function completed(
  fields: JsonObject,
  { histories, known }: { histories: readonly JsonObject[]; known: KnownIds },
): JsonObject {
  if (textAt(fields, 'statuscategorychangedate') !== null) return fields;
  return {
    ...fields,
    statuscategorychangedate: statusCategoryChangeDate({
      fields,
      histories,
      categoryOf: (statusId) => known.statuses.get(statusId) ?? null,
    }),
  };
}
