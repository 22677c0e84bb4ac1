import type { Json } from '../json';
import { isList, isObject, objectAt, textAt } from '../json';
import { isDay, readTimestamp } from '../time';
import { fromJson } from '../expressions/json-values';
import {
  type Entity,
  type Member,
  type Members,
  property,
  unmodelledMembers,
  type Value,
} from '../expressions/values';

type Reader = (json: Json | undefined) => Value;

/** An entity whose properties stand in its JSON; `null` where there is none. */
export function entityFrom(
  type: string,
  json: Json | undefined,
  { reads, unmodelled = [] }: { readonly reads: Reads; readonly unmodelled?: readonly string[] },
): Entity | null {
  if (!isObject(json)) return null;
  const members = Object.entries(reads).map(([name, read]): readonly [string, Member] => {
    const value = read(json[name]);
    return [name, property(() => value)];
  });
  const all: Members = new Map([...members, ...unmodelledMembers(...unmodelled)]);
  return { kind: 'entity', type, id: textAt(json, 'id') ?? '', members: all };
}

export type Reads = Readonly<Record<string, Reader>>;

/** Ids are numbers in expressions, though the REST API writes them as text. */
export const asId: Reader = (json) => {
  const number = Number(json);
  return json === null || json === undefined || Number.isNaN(number) ? fromJson(json) : number;
};

export const asIs: Reader = fromJson;

export const asDate: Reader = (json) => {
  const instant = typeof json === 'string' ? readTimestamp(json) : null;
  return instant === null ? null : { kind: 'date', instant };
};

export const asDay: Reader = (json) =>
  typeof json === 'string' && isDay(json) ? { kind: 'calendar-date', day: json } : null;

const NAMED: Reads = { id: asId, name: asIs, description: asIs };

export const priorityFrom = (json: Json | undefined) =>
  entityFrom('IssuePriority', json, { reads: NAMED });

export const resolutionFrom = (json: Json | undefined) =>
  entityFrom('Resolution', json, { reads: NAMED });

export const securityLevelFrom = (json: Json | undefined) =>
  entityFrom('SecurityLevel', json, { reads: NAMED });

export const projectRoleFrom = (json: Json | undefined) =>
  entityFrom('ProjectRole', json, { reads: NAMED });

export const componentFrom = (json: Json | undefined) =>
  entityFrom('Component', json, { reads: { id: asId, name: asIs } });

export const versionFrom = (json: Json | undefined) =>
  entityFrom('Version', json, {
    reads: {
      ...NAMED,
      archived: asIs,
      released: asIs,
      releaseDate: asDay,
      startDate: asDay,
    },
  });

export const issueTypeFrom = (json: Json | undefined) =>
  entityFrom('IssueType', json, {
    reads: { ...NAMED, hierarchyLevel: asIs },
    unmodelled: ['iconUrl', 'properties'],
  });

export function statusFrom(json: Json | undefined): Entity | null {
  const status = entityFrom('IssueStatus', json, { reads: NAMED });
  if (status === null) return null;
  const category = entityFrom('StatusCategory', objectAt(json, 'statusCategory'), {
    reads: { id: asId, key: asIs, name: asIs, colorName: asIs },
  });
  return {
    ...status,
    members: new Map([...status.members, ['category', property(() => category)]]),
  };
}

export function listFrom(json: Json | undefined, read: (item: Json) => Value): readonly Value[] {
  return isList(json) ? json.map(read) : [];
}
