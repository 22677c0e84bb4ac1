import type { Pool, RowDataPacket } from 'mysql2/promise';

import { openDatabaseServer } from '../../local/mariadb';
import { databaseSuffix } from '../../local/site-registry';

/** Looks into the databases of a site from beside the app. */
export type DatabaseProbe = {
  /** How often a fact was overwritten by an older one. */
  factsGoneBack(): Promise<number>;
  /** What waits or was never finished. */
  leftovers(): Promise<readonly string[]>;
  jobs(): Promise<{ readonly finished: number; readonly givenUp: number }>;
  /** Everything that the app keeps of Jira's work items, by table and id. */
  facts(): Promise<Readonly<Record<string, unknown>>>;
  /** Drops the tables that can be rebuilt from Jira. */
  dropFacts(): Promise<void>;
  readonly close: () => Promise<void>;
};

const REBUILDABLE = [
  'work_fact',
  'block_link',
  'item_link',
  'artifact',
  'register_part',
  'roll_up',
  'finding',
  'finish_history',
];

const KEPT = [
  ['work_fact', '*', ['issue_id']],
  // The category of a blocker that is known is read from its own fact.
  ['block_link', 'project_id, blocked_id, blocker_id', ['blocked_id', 'blocker_id']],
  ['artifact', '*', ['issue_id']],
  ['register_part', '*', ['issue_id']],
] as const;

export async function probeDatabases(home: string, site: string): Promise<DatabaseProbe> {
  const server = await openDatabaseServer(home);
  const suffix = databaseSuffix(site);
  const app = server.pool(`app_${suffix}`);
  const host = server.pool(`host_${suffix}`);
  await watchFacts(app, `host_${suffix}`);

  return {
    factsGoneBack: () => count(host, 'SELECT COUNT(*) AS n FROM fact_gone_back'),

    async leftovers() {
      const left: readonly (readonly [string, number])[] = [
        ['notices in the inbox', await count(app, 'SELECT COUNT(*) AS n FROM inbox')],
        [
          'marked projects',
          await count(app, 'SELECT COUNT(*) AS n FROM project_mark WHERE marks > cleaned'),
        ],
        [
          'unfinished jobs',
          await count(host, "SELECT COUNT(*) AS n FROM job WHERE state IN ('waiting', 'running')"),
        ],
        [
          'projects not imported',
          await count(app, "SELECT COUNT(*) AS n FROM project WHERE import_status <> 'done'"),
        ],
      ];
      return left.filter(([, n]) => n > 0).map(([what, n]) => `${n} ${what} are left.`);
    },

    jobs: async () => ({
      finished: await count(host, "SELECT COUNT(*) AS n FROM job WHERE state = 'success'"),
      givenUp: await count(host, "SELECT COUNT(*) AS n FROM job WHERE state = 'failed'"),
    }),

    async facts() {
      const kept = new Map<string, unknown>();
      for (const [table, columns, ids] of KEPT) {
        const [rows] = await app.query<RowDataPacket[]>(`SELECT ${columns} FROM ${table}`);
        for (const row of rows) {
          kept.set(`${table} ${ids.map((id) => String(row[id])).join(' ')}`, { ...row });
        }
      }
      return Object.fromEntries(kept);
    },

    async dropFacts() {
      for (const table of REBUILDABLE) await app.query(`DROP TABLE ${table}`);
    },

    close: () => server.close(),
  };
}

/** Tells of every fact that an older one overwrites, whoever writes it. */
async function watchFacts(app: Pool, host: string): Promise<void> {
  await app.query(
    `CREATE TABLE ${host}.fact_gone_back (issue_id BIGINT, kept DATETIME(3), written DATETIME(3))`,
  );
  await app.query(`CREATE TRIGGER fact_goes_back BEFORE UPDATE ON work_fact FOR EACH ROW
    IF NEW.updated < OLD.updated THEN
      INSERT INTO ${host}.fact_gone_back VALUES (OLD.issue_id, OLD.updated, NEW.updated);
    END IF`);
}

async function count(pool: Pool, query: string): Promise<number> {
  const [rows] = await pool.query<(RowDataPacket & { readonly n: string })[]>(query);
  return Number(rows[0]?.n ?? 0);
}
