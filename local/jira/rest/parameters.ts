import type { z } from 'zod';

import type { Json } from '../json';
import { badRequest, JiraProblem, notModelled } from '../reply';

/** A list given by repeating the parameter, by commas, or by both. */
export function listParameter(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

type Bounds = { readonly otherwise: number; readonly most: number };

/** More than the most is cut down to it, as Jira does. */
export function numberParameter(query: URLSearchParams, name: string, bounds: Bounds): number {
  const text = query.get(name);
  if (text === null) return bounds.otherwise;
  if (!/^\d{1,9}$/.test(text))
    throw badRequest(`The parameter '${name}' must be a number of 0 or more.`);
  return Math.min(Number(text), bounds.most);
}

export function flagParameter(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? 'false';
  if (text !== 'true' && text !== 'false') {
    throw badRequest(`The parameter '${name}' must be 'true' or 'false'.`);
  }
  return text === 'true';
}

/** Refuses an expansion by name: what Jira has and this site lacks, and what neither has. */
export function expansions<Known extends string>(
  asked: readonly string[],
  known: readonly Known[],
): ReadonlySet<Known> {
  const found = new Set<Known>();
  for (const name of asked) {
    const match = known.find((candidate) => candidate === name);
    if (match === undefined) throw notModelled(`the expansion '${name}' here`);
    found.add(match);
  }
  return found;
}

export function readBody<Schema extends z.ZodType>(schema: Schema, body: Json): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;

  const errors = parsed.error.issues.map(
    ({ path, message }) => [path.map(String).join('.') || 'body', message] as const,
  );
  throw new JiraProblem(
    400,
    ['Invalid request payload. Refer to the REST API documentation and try again.'],
    Object.fromEntries(errors),
  );
}

/** Refuses what Jira has and this site does not answer, when it is given at all. */
export function refuseGiven(given: Readonly<Record<string, unknown>>, where: string): void {
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && value !== null) throw notModelled(`'${name}' in ${where}`);
  }
}
