import { type Day, day } from '@domain/foundation/calendar';
import type { ExemptionKind } from '@domain/standards/exemptions/exemption';
import { problemOfTerm } from '@domain/standards/exemptions/term';

/** A request as it stands in the form. */
export type RequestText = {
  readonly reason: string;
  readonly from: string;
  readonly until: string;
};
export type RequestErrors = Partial<Readonly<Record<keyof RequestText, string>>>;

type Request = { readonly reason: string; readonly from: Day; readonly until: Day | null };
type Parsed =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly errors: RequestErrors };

/** What is typed as what is sent, or what is wrong with it by field; the days by the rules that the backend has. */
export function parseRequest(kind: ExemptionKind, text: RequestText, today: Day): Parsed {
  const reason = text.reason.trim();
  const from = kind === 'waiver' ? today : dayIn(text.from);
  const until = text.until === '' ? null : dayIn(text.until);
  const errors: { -readonly [Field in keyof RequestErrors]: RequestErrors[Field] } = {};

  if (reason === '') errors.reason = 'Say why: who decides reads nothing else.';
  if (from === undefined) errors.from = 'Choose a day.';
  if (until === undefined) errors.until = 'Choose a day.';
  if (from === undefined || until === undefined) return { ok: false, errors };

  const problem = problemOfTerm(kind, { from, until }, today);
  if (problem !== null) errors[problem.where] = problem.message;
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, request: { reason, from, until } };
}

/** `undefined` for what is no day. */
function dayIn(text: string): Day | undefined {
  try {
    return day(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
