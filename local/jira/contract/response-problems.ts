import { isList, isObject, type Json, type JsonObject, objectAt } from '../json';
import type { Described } from './request-problems';

type Answered = { readonly status: number; readonly responseBody: Json };

/** Refusals that the document leaves out of many operations, though any can be answered with them. */
const UNDESCRIBED = [400, 401, 429];

/** What in an answer the document does not describe. What the site does not model, or where it failed, is no answer. */
export function responseProblems(
  answered: Answered,
  { operation, pointer, check }: Described,
): readonly string[] {
  const { status } = answered;
  if (status >= 500) return [];
  const described = objectAt(objectAt(operation, 'responses'), String(status));
  const content = objectAt(objectAt(described, 'content'), 'application/json');
  const schema = objectAt(content, 'schema');
  const at = `${pointer}/responses/${status}/content/application~1json/schema`;
  const inSchema = (body: Json) => check(at, body).map((problem) => `the answer: ${problem}`);

  const shape = { isDescribed: described !== null, schema, inSchema };
  return status >= 400 ? refusalProblems(answered, shape) : answerProblems(answered, shape);
}

type Shape = {
  readonly isDescribed: boolean;
  readonly schema: JsonObject | null;
  readonly inSchema: (body: Json) => readonly string[];
};

/** Most refusals have one shape; a few are described with another. */
function refusalProblems(
  { status, responseBody: body }: Answered,
  { isDescribed, schema, inSchema }: Shape,
): readonly string[] {
  if (schema !== null && !isProblem(body)) return inSchema(body);
  return [
    ...(isDescribed || UNDESCRIBED.includes(status)
      ? []
      : [`the status ${status} is not described`]),
    ...(isProblem(body) ? [] : ['the refusal has no errorMessages and errors']),
  ];
}

function answerProblems(
  { status, responseBody: body }: Answered,
  { isDescribed, schema, inSchema }: Shape,
): readonly string[] {
  if (!isDescribed) return [`the status ${status} is not described`];
  if (schema === null) return body === null ? [] : ['there is a body where none is described'];
  return Object.keys(schema).length === 0 ? [] : inSchema(body);
}

function isProblem(body: Json): boolean {
  return isObject(body) && isList(body['errorMessages']) && isObject(body['errors']);
}
