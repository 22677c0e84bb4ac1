import { isList, isObject, type Json, type JsonObject } from '../json';

/** Where null is right although the schema says nothing of it. */
const NULLS: Readonly<Record<string, readonly string[]>> = {
  // As exports of real sites have it.
  ChangeDetails: ['from', 'fromString', 'to', 'toString'],
  // "The first page has a nextPageToken of null", says the document's own description.
  SearchAndReconcileRequestBean: ['nextPageToken'],
};

/**
 * The document, where it contradicts Jira or itself, as it must be meant: known nulls are allowed, and a schema of
 * alternatives is not closed beside them, for then it would allow no property at all.
 */
export function correctedDocument(document: JsonObject): JsonObject {
  return opened(allowingNulls(document)) as JsonObject;
}

function opened(node: Json): Json {
  if (isList(node)) return node.map(opened);
  if (!isObject(node)) return node;
  const entries = Object.entries(node).filter(
    ([name, value]) => !(name === 'additionalProperties' && value === false && 'anyOf' in node),
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, opened(value ?? null)]));
}

function allowingNulls(document: JsonObject): JsonObject {
  const copy = structuredClone(document) as JsonObject & Mutable;
  for (const [schema, properties] of Object.entries(NULLS)) {
    for (const property of properties) {
      const found = copy.components?.schemas[schema]?.properties?.[property];
      if (found === undefined) throw new Error(`The document has no ${schema}.${property}.`);
      found.nullable = true;
    }
  }
  return copy;
}

type Mutable = {
  components?: {
    schemas: Record<string, { properties?: Record<string, { nullable?: boolean }> }>;
  };
};
