import { textArgument } from '../expressions/arguments';
import { fromJson } from '../expressions/json-values';
import { loadOnce } from '../expressions/run';
import {
  type Entity,
  type Member,
  method,
  property,
  unmodelledMembers,
} from '../expressions/values';
import type { JsonObject } from '../json';
import { findProperty, propertyKeys, type PropertyOwner } from '../rest/property-store';
import type { SiteView } from '../rest/operation';

/** The entity properties of an issue or project; one that is not set is null. `draft`: of an issue that is being made. */
export function propertiesOf(
  owner: PropertyOwner | null,
  { view, draft = {} }: { readonly view: SiteView; readonly draft?: JsonObject },
): Entity {
  const read = async (key: string) =>
    fromJson(draft[key] ?? (owner === null ? null : await findProperty(view.database, owner, key)));
  const name = `${owner?.kind ?? 'issue'} ${owner?.id ?? ''} properties`;
  const named = (key: string): Member =>
    property((run) => loadOnce(run, `${name} ${key}`, () => read(key)));

  return {
    kind: 'entity',
    type: 'EntityProperties',
    id: name,
    members: new Map([
      [
        'get',
        method((given, { run, at }) => {
          const key = textArgument(given, 0, at);
          return loadOnce(run, `${name} ${key}`, () => read(key));
        }),
      ],
      [
        'keys',
        method((_, { run }) =>
          loadOnce(run, `${name} keys`, async () => [
            ...new Set([
              ...Object.keys(draft),
              ...(owner === null ? [] : await propertyKeys(view.database, owner)),
            ]),
          ]),
        ),
      ],
      ...unmodelledMembers('updated'),
    ]),
    other: named,
  };
}
