import { z } from 'zod';

import type { Right } from '../domain/foundation/rights';

/** One question the UI may ask: the right it needs, what it must send, and what comes back. */
export type Operation = {
  readonly right: Right;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};
export type Contract = Readonly<Record<string, Operation>>;

/** What a call returns. Errors travel as values, for a thrown one loses its code on the way to the browser. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };

export type ReplyError = {
  readonly code: string;
  readonly message: string;
  /** The place, where there is one: a field of the input, a project key, a file and line. */
  readonly where: string | null;
  readonly details: readonly string[];
};

/** The answer's type. It is not checked at run time: the backend is ours. */
export const answer = <T>(): z.ZodType<T> => z.custom<T>();

/** For operations that are asked with nothing. Unknown keys are refused, as everywhere. */
export const nothing = z.strictObject({});
