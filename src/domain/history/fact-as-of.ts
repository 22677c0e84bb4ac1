import type { Instant } from '../foundation/calendar';
import { type LoggedChange, type LoggedField, UNREADABLE } from './logged-change';

export type FactThen = {
  readonly value: string | null;
  readonly isTold: boolean;
  /** The changes of the field that are in how it stands. */
  readonly changes: readonly LoggedChange[];
};

type Question = {
  readonly field: LoggedField;
  /** As it stands, in the words of the log. */
  readonly present: string | null;
  /** What was logged later may not be in how it stands: the log was read after the facts. */
  readonly knownUntil: Instant;
  readonly at: Instant;
};

/** What a field held at a moment: what the first change after it says was before, as far as the log is at one with itself. */
export function factIn(
  log: readonly LoggedChange[],
  { field, present, knownUntil, at }: Question,
): FactThen {
  const whole = log.filter((change) => change.field === field);
  const changes = leadsTo(present, whole)
    ? whole
    : whole.filter((change) => change.at <= knownUntil);
  const after = changes.find((change) => change.at > at);
  const before = changes.findLast((change) => change.at <= at);
  const value = after === undefined ? present : after.from;

  const isAtOne = before === undefined || after === undefined || mayBe(before.to, after.from);
  const isTold = leadsTo(present, changes) && isAtOne && value !== UNREADABLE;
  return { value, isTold, changes };
}

function leadsTo(present: string | null, changes: readonly LoggedChange[]): boolean {
  const end = changes.at(-1);
  return end === undefined || mayBe(end.to, present);
}

function mayBe(one: string | null, other: string | null): boolean {
  return one === other || one === UNREADABLE || other === UNREADABLE;
}
