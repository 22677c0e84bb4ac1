import type { Field } from './catalogue-entries';

/** How JQL searches a custom field; the store keeps its values accordingly. */
export type SearchKind =
  | 'number'
  | 'day'
  | 'instant'
  | 'option'
  | 'person'
  | 'version'
  | 'label'
  | 'exact'
  | 'text'
  | 'epic'
  | 'rank'
  | 'sprint';

const BY_TYPE: ReadonlyMap<string, SearchKind> = new Map([
  ['number', 'number'],
  ['date', 'day'],
  ['datetime', 'instant'],
  ['option', 'option'],
  ['array of option', 'option'],
  ['user', 'person'],
  ['array of user', 'person'],
  ['version', 'version'],
  ['array of version', 'version'],
  ['array of string', 'label'],
  ['string', 'text'],
]);

/** Some kinds of field are told by who makes them, not by the type that they declare. */
const BY_MAKER: ReadonlyMap<string, SearchKind> = new Map([
  ['com.pyxis.greenhopper.jira:gh-sprint', 'sprint'],
  ['com.pyxis.greenhopper.jira:gh-epic-link', 'epic'],
  ['com.pyxis.greenhopper.jira:gh-lexo-rank', 'rank'],
  ['com.atlassian.jira.plugin.system.customfieldtypes:url', 'exact'],
]);

/** `null` when this site cannot search it. */
export function searchKindOf({ schema }: Field): SearchKind | null {
  return BY_MAKER.get(schema?.custom ?? '') ?? BY_TYPE.get(holds(schema)) ?? null;
}

/** `number`, `array of option`. */
export function holds(schema: Field['schema']): string {
  if (schema === undefined) return 'nothing';
  return schema.type === 'array' ? `array of ${schema.items ?? 'anything'}` : schema.type;
}

export function isSprintField(field: Field): boolean {
  return searchKindOf(field) === 'sprint';
}
