import { z } from 'zod';

import type { AppJqlFunction, AppModules, SearchableProperty } from '../jira/app-modules';
import { type Manifest, type ManifestModule, modulesOf } from '../manifest';
import type { FunctionRunner } from './function-runner';
import type { AppIdentity } from './identity';

const Property = z.object({
  key: z.string(),
  entityType: z.string().default('issue'),
  propertyKey: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});

const JqlFunction = z.object({
  key: z.string(),
  name: z.string(),
  function: z.string(),
  arguments: z.array(z.object({ name: z.string(), required: z.boolean() })).default([]),
  types: z.array(z.string()),
  operators: z.array(z.string()),
});

const Answer = z.union([z.object({ jql: z.string() }), z.object({ error: z.string() })]);

type SearchParts = {
  readonly manifest: Manifest;
  readonly identity: AppIdentity;
  readonly functions: FunctionRunner;
};

/**
 * What the app adds to the site's searches.
 *
 * @throws Error naming a module of the manifest that the local Jira cannot search by
 */
export function searchModules(parts: SearchParts): AppModules {
  const { manifest } = parts;
  const [set] = modulesOf(manifest, 'jira:entityPropertySet');
  if (set !== undefined) throw notSearched(`jira:entityPropertySet ${set.key}`);
  return {
    properties: modulesOf(manifest, 'jira:entityProperty').flatMap(searchableProperties),
    jqlFunctions: modulesOf(manifest, 'jira:jqlFunction').map((module) =>
      jqlFunction(module, parts),
    ),
  };
}

function searchableProperties(module: ManifestModule): readonly SearchableProperty[] {
  const { key, entityType, propertyKey, values } = Property.parse(module);
  if (entityType !== 'issue') throw notSearched(`jira:entityProperty ${key} of each ${entityType}`);
  return values.map(({ path, type, searchAlias = null }) => ({
    propertyKey,
    path,
    type,
    alias: searchAlias,
  }));
}

function notSearched(module: string): Error {
  return new Error(
    `manifest.yml: the local Jira does not model searches by ${module}; jira:entityProperty of issues is modelled.`,
  );
}

function jqlFunction(
  module: ManifestModule,
  { manifest, identity, functions }: SearchParts,
): AppJqlFunction {
  const declared = JqlFunction.parse(module);
  return {
    functionKey: identity.extensionId(declared.key),
    name: declared.name,
    appName: manifest.app.id,
    arguments: declared.arguments.map(({ name, required }) => ({ name, isRequired: required })),
    types: declared.types,
    operators: declared.operators,
    call: async (clause) =>
      Answer.parse(
        await functions.run({
          functionKey: declared.function,
          args: [{ clause }, identity.contextFor(undefined)],
          place: { moduleKey: declared.key, moduleType: 'jira:jqlFunction' },
        }),
      ),
  };
}
