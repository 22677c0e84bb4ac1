import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';

/** Secrets live beside plain values and are never listed with them. */
export type KvsSpace = 'plain' | 'secret';

export type KvsEntry = {
  readonly key: string;
  /** JSON. */
  readonly value: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
};

export type KvsWrite = {
  readonly key: string;
  readonly value: string;
  readonly now: number;
  readonly expiresAt: number | null;
};

/** A pool, or one connection of it in a transaction. */
export type Runner = Pool | PoolConnection;

type Row = RowDataPacket & {
  readonly entry_key: string;
  readonly value: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly expires_at: string | null;
};

const COLUMNS = 'entry_key, value, created_at, updated_at, expires_at';

export async function createKvsTable(pool: Pool): Promise<void> {
  await pool.query(`CREATE TABLE IF NOT EXISTS kvs (
    space VARCHAR(10) NOT NULL, entry_key VARCHAR(500) NOT NULL, value LONGTEXT NOT NULL,
    created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL, expires_at BIGINT NULL,
    PRIMARY KEY (space, entry_key))`);
}

export async function findEntry(
  runner: Runner,
  space: KvsSpace,
  { key, now }: { readonly key: string; readonly now: number },
): Promise<KvsEntry | null> {
  const [rows] = await runner.execute<Row[]>(
    `SELECT ${COLUMNS} FROM kvs WHERE space = ? AND entry_key = ? AND COALESCE(expires_at > ?, TRUE)`,
    [space, key, now],
  );
  return rows[0] === undefined ? null : toEntry(rows[0]);
}

/** Keeps the time of creation of an entry that has not expired. */
export async function writeEntry(runner: Runner, space: KvsSpace, write: KvsWrite): Promise<void> {
  await runner.execute(
    `INSERT INTO kvs (space, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE value = VALUES(value), updated_at = VALUES(updated_at),
       created_at = IF(expires_at <= VALUES(updated_at), VALUES(created_at), created_at),
       expires_at = VALUES(expires_at)`,
    [space, write.key, write.value, write.now, write.now, write.expiresAt],
  );
}

/** @returns false when there is one already */
export async function addEntry(runner: Runner, space: KvsSpace, write: KvsWrite): Promise<boolean> {
  await runner.execute('DELETE FROM kvs WHERE space = ? AND entry_key = ? AND expires_at <= ?', [
    space,
    write.key,
    write.now,
  ]);
  const [result] = await runner.execute<ResultSetHeader>(
    `INSERT IGNORE INTO kvs (space, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`,
    [space, write.key, write.value, write.now, write.now, write.expiresAt],
  );
  return result.affectedRows === 1;
}

/** @returns false when there was none */
export async function removeEntry(
  runner: Runner,
  space: KvsSpace,
  { key, now }: { readonly key: string; readonly now: number },
): Promise<boolean> {
  const found = await findEntry(runner, space, { key, now });
  await runner.execute('DELETE FROM kvs WHERE space = ? AND entry_key = ?', [space, key]);
  return found !== null;
}

export type KvsListing = {
  readonly prefix: string;
  /** The last key of the page before; empty for the first. */
  readonly after: string;
  readonly limit: number;
  readonly now: number;
};

export async function listEntries(pool: Pool, listing: KvsListing): Promise<readonly KvsEntry[]> {
  const { prefix, after, limit, now } = listing;
  const [rows] = await pool.execute<Row[]>(
    `SELECT ${COLUMNS} FROM kvs
      WHERE space = 'plain' AND LEFT(entry_key, CHAR_LENGTH(?)) = ? AND entry_key > ?
        AND COALESCE(expires_at > ?, TRUE)
      ORDER BY entry_key LIMIT ?`,
    [prefix, prefix, after, now, String(limit)],
  );
  return rows.map(toEntry);
}

function toEntry(row: Row): KvsEntry {
  return {
    key: row.entry_key,
    value: row.value,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
  };
}
