import { z } from 'zod';

import { groupBy } from '../collections';
import { DataError } from '../data-error';
import { keyNumberOf } from '../issue-record';
import { textAt } from '../json';
import { addAccounts } from '../store/accounts';
import type { Option, User } from '../store/catalogue-entries';
import type { Database } from '../store/database';
import { insertPasts, putHistories } from '../store/history-writer';
import { insertIssues, type WritingRules } from '../store/issue-writer';
import { skipTo } from '../store/sequences';
import type { IssueLine } from './issue-line';
import { addPeople, optionsIn } from './people-and-options';

const ThereRow = z.object({ id: z.string(), issue_key: z.string() });
const DeletedRow = z.object({ id: z.string() });

/**
 * Puts one batch into the store, in one transaction: all of it or nothing. What is there under the same id and key stays
 * as it is, and what was deleted on the site stays deleted.
 *
 * @throws DataError when an id or a key is taken by another work item; the lines before that one are in the store
 */
export async function writeBatch(
  database: Database,
  lines: readonly IssueLine[],
  rules: WritingRules,
): Promise<void> {
  const { fresh, clash } = await withoutThoseThere(database, lines);
  if (fresh.length > 0) await database.transaction((within) => writeLines(within, fresh, rules));
  if (clash !== null) throw clash;
}

async function writeLines(
  database: Database,
  lines: readonly IssueLine[],
  rules: WritingRules,
): Promise<void> {
  await insertIssues(
    database,
    lines.map(({ record }) => record),
    rules,
  );
  await insertLinks(database, lines);
  await insertHistories(database, lines);
  await insertProperties(database, lines);
  await addAccounts(database, peopleOf(lines));
  await addOptions(database, lines);
  await takeNumbers(database, lines);
}

type Fresh = {
  /** Up to the clash, where there is one. */
  readonly fresh: readonly IssueLine[];
  readonly clash: DataError | null;
};

async function withoutThoseThere(database: Database, lines: readonly IssueLine[]): Promise<Fresh> {
  const gone = await deletedAmong(database, lines);
  const taken = await takenAmong(database, lines);
  const fresh: IssueLine[] = [];

  for (const line of lines) {
    const { id, key } = line.record;
    const isThere = taken.get(id) === key && taken.get(key) === id;
    if (!isThere && (taken.has(id) || taken.has(key))) return { fresh, clash: isTaken(line) };
    if (isThere || gone.has(id)) continue;

    fresh.push(line);
    // A later line of this batch may say the same again, or something else.
    taken.set(id, key).set(key, id);
  }
  return { fresh, clash: null };
}

/** The keys of these ids and the ids of these keys, as far as they are in the store. */
async function takenAmong(
  database: Database,
  lines: readonly IssueLine[],
): Promise<Map<string, string>> {
  if (lines.length === 0) return new Map();

  const there = await database.select(
    ThereRow,
    'SELECT id, issue_key FROM issue WHERE id IN (?) OR issue_key IN (?)',
    [lines.map(({ record }) => record.id), lines.map(({ record }) => record.key)],
  );
  return new Map(
    there.flatMap(({ id, issue_key: key }) => [[id, key] as const, [key, id] as const]),
  );
}

async function deletedAmong(
  database: Database,
  lines: readonly IssueLine[],
): Promise<ReadonlySet<string>> {
  if (lines.length === 0) return new Set();

  const deleted = await database.select(
    DeletedRow,
    'SELECT id FROM deleted_issue WHERE id IN (?)',
    [lines.map(({ record }) => record.id)],
  );
  return new Set(deleted.map(({ id }) => id));
}

function isTaken({ where, record: { id, key } }: IssueLine): DataError {
  return new DataError(
    `${key} with the id ${id} meets another work item with this id or this key. Load different sites into different sites, or correct the line.`,
    where,
  );
}

async function insertLinks(database: Database, lines: readonly IssueLine[]): Promise<void> {
  await database.insert({
    into: `issue_link (issue_id, position, link_id, type_id, type_body, direction, other_id, embedded)`,
    values: lines.flatMap(({ record, links }) =>
      links.map((end, position) => [
        record.id,
        position,
        end.linkId,
        end.typeId,
        JSON.stringify(end.type),
        end.direction,
        end.otherId,
        JSON.stringify(end.embedded),
      ]),
    ),
  });
  await skipTo(
    database,
    'link',
    lines.flatMap(({ links }) => links.map(({ linkId }) => linkId)),
  );
}

async function insertHistories(database: Database, lines: readonly IssueLine[]): Promise<void> {
  await putHistories(
    database,
    lines.flatMap(({ record, histories }) =>
      histories.map((history) => ({ issueId: record.id, history })),
    ),
  );
  await insertPasts(
    database,
    lines.map(({ record, histories }) => ({ id: record.id, fields: record.fields, histories })),
  );
  await skipTo(
    database,
    'changelog',
    lines.flatMap(({ histories }) => histories.map((history) => textAt(history, 'id') ?? '')),
  );
}

async function insertProperties(database: Database, lines: readonly IssueLine[]): Promise<void> {
  await database.insert({
    into: 'property (owner_kind, owner_id, property_key, value)',
    values: lines.flatMap(({ record, properties }) =>
      Object.entries(properties).map(([key, value]) => [
        'issue',
        record.id,
        key,
        JSON.stringify(value ?? null),
      ]),
    ),
  });
}

function peopleOf(lines: readonly IssueLine[]): readonly User[] {
  const people = new Map<string, User>();
  for (const { record, histories } of lines) {
    addPeople(people, { fields: record.fields, histories });
  }
  return [...people.values()];
}

async function addOptions(database: Database, lines: readonly IssueLine[]): Promise<void> {
  const options = new Map<string, readonly [string, Option]>();
  for (const { record } of lines) {
    for (const [field, option] of optionsIn(record.fields)) {
      options.set(`${field} ${option.id}`, [field, option]);
    }
  }
  await database.insert({
    verb: 'INSERT IGNORE',
    into: 'catalogue_entry (kind, owner, id, position, body)',
    values: [...options.values()].map(([field, option]) => [
      'option',
      field,
      option.id,
      0,
      JSON.stringify(option),
    ]),
  });
}

async function takeNumbers(database: Database, lines: readonly IssueLine[]): Promise<void> {
  await skipTo(
    database,
    'issue',
    lines.map(({ record }) => record.id),
  );
  const byProject = groupBy(lines, ({ record }) => record.key.replace(/-\d+$/, ''));
  for (const [projectKey, group] of byProject) {
    const highest = group.reduce((most, { record }) => Math.max(most, keyNumberOf(record.key)), 0);
    await database.run(
      'UPDATE project SET last_number = GREATEST(last_number, ?) WHERE project_key = ?',
      [highest, projectKey],
    );
  }
}
