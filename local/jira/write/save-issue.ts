import { z } from 'zod';

import { type IssueRecord, splitFields } from '../issue-record';
import { isList, type Json, type JsonObject, parseJsonObject, textAt } from '../json';
import { notFound } from '../reply';
import type { SiteView } from '../rest/operation';
import type { Database } from '../store/database';
import { putHistories, rewritePast, tellsPast } from '../store/history-writer';
import { replaceIssue, writingRules } from '../store/issue-writer';
import { nextId } from '../store/sequences';
import { readTimestamp, writeTimestamp } from '../time';
import { type ChangeItem, itemsJson } from './change-items';
import { personJson } from './person-value';

const IssueRow = z.object({
  id: z.string(),
  issue_key: z.string(),
  system: z.string().transform(parseJsonObject),
  custom: z.string().transform(parseJsonObject),
});

/** For changing it: nobody else changes it until the transaction ends. */
export function lockIssue(database: Database, id: string): Promise<IssueRecord> {
  return findRecord(database, id, 'FOR UPDATE');
}

/** As it is kept, whoever changes it meanwhile. */
export function readIssue(database: Database, id: string): Promise<IssueRecord> {
  return findRecord(database, id, '');
}

async function findRecord(
  database: Database,
  id: string,
  lock: 'FOR UPDATE' | '',
): Promise<IssueRecord> {
  const [row] = await database.select(
    IssueRow,
    `SELECT i.id, i.issue_key, d.fields AS \`system\`, d.custom
       FROM issue i JOIN issue_document d ON d.issue_id = i.id WHERE i.id = ? ${lock}`,
    [id],
  );
  if (row === undefined) {
    throw notFound('Issue does not exist or you do not have permission to see it.');
  }
  return { id: row.id, key: row.issue_key, fields: { ...row.system, ...row.custom } };
}

export type Edit = {
  readonly fields: JsonObject;
  readonly items: readonly ChangeItem[];
};

export type Saved = {
  readonly issue: IssueRecord;
  readonly items: readonly ChangeItem[];
  /** `null` where nothing changed that a changelog tells. */
  readonly changelogId: string | null;
};

/** Keeps the new fields and tells the changelog. The time of update always moves on, by a millisecond at least. */
export async function saveIssue(
  database: Database,
  before: IssueRecord,
  { edit, view }: { readonly edit: Edit; readonly view: SiteView },
): Promise<Saved> {
  const lastUpdate = readTimestamp(textAt(before.fields, 'updated') ?? '') ?? 0;
  const updatedMs = Math.max(view.now, lastUpdate + 1);
  const updated = writeTimestamp(updatedMs, view.catalogue.timeZone);
  const issue: IssueRecord = { ...before, fields: { ...withoutGaps(edit.fields), updated } };

  await replaceIssue(database, issue, writingRules(view.catalogue));
  const { items } = edit;
  if (items.length === 0) return { issue, items, changelogId: null };
  const changelogId = await insertHistory(database, issue, { items, at: updatedMs, view });
  return { issue, items, changelogId };
}

type History = {
  readonly items: readonly ChangeItem[];
  readonly at: number;
  readonly view: SiteView;
};

async function insertHistory(
  database: Database,
  issue: IssueRecord,
  { items, at, view }: History,
): Promise<string> {
  const id = await nextId(database, 'changelog');
  const history: JsonObject = {
    id,
    ...(view.account === null ? {} : { author: personJson(view.account) }),
    created: writeTimestamp(at, view.catalogue.timeZone),
    items: itemsJson(items),
  };
  await putHistories(database, [{ issueId: issue.id, history }]);
  if (tellsPast(history)) await rewritePast(database, issue);
  return id;
}

/** A custom field without a value is left out, as in loaded work items. */
function withoutGaps(fields: JsonObject): JsonObject {
  const { system, custom } = splitFields(fields);
  const kept = Object.entries(custom).filter(([, value]) => !isGap(value ?? null));
  return { ...system, ...Object.fromEntries(kept) };
}

function isGap(value: Json): boolean {
  return value === null || (isList(value) && value.length === 0);
}
