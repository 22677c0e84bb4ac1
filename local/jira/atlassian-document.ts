import { createRequire } from 'node:module';
import { join } from 'node:path';

import { Ajv, type ValidateFunction } from 'ajv';

import { projectRoot } from '../project-root';
import { isObject, type Json, type JsonObject } from './json';
import { badRequest } from './reply';

/**
 * A text in Atlassian's document format; `null` for what is none at all.
 *
 * @throws JiraProblem 400 for a document whose nodes Atlassian's own schema does not allow. Jira says no more of it
 */
export function readDocument(value: Json): JsonObject | null {
  if (!isDocument(value)) return null;
  if (!hasAllowedNodes(value)) throw badRequest('INVALID_INPUT');
  return value;
}

function isDocument(value: Json): value is JsonObject {
  return (
    isObject(value) &&
    value['type'] === 'doc' &&
    value['version'] === 1 &&
    Array.isArray(value['content'])
  );
}

let validate: ValidateFunction | undefined;

function hasAllowedNodes(document: JsonObject): boolean {
  validate ??= compileSchema();
  return validate(document);
}

/** Without the name of its dialect, draft 4, which Ajv no longer knows; nothing in it reads differently. */
function compileSchema(): ValidateFunction {
  const require = createRequire(join(projectRoot(), 'package.json'));
  const { $ref, definitions } = require('@atlaskit/adf-schema/json-schema/v1/full.json') as Record<
    '$ref' | 'definitions',
    unknown
  >;
  return new Ajv({ strict: false, inlineRefs: false }).compile({ $ref, definitions });
}
