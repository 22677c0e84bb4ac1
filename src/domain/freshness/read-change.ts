import {
  day,
  dayOf,
  instantFromMilliseconds,
  millisecondsOf,
  type Day,
  type Instant,
} from '../foundation/calendar';
import type { FactFields, FieldChange, ItemEvent, ItemFacts } from './item-event';

/**
 * What one line of a changelog means for the facts.
 *
 * - `nothing`: no fact is made of this field.
 * - `status`, `assignee`, `type`: the event itself says what the item is now.
 * - `value`: the line says the new value, exactly.
 * - `parent`: the new parent, if it is written as an id.
 * - `unknown`: a fact may have changed, and the line does not say to what.
 */
export type ChangeMeaning =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'status' }
  | { readonly kind: 'assignee' }
  | { readonly kind: 'type' }
  | { readonly kind: 'value'; readonly facts: Partial<ItemFacts> }
  | { readonly kind: 'parent'; readonly to: string | null }
  | { readonly kind: 'unknown' };

const NOTHING: ChangeMeaning = { kind: 'nothing' };
const UNKNOWN: ChangeMeaning = { kind: 'unknown' };

/** System fields no fact is made of, as changelogs write them, in lower case without spaces. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(
  `summary description environment labels priority reporter creator comment attachment votes watches
  component components fixversion fixversions version versions security securitylevel rank globalrank sprint
  timeestimate timeoriginalestimate timespent aggregatetimespent timetracking worklogid worklogtimespent
  remoteissuelink remotelink epicname epiccolor epicstatus epiccolour epicchild startdate workflow projectimport
  statuscategorychangedate lastviewed progress thumbnail team`.split(/\s+/),
);

/** System fields that facts are made of. */
const READ: Readonly<
  Record<string, ((change: FieldChange, event: ItemEvent) => ChangeMeaning) | undefined>
> = {
  status: () => ({ kind: 'status' }),
  assignee: () => ({ kind: 'assignee' }),
  issuetype: () => ({ kind: 'type' }),
  type: () => ({ kind: 'type' }),
  duedate: readDue,
  resolution: readResolution,
};

const PARENT: ReadonlySet<string> = new Set([
  'parent',
  'issueparentassociation',
  'epiclink',
  'parentlink',
]);

/** Within this of midnight, UTC, the day of a date that Jira set a moment earlier is not certain. */
const MIDNIGHT_MARGIN_MILLISECONDS = 60_000;

/**
 * Reads one line of a changelog. What is not certain to be exact is `unknown`, so that the item is fetched.
 *
 * @example
 * readChange({ fieldId: 'duedate', field: 'duedate', to: '2026-04-01', … }, event, fields) // value: { due: '2026-04-01' }
 * readChange({ fieldId: null, field: 'Link', … }, event, fields)                           // unknown
 */
export function readChange(
  change: FieldChange,
  event: ItemEvent,
  fields: FactFields,
): ChangeMeaning {
  if (is(change, fields.estimateFieldId, fields.estimateFieldName)) return readEstimate(change);
  if (is(change, fields.flaggedFieldId, fields.flaggedFieldName)) {
    return { kind: 'value', facts: { flagged: textOf(change) !== null } };
  }

  const name = plain(change.field);
  if (PARENT.has(name) || change.fieldId === 'parent') return { kind: 'parent', to: change.to };
  if (isCustom(change) || WITHOUT_MEANING.has(name)) return NOTHING;

  const read = READ[name];
  return read === undefined ? UNKNOWN : read(change, event);
}

/**
 * The day, UTC, of a date that Jira set in the same step as `updated` but not in the same millisecond; `null` around
 * midnight, where the two may lie on different days.
 */
export function certainDay(updated: Instant): Day | null {
  const at = millisecondsOf(updated);
  const before = dayOf(instantFromMilliseconds(at - MIDNIGHT_MARGIN_MILLISECONDS));
  const after = dayOf(instantFromMilliseconds(at + MIDNIGHT_MARGIN_MILLISECONDS));
  return before === after ? before : null;
}

function readDue(change: FieldChange): ChangeMeaning {
  const text = textOf(change);
  if (text === null) return { kind: 'value', facts: { due: null } };

  const written = /^\d{4}-\d\d-\d\d(?=$|[ T])/.exec(change.to ?? text)?.[0];
  try {
    return written === undefined ? UNKNOWN : { kind: 'value', facts: { due: day(written) } };
  } catch (error) {
    if (error instanceof RangeError) return UNKNOWN;
    throw error;
  }
}

/** Three decimals may be thousands in another language's writing, so they are not taken for exact. */
function readEstimate(change: FieldChange): ChangeMeaning {
  const text = textOf(change);
  if (text === null) return { kind: 'value', facts: { estimate: null } };

  return /^\d{1,9}(\.\d{1,2})?$/.test(text)
    ? { kind: 'value', facts: { estimate: Number(text) } }
    : UNKNOWN;
}

/** Jira dates a resolution when it is first set, in the step that also sets `updated`; figures use its day only. */
function readResolution(change: FieldChange, event: ItemEvent): ChangeMeaning {
  if (textOf(change) === null) return { kind: 'value', facts: { resolved: null } };
  if (change.from !== null && change.from !== '') return UNKNOWN;

  return certainDay(event.updated) === null
    ? UNKNOWN
    : { kind: 'value', facts: { resolved: event.updated } };
}

function textOf({ to, toText }: FieldChange): string | null {
  const text = [toText, to].find((each) => each !== null && each.trim() !== '');
  return text?.trim() ?? null;
}

function is(change: FieldChange, id: string | null, name: string | null): boolean {
  if (change.fieldId !== null) return change.fieldId === id;
  return name !== null && change.field === name;
}

function isCustom({ fieldId }: FieldChange): boolean {
  return fieldId?.startsWith('customfield_') === true;
}

function plain(field: string): string {
  return field.toLowerCase().replace(/\s+/g, '');
}
