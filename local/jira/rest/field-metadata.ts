import { type Json, type JsonObject, toJson } from '../json';
import type { Catalogue } from '../store/catalogue';
import type { Project } from '../store/catalogue-entries';
import { findEditor } from '../write/read-changes';

type Place = { readonly catalogue: Catalogue; readonly project: Project };

/** What can be given for each of these fields in the project; fields the site does not know are left out. */
export function fieldMetadata(fieldIds: readonly string[], place: Place): JsonObject {
  const known = fieldIds.flatMap((id) => place.catalogue.fields.get(id) ?? []);
  return Object.fromEntries(
    known.map(({ id, name, schema = { type: 'any' } }) => {
      const allowedValues = valuesOf(id, place);
      const metadata = {
        required: id === 'summary',
        schema: toJson(schema),
        name,
        key: id,
        hasDefaultValue: false,
        operations: isList(id, place) ? ['add', 'set', 'remove'] : ['set'],
        ...(allowedValues === null ? {} : { allowedValues }),
      };
      return [id, metadata] as const;
    }),
  );
}

function isList(fieldId: string, { catalogue }: Place): boolean {
  return fieldId !== 'resolution' && findEditor(fieldId, { catalogue }).isList;
}

/** `null` where any value will do, or too many to list. */
function valuesOf(fieldId: string, { catalogue, project }: Place): readonly Json[] | null {
  const own = ({ projectKey }: { readonly projectKey: string }) => projectKey === project.key;
  const listed: Readonly<Record<string, () => readonly unknown[]>> = {
    priority: () => catalogue.priorities.all,
    resolution: () => catalogue.resolutions.all,
    components: () => catalogue.components.all.filter(own),
    versions: () => catalogue.versions.all.filter(own),
    fixVersions: () => catalogue.versions.all.filter(own),
  };
  const options = catalogue.optionsOf(fieldId);
  const values = listed[fieldId]?.() ?? (options.length === 0 ? null : options);
  return values === null ? null : values.map(toJson);
}
