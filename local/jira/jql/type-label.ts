import type { Field } from '../store/catalogue-entries';
import { type SearchKind, searchKindOf } from '../store/search-kind';

type Labelled = { readonly name: string; readonly label: string | null };

/** Jira's own editor writes the type behind a name that several fields share: "Story Points[Number]". */
export function withoutLabel(written: string): Labelled {
  if (/^cf\s*\[\s*\d+\s*\]$/i.test(written)) {
    return { name: written.replaceAll(/\s/g, ''), label: null };
  }
  const [, name = written, label = null] = /^(.+)\[([^[\]]+)\]$/s.exec(written) ?? [];
  return { name, label };
}

/** The labels of the types that come with Jira. */
const KINDS: ReadonlyMap<string, SearchKind> = new Map([
  ['checkboxes', 'option'],
  ['date', 'day'],
  ['dropdown', 'option'],
  ['labels', 'label'],
  ['number', 'number'],
  ['paragraph', 'text'],
  ['people', 'person'],
  ['radio buttons', 'option'],
  ['select list (multiple choices)', 'option'],
  ['short text', 'text'],
  ['time stamp', 'instant'],
  ['url', 'exact'],
  ['user picker (multiple users)', 'person'],
  ['user picker (single user)', 'person'],
  ['version picker (multiple versions)', 'version'],
  ['version picker (single version)', 'version'],
]);

/** A label of another app's says nothing here. */
export function carries(field: Field, label: string | null): boolean {
  const kind = label === null ? undefined : KINDS.get(label.toLowerCase());
  return kind === undefined || searchKindOf(field) === kind;
}
