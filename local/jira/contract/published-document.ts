import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type JsonObject, parseJsonObject } from '../json';

/** Where Atlassian's OpenAPI document is looked for. */
export const DOCUMENT_PATH = join(
  process.env['MANDATE_DATA'] ?? '../shared/data',
  'jira-cloud-openapi-v3.json',
);

let read: JsonObject | null | undefined;

/** Atlassian's description of Jira's REST API; `null` where it is not at hand. */
export function publishedDocument(): JsonObject | null {
  read ??= existsSync(DOCUMENT_PATH) ? parseJsonObject(readFileSync(DOCUMENT_PATH, 'utf8')) : null;
  return read;
}
