import { z } from 'zod';

import { isObject, type Json, type JsonObject, listAt, textAt } from '../json';
import { projectSeen } from '../rights';
import type { SiteView } from './operation';

const KEY = /\b[A-Z][A-Z0-9_]*-\d{1,9}\b/g;
/** Changes that tell of another work item by its key. */
const RELATIONS = [
  'Link',
  'IssueParentAssociation',
  'Parent',
  'Parent Link',
  'Epic Link',
  'Epic Child',
];

const IssueRow = z.object({
  issue_key: z.string(),
  project_id: z.string(),
  security_id: z.string().nullable(),
});

/** Histories without the changes that tell of work items which whoever asks may not see. */
export async function trimHistories(
  histories: readonly JsonObject[],
  view: SiteView,
): Promise<readonly JsonObject[]> {
  if (view.caller.kind === 'app') return histories;
  const keys = [
    ...new Set(histories.flatMap((history) => listAt(history, 'items')).flatMap(keysOf)),
  ];
  if (keys.length === 0) return histories;

  const hidden = await hiddenAmong(keys, view);
  if (hidden.size === 0) return histories;
  return histories.map((history) => ({
    ...history,
    items: listAt(history, 'items').filter((item) => !keysOf(item).some((key) => hidden.has(key))),
  }));
}

function keysOf(item: Json): readonly string[] {
  if (!isObject(item) || !RELATIONS.includes(textAt(item, 'field') ?? '')) return [];
  return ['from', 'fromString', 'to', 'toString'].flatMap(
    (name) => textAt(item, name)?.match(KEY) ?? [],
  );
}

async function hiddenAmong(keys: readonly string[], view: SiteView): Promise<ReadonlySet<string>> {
  const rows = await view.database.select(
    IssueRow,
    'SELECT issue_key, project_id, security_id FROM issue WHERE issue_key IN (?)',
    [keys],
  );
  const hidden = rows.filter((row) => projectSeen(row, view) === null);
  return new Set(hidden.map((row) => row.issue_key));
}
