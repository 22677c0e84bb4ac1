import type { Instant } from '../foundation/calendar';

/** The fields of a change log that facts are made of; `other` for the rest, of which only the time counts. */
export const LOGGED_FIELDS = [
  'status',
  'type',
  'assignee',
  'flagged',
  'resolution',
  'due',
  'estimate',
  'parent',
  'project',
  'other',
] as const;
export type LoggedField = (typeof LOGGED_FIELDS)[number];

/** Stands for a value that the log does not say in a way that can be relied on. */
export const UNREADABLE = '?';
/** Stands for any assignee, flag or resolution: facts say only whether there is one. */
export const SOMETHING = 'set';

/**
 * One change of a work item. Values are ids (status, type, parent, project), a day, or a number as text; `null` for none.
 */
export type LoggedChange = {
  readonly at: Instant;
  readonly field: LoggedField;
  readonly from: string | null;
  readonly to: string | null;
};

/** A line of Jira's change log as Jira writes it. */
export type LogLine = {
  readonly at: Instant;
  /** The field's id where Jira gives one: `duedate`, `customfield_10004`. */
  readonly fieldId: string | null;
  /** The field's name in the log: `duedate`, `Story Points`. */
  readonly field: string;
  readonly from: string | null;
  readonly fromText: string | null;
  readonly to: string | null;
  readonly toText: string | null;
};
