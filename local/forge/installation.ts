import { randomUUID } from 'node:crypto';

import type { Pool, RowDataPacket } from 'mysql2/promise';

import type { Manifest } from '../manifest';

/** The app as it was installed on this site. Ids stay the same for good. */
export type Installation = {
  readonly installationId: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly appVersion: string;
  /** Whether the app was told. */
  readonly isAnnounced: boolean;
};

type Row = RowDataPacket & {
  readonly installation_id: string;
  readonly cloud_id: string;
  readonly environment_id: string;
  readonly major: number;
  readonly consent: string;
  readonly announced: number;
};

/**
 * The installation of this database, made when there is none. Asking for more than was consented to (scopes, SQL) is a
 * new major version, as on Forge.
 */
export async function loadInstallation(pool: Pool, manifest: Manifest): Promise<Installation> {
  await pool.query(`CREATE TABLE IF NOT EXISTS installation (
    id INT PRIMARY KEY, installation_id VARCHAR(36) NOT NULL, cloud_id VARCHAR(36) NOT NULL,
    environment_id VARCHAR(36) NOT NULL, major INT NOT NULL, consent TEXT NOT NULL,
    announced INT NOT NULL)`);
  const consent = consentOf(manifest);
  await pool.query('INSERT IGNORE INTO installation VALUES (1, ?, ?, ?, 1, ?, 0)', [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    consent,
  ]);
  await pool.query(
    'UPDATE installation SET major = major + IF(announced > 0, 1, 0), consent = ? WHERE consent <> ?',
    [consent, consent],
  );
  const [rows] = await pool.query<Row[]>('SELECT * FROM installation');
  const row = rows[0];
  if (row === undefined) throw new Error('The record of the installation is missing.');

  return {
    installationId: row.installation_id,
    cloudId: row.cloud_id,
    environmentId: row.environment_id,
    appVersion: `${row.major}.0.0`,
    isAnnounced: row.announced === row.major,
  };
}

/** A new major version takes over; the app is still to be told. */
export async function raiseVersion(pool: Pool): Promise<void> {
  await pool.query('UPDATE installation SET major = major + 1');
}

export async function markAnnounced(pool: Pool): Promise<void> {
  await pool.query('UPDATE installation SET announced = major');
}

function consentOf(manifest: Manifest): string {
  return JSON.stringify({
    permissions: manifest.permissions,
    sql: 'sql' in manifest.modules,
  });
}
