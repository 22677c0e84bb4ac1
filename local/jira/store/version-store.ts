import { z } from 'zod';

import { isList, type Json, parseJsonObject, textAt, toJsonWithout } from '../json';
import { raiseRevision, type Catalogue } from './catalogue';
import type { Version } from './catalogue-entries';
import type { Database } from './database';
import { nextId, skipTo } from './sequences';

type Store = { readonly database: Database; readonly catalogue: Catalogue };

/** Gives it an id, and the last place among the versions. */
export async function insertVersion(
  version: Version,
  { database, catalogue }: Store,
): Promise<Version> {
  return database.transaction(async (within) => {
    const taken = catalogue.versions.all.map(({ id }) => id).filter((id) => /^\d{1,15}$/.test(id));
    await skipTo(within, 'version', taken);
    const made = { ...version, id: await nextId(within, 'version') };
    await within.run(
      `INSERT INTO catalogue_entry (kind, owner, id, position, body)
       SELECT 'version', '', ?, COALESCE(MAX(position) + 1, 0), ? FROM catalogue_entry WHERE kind = 'version'`,
      [made.id, JSON.stringify(made)],
    );
    await raiseRevision(within);
    return made;
  });
}

const FIELDS = ['fixVersions', 'versions'] as const;

const DocumentRow = z.object({
  issue_id: z.string(),
  fields: z.string().transform(parseJsonObject),
});

/** Work items show it as it is from now on, and are not changed by that: their time of update stays. */
export async function replaceVersion(version: Version, { database }: Store): Promise<void> {
  await database.transaction(async (within) => {
    await within.run(`UPDATE catalogue_entry SET body = ? WHERE kind = 'version' AND id = ?`, [
      JSON.stringify(version),
      version.id,
    ]);
    await raiseRevision(within);
    const rows = await within.select(
      DocumentRow,
      `SELECT issue_id, fields FROM issue_document WHERE issue_id IN
         (SELECT issue_id FROM issue_value WHERE field IN (?) AND value = ?) FOR UPDATE`,
      [FIELDS, version.id],
    );
    for (const { issue_id: id, fields } of rows) {
      const shown = FIELDS.map((field) => [field, withVersion(fields[field] ?? null, version)]);
      await within.run('UPDATE issue_document SET fields = ? WHERE issue_id = ?', [
        JSON.stringify({ ...fields, ...Object.fromEntries(shown) }),
        id,
      ]);
    }
  });
}

function withVersion(value: Json, version: Version): Json {
  if (!isList(value)) return value;
  const shown = toJsonWithout(version, 'projectKey');
  return value.map((one) => (textAt(one, 'id') === version.id ? shown : one));
}
