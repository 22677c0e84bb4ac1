import type { Instant } from '../foundation/calendar';
import { type LoggedChange, type LoggedField, UNREADABLE } from './logged-change';

export type FactThen = { readonly value: string | null; readonly isTold: boolean };

type Question = {
  readonly field: LoggedField;
  /** As it stands, in the words of the log. */
  readonly present: string | null;
  readonly at: Instant;
};

/** What a field held at a moment: what the first change after it says was before, as far as the log is at one with itself. */
export function factIn(
  changes: readonly LoggedChange[],
  { field, present, at }: Question,
): FactThen {
  const own = changes.filter((change) => change.field === field);
  const after = own.find((change) => change.at > at);
  const before = own.findLast((change) => change.at <= at);
  const end = own.at(-1);
  const value = after === undefined ? present : after.from;

  const leadsHere = end === undefined || mayBe(end.to, present);
  const isAtOne = before === undefined || after === undefined || mayBe(before.to, after.from);
  return { value, isTold: leadsHere && isAtOne && value !== UNREADABLE };
}

function mayBe(one: string | null, other: string | null): boolean {
  return one === other || one === UNREADABLE || other === UNREADABLE;
}
