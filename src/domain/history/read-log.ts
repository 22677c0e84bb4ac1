import { day } from '../foundation/calendar';
import type { FieldId } from '../foundation/ids';
import {
  type LoggedChange,
  type LoggedField,
  type LogLine,
  SOMETHING,
  UNREADABLE,
} from './logged-change';

/** Which custom fields carry facts on this site, and what a log calls the estimate where it gives no id. */
export type LogFields = {
  readonly estimateFieldId: FieldId | null;
  readonly estimateFieldName: string | null;
  readonly flaggedFieldId: FieldId | null;
};

/** By their names in logs, in lower case without spaces. Older logs call a type and a parent otherwise. */
const SYSTEM_FIELDS: ReadonlyMap<string, LoggedField> = new Map([
  ['status', 'status'],
  ['issuetype', 'type'],
  ['type', 'type'],
  ['assignee', 'assignee'],
  ['resolution', 'resolution'],
  ['duedate', 'due'],
  ['parent', 'parent'],
  ['issueparentassociation', 'parent'],
  ['epiclink', 'parent'],
  ['parentlink', 'parent'],
  ['project', 'project'],
]);

/**
 * Reads a work item's log, oldest change first.
 *
 * @example
 * readLog([{ field: 'duedate', from: null, fromText: '2010-09-01 00:00:00.0', to: null, toText: null, … }], fields)
 * // [{ field: 'due', from: '2010-09-01', to: null, … }]
 */
export function readLog(lines: readonly LogLine[], fields: LogFields): readonly LoggedChange[] {
  const inOrder = [...lines].sort((one, other) =>
    one.at < other.at ? -1 : Number(one.at > other.at),
  );
  return inOrder.map((line) => {
    const field = fieldOf(line, fields);
    return {
      at: line.at,
      field,
      from: valueOf(field, line.from, line.fromText),
      to: valueOf(field, line.to, line.toText),
    };
  });
}

function fieldOf({ fieldId, field }: LogLine, fields: LogFields): LoggedField {
  if (fieldId !== null && fieldId === fields.estimateFieldId) return 'estimate';
  if (fieldId !== null && fieldId === fields.flaggedFieldId) return 'flagged';
  if (fieldId === null && field === fields.estimateFieldName) return 'estimate';
  return SYSTEM_FIELDS.get(field.toLowerCase().replace(/\s+/g, '')) ?? 'other';
}

/** How a value is read of each field, from the value itself and from what people read. */
const READERS: Readonly<
  Record<Exclude<LoggedField, 'other'>, (value: string | null, said: string) => string>
> = {
  assignee: () => SOMETHING,
  flagged: () => SOMETHING,
  resolution: () => SOMETHING,
  due: (_value, said) => dayIn(said),
  estimate: (_value, said) => numberIn(said),
  status: idIn,
  type: idIn,
  parent: idIn,
  project: idIn,
};

function valueOf(field: LoggedField, value: string | null, text: string | null): string | null {
  const isByText = field === 'estimate';
  const said = (isByText ? [text, value] : [value, text])
    .map((each) => each?.trim() ?? '')
    .find((each) => each !== '');
  return said === undefined || field === 'other' ? null : READERS[field](value, said);
}

function idIn(value: string | null): string {
  return value !== null && /^\d+$/.test(value) ? value : UNREADABLE;
}

function dayIn(said: string): string {
  const written = /^\d{4}-\d\d-\d\d(?=$|[ T])/.exec(said)?.[0];
  try {
    return written === undefined ? UNREADABLE : day(written);
  } catch (error) {
    if (error instanceof RangeError) return UNREADABLE;
    throw error;
  }
}

/** Three decimals may be thousands in another language's writing, so they are not taken for exact. */
function numberIn(said: string): string {
  return /^\d{1,9}(\.\d{1,2})?$/.test(said) ? String(Number(said)) : UNREADABLE;
}
