import type { Catalogue } from '../store/catalogue';

/** Which fields an answer carries. */
export type Selection = {
  /** Only the id is asked for. */
  readonly isIdOnly: boolean;
  /** No field beside id and key is asked for. */
  readonly isBare: boolean;
  /** Ids of fields, in the site's order for a wildcard and in the asked order otherwise. */
  readonly fields: readonly string[];
};

const OUTSIDE_FIELDS = new Set(['id', 'key', 'issuekey']);

/**
 * Understands `summary,status`, `*all`, `*navigable`, `-comment`. Names the site does not know are passed over, as in Jira.
 */
export function selectFields(asked: readonly string[], catalogue: Catalogue): Selection {
  const wanted = new Set<string>();
  const onlyExcludes = asked.every((name) => name.startsWith('-'));
  if (onlyExcludes) addAll(wanted, catalogue, 'navigable');

  for (const name of asked) {
    if (name === '*all') addAll(wanted, catalogue, 'all');
    else if (name === '*navigable') addAll(wanted, catalogue, 'navigable');
    else if (name.startsWith('-')) wanted.delete(name.slice(1));
    else if (catalogue.fields.get(name) !== undefined) wanted.add(name);
  }

  const fields = [...wanted].filter((name) => !OUTSIDE_FIELDS.has(name));
  const isBare = fields.length === 0 && asked.every((name) => OUTSIDE_FIELDS.has(name));
  return { fields, isBare, isIdOnly: isBare && asked.every((name) => name === 'id') };
}

function addAll(wanted: Set<string>, catalogue: Catalogue, which: 'all' | 'navigable'): void {
  for (const { id, navigable = true } of catalogue.fields.all) {
    if (which === 'all' || navigable) wanted.add(id);
  }
}
