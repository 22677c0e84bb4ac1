import { z } from 'zod';

import { compileJql } from '../jql/compile-jql';
import { parseJql } from '../jql/parse-jql';
import { structureOf } from '../jql/structure';
import type { JsonObject } from '../json';
import { type Answer, badRequest, JiraProblem } from '../reply';
import type { ModelledRequest, SiteView } from './operation';
import { readBody } from './parameters';
import { jqlScope } from './search-operations';

const Body = z.strictObject({ queries: z.array(z.string()).min(1) });

/** `strict` and `warn` also look names up; what this site cannot search by is refused, not called invalid. */
export async function parseQueries(
  { query, body }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const validation = query.get('validation') ?? 'strict';
  if (!['strict', 'warn', 'none'].includes(validation)) {
    throw badRequest("The parameter 'validation' must be one of 'strict', 'warn' and 'none'.");
  }
  const { queries } = readBody(Body, body);
  const parsed = await Promise.all(queries.map((text) => parseOne(text, { validation, view })));
  return { status: 200, details: parsed.length, body: { queries: parsed } };
}

async function parseOne(
  text: string,
  { validation, view }: { readonly validation: string; readonly view: SiteView },
): Promise<JsonObject> {
  try {
    const query = parseJql(text);
    const structure = structureOf(query);
    const complaints = validation === 'none' ? [] : await complaintsAbout(query, view);
    if (complaints.length === 0) return { query: text, structure };
    return validation === 'warn'
      ? { query: text, structure, warnings: complaints }
      : { query: text, errors: complaints };
  } catch (error) {
    if (error instanceof JiraProblem && error.status === 400) {
      return { query: text, errors: error.errorMessages };
    }
    throw error;
  }
}

async function complaintsAbout(
  query: ReturnType<typeof parseJql>,
  view: SiteView,
): Promise<readonly string[]> {
  try {
    await compileJql(query, jqlScope(view));
    return [];
  } catch (error) {
    if (error instanceof JiraProblem && error.status === 400) return error.errorMessages;
    throw error;
  }
}
