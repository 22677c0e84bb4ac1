import { isList, isObject, type Json, objectAt } from '../json';
import type { Described } from './request-problems';

type Answered = { readonly status: number; readonly responseBody: Json };

/** Refusals that the document leaves out of many operations, though any can be answered with them. */
const UNDESCRIBED = [400, 401, 429];

/** What in an answer the document does not describe. What the site does not model, or where it failed, is no answer. */
export function responseProblems(
  { status, responseBody: body }: Answered,
  { operation, pointer, check }: Described,
): readonly string[] {
  if (status >= 500) return [];
  const described = objectAt(objectAt(operation, 'responses'), String(status));
  if (status >= 400) {
    const isKnown = described !== null || UNDESCRIBED.includes(status);
    return [
      ...(isKnown ? [] : [`the status ${status} is not described`]),
      ...(isProblem(body) ? [] : ['the refusal has no errorMessages and errors']),
    ];
  }

  if (described === null) return [`the status ${status} is not described`];
  const content = objectAt(objectAt(described, 'content'), 'application/json');
  const schema = objectAt(content, 'schema');
  if (schema === null) return body === null ? [] : ['there is a body where none is described'];
  if (Object.keys(schema).length === 0) return [];
  const at = `${pointer}/responses/${status}/content/application~1json/schema`;
  return check(at, body).map((problem) => `the answer: ${problem}`);
}

function isProblem(body: Json): boolean {
  return isObject(body) && isList(body['errorMessages']) && isObject(body['errors']);
}
