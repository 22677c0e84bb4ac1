import { Ajv, type ErrorObject } from 'ajv';

import type { Json, JsonObject } from '../json';

/** What in a value does not fit the schema at a place of the document: `/components/schemas/User`. */
export type SchemaChecker = (pointer: string, value: Json) => readonly string[];

/** Checks against OpenAPI 3.0's dialect of JSON Schema. Formats are not looked at: Jira's timestamps are not RFC 3339. */
export function schemaChecker(document: JsonObject): SchemaChecker {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'openapi');
  return (pointer, value) => {
    const validate =
      ajv.getSchema(`openapi#${pointer}`) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    return validate(value) === true ? [] : (validate.errors ?? []).map(describe);
  };
}

function describe({ instancePath, message = '', params }: ErrorObject): string {
  const extra: unknown = (params as { additionalProperty?: unknown }).additionalProperty;
  const named = typeof extra === 'string' ? ` (${extra})` : '';
  return `${instancePath === '' ? 'it' : instancePath} ${message}${named}`;
}
