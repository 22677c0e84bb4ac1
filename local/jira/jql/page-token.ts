import { createHash } from 'node:crypto';

import { z } from 'zod';

import { parseJson } from '../json';
import { badRequest } from '../reply';
import { DAY_MS } from '../time';

/** Where a page of a search ended. */
export type PageEnd = {
  /** When the first page was asked for: `now()` and `-7d` mean the same on every page. */
  readonly startedAt: number;
  readonly sortValues: readonly (string | number)[];
};

const LIFETIME_MS = 7 * DAY_MS;

const Token = z.tuple([
  z.number(),
  z.number(),
  z.string(),
  z.array(z.union([z.string(), z.number()])),
]);

/** Opaque to callers; good for seven days, and for the query that it was given for. */
export function writePageToken(end: PageEnd, given: { jql: string; at: number }): string {
  const token = [given.at, end.startedAt, hashOf(given.jql), end.sortValues];
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** @throws JiraProblem when it is none, too old, or of another query */
export function readPageToken(token: string, given: { jql: string; at: number }): PageEnd {
  const parsed = Token.safeParse(decode(token));
  if (!parsed.success) throw refusal('is not valid');

  const [writtenAt, startedAt, hash, sortValues] = parsed.data;
  if (hash !== hashOf(given.jql)) throw refusal('belongs to another query');
  if (given.at - writtenAt > LIFETIME_MS) throw refusal('has expired');
  return { startedAt, sortValues };
}

function decode(token: string): unknown {
  try {
    return parseJson(Buffer.from(token, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function hashOf(jql: string): string {
  return createHash('sha256').update(jql.trim()).digest('base64url').slice(0, 12);
}

function refusal(reason: string) {
  return badRequest(`The nextPageToken ${reason}. Start the search again from its first page.`);
}
