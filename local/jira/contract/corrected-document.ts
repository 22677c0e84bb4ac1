import { isList, isObject, type Json, type JsonObject } from '../json';

/** Where null is right although the schema says nothing of it. */
const NULLS: Readonly<Record<string, readonly string[]>> = {
  // As exports of real sites have it.
  ChangeDetails: ['from', 'fromString', 'to', 'toString'],
  // "The first page has a nextPageToken of null", says the document's own description.
  SearchAndReconcileRequestBean: ['nextPageToken'],
};

/** The document lists `~=`, which JQL does not have, and no `!~`, which it has. */
const MISSPELT = { written: '~=', meant: '!~' };

/**
 * The document, where it contradicts Jira or itself, as it must be meant: known nulls are allowed, an operator is spelt as
 * JQL spells it, and a schema of alternatives is not closed beside them, for then it would allow no property at all.
 */
export function correctedDocument(document: JsonObject): JsonObject {
  const copy = structuredClone(document) as JsonObject & Mutable;
  allowNulls(copy);
  correctOperator(copy);
  return opened(copy) as JsonObject;
}

function opened(node: Json): Json {
  if (isList(node)) return node.map(opened);
  if (!isObject(node)) return node;
  const entries = Object.entries(node).filter(
    ([name, value]) => !(name === 'additionalProperties' && value === false && 'anyOf' in node),
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, opened(value ?? null)]));
}

function allowNulls(document: Mutable): void {
  for (const [schema, properties] of Object.entries(NULLS)) {
    for (const property of properties) {
      propertyOf(document, { schema, property }).nullable = true;
    }
  }
}

function correctOperator(document: Mutable): void {
  const operators = propertyOf(document, { schema: 'FieldValueClause', property: 'operator' }).enum;
  const at = operators?.indexOf(MISSPELT.written) ?? -1;
  if (at < 0) throw new Error(`The document's FieldValueClause has no ${MISSPELT.written}.`);
  operators?.splice(at, 1, MISSPELT.meant);
}

function propertyOf(
  document: Mutable,
  { schema, property }: { readonly schema: string; readonly property: string },
): MutableSchema {
  const found = document.components?.schemas[schema]?.properties?.[property];
  if (found === undefined) throw new Error(`The document has no ${schema}.${property}.`);
  return found;
}

type MutableSchema = { nullable?: boolean; enum?: string[] };

type Mutable = {
  components?: { schemas: Record<string, { properties?: Record<string, MutableSchema> }> };
};
