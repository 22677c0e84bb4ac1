import { movableClock, standingClock } from '../movable-clock';
import { openTestDatabase, type TestDatabase } from '../support/test-database';
import { createSql, type SqlService } from './sql';

let database: TestDatabase;
let sql: SqlService;
const clock = movableClock(new Date('2026-03-02T09:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
  await database.server.createDatabase('app');
  await database.server.createDatabase('other');
  await database.server.pool('other').query('CREATE TABLE t (a INT)');
  sql = createSql(database.server.pool('app', { confined: true }), clock);
  await ddl('CREATE TABLE t (a INT PRIMARY KEY, b VARCHAR(100))');
}, 60_000);

afterAll(() => database.close());

async function ask(path: string, query: string, params: readonly unknown[]) {
  const answer = await sql.handle(path, JSON.stringify({ query, params, method: 'all' }));
  const body = JSON.parse(answer.body) as { code?: string; rows?: unknown; context?: unknown };
  return { status: answer.status, ...body };
}
const execute = (query: string, ...params: readonly unknown[]) =>
  ask('/api/v1/execute', query, params);
const ddl = (query: string) => ask('/api/v1/execute/ddl', query, []);

describe('Forge SQL', () => {
  it('returns values in the types that Forge returns', async () => {
    await ddl(`CREATE TABLE v (i INT, big BIGINT, d DECIMAL(10,2), f DOUBLE, dt DATETIME(3),
      da DATE, ok BOOLEAN, bi BIT(9), bin BINARY(2), j JSON, n INT NULL)`);
    await execute(
      `INSERT INTO v VALUES (7, 9007199254740993, 1.10, 1.5, '2026-01-02 03:04:05.678',
        '2026-01-02', TRUE, b'100000001', 'ab', '{"a":1}', ?)`,
      null,
    );
    const row = {
      i: 7,
      big: '9007199254740993',
      d: '1.10',
      f: 1.5,
      dt: '2026-01-02 03:04:05.678',
      da: '2026-01-02',
      ok: 1,
      bi: 257,
      bin: 'ab',
      j: '{"a":1}',
      n: null,
    };

    expect((await execute('SELECT * FROM v')).rows).toEqual([row]);
    expect((await execute('SELECT * FROM v WHERE i = ?', 7)).rows).toEqual([row]);
    expect((await execute('SELECT COUNT(*) AS c FROM v')).rows).toEqual([{ c: '1' }]);
  });

  it('tells how many rows a change touched', async () => {
    const answer = await execute('INSERT INTO t (a, b) VALUES (?, ?), (?, ?)', 1, 'x', 2, 'y');

    expect(answer.rows).toMatchObject({ affectedRows: 2, insertId: 0 });
  });

  it('answers a query through the endpoint for definitions, as the migration runner asks', async () => {
    expect((await ddl('SELECT 1 AS one;')).rows).toEqual([{ one: 1 }]);
  });

  it('takes a limit as a parameter, as a number and as text', async () => {
    expect((await execute('SELECT 1 AS one LIMIT ?', 1)).rows).toEqual([{ one: 1 }]);
    expect((await execute('SELECT 1 AS one LIMIT ?', '1')).rows).toEqual([{ one: 1 }]);
  });

  it.each([
    ['two statements', 'SELECT 1; SELECT 2'],
    ['another schema', 'SELECT * FROM other.t'],
    ["the system's schema", 'SELECT * FROM information_schema.tables'],
    ['USE', 'USE other'],
    ['SET GLOBAL', 'SET GLOBAL sql_mode = 1'],
    ['SHOW GRANTS', 'SHOW GRANTS'],
    ['RETURNING', 'INSERT INTO t (a) VALUES (9) RETURNING a'],
    ['an executed comment', 'SELECT 1 /*! , 2 */'],
    ['SLEEP', 'SELECT SLEEP(1)'],
    ['LOCK TABLES', 'LOCK TABLES t WRITE'],
    ['PREPARE', "PREPARE s FROM 'SELECT 1'"],
    ['a definition through execute', 'CREATE TABLE u (a INT)'],
    ['a transaction', 'START TRANSACTION'],
  ])('refuses %s', async (_what, query) => {
    expect(await execute(query)).toMatchObject({ status: 400, code: 'SQL_POLICY_VIOLATION' });
  });

  it.each([
    ['a foreign key', 'CREATE TABLE u (a INT, FOREIGN KEY (a) REFERENCES t (a))'],
    ['CREATE OR REPLACE', 'CREATE OR REPLACE TABLE t (a INT)'],
    ['a sequence', 'CREATE SEQUENCE s'],
    ['a temporary table', 'CREATE TEMPORARY TABLE u (a INT)'],
    ['IF NOT EXISTS on a column', 'ALTER TABLE t ADD COLUMN IF NOT EXISTS c INT'],
    ['a user', "CREATE USER 'x'@'localhost'"],
    ['a database', 'CREATE DATABASE u'],
    ['a change of rows', 'DELETE FROM t'],
  ])('refuses %s through the endpoint for definitions', async (_what, query) => {
    expect(await ddl(query)).toMatchObject({ status: 400, code: 'SQL_POLICY_VIOLATION' });
  });

  it('lets forbidden words stand in texts, comments and quoted names', async () => {
    const answer = await execute(
      "SELECT 'a; RETURNING' AS `foreign key` /* USE other; */ -- LOCK TABLES\n",
    );

    expect(answer.rows).toEqual([{ 'foreign key': 'a; RETURNING' }]);
  });

  it('says what is wrong with a statement that cannot be run', async () => {
    expect(await execute('SELEC 1')).toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
    expect(await execute('SELECT FROM WHERE')).toMatchObject({ code: 'INVALID_SQL_QUERY' });
    expect(await execute('SELECT nothing FROM t')).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { code: 'ER_BAD_FIELD_ERROR', errno: 1054, sqlState: '42S22' } },
    });
  });

  it('refuses a list as a parameter', async () => {
    expect(await execute('SELECT * FROM t WHERE a IN (?)', [1, 2])).toMatchObject({
      status: 400,
      code: 'INVALID_SQL_QUERY',
    });
  });

  it('refuses requests over 1 MiB and answers over 4 MiB', async () => {
    expect(await execute('SELECT ? AS a', 'x'.repeat(1024 * 1024))).toMatchObject({ status: 413 });
    expect(await execute("SELECT REPEAT('x', 5000000) AS a")).toMatchObject({ status: 413 });
  });

  it('ends a query that takes longer than Forge allows', async () => {
    const endless =
      'WITH RECURSIVE n AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM n WHERE x < 100000) SELECT COUNT(*) FROM n a, n b, n c';

    const pool = database.server.pool('app', { confined: true });
    const hasty = createSql(pool, clock, { select: 0.05, change: 0.05, ddl: 0.05 });

    const answer = await hasty.handle(
      '/api/v1/execute',
      JSON.stringify({ query: endless, params: [], method: 'all' }),
    );
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'QUERY_TIMED_OUT' });
  });

  it('allows 25 definitions within a minute of the site', async () => {
    clock.moveTo(new Date('2026-03-03T09:00:00Z'));
    for (let at = 0; at < 25; at++) await ddl('DROP TABLE IF EXISTS nothing');

    expect(await ddl('DROP TABLE IF EXISTS nothing')).toMatchObject({ status: 429 });
    clock.moveTo(new Date('2026-03-03T09:01:01Z'));
    expect(await ddl('DROP TABLE IF EXISTS nothing')).toMatchObject({ status: 200 });
  });

  it('allows 150 statements within a second of the site', async () => {
    const still = standingClock(new Date('2026-03-04T09:00:00Z'));
    const strict = createSql(database.server.pool('app', { confined: true }), still);
    const select = () =>
      strict.handle('/api/v1/execute', JSON.stringify({ query: 'SELECT 1', method: 'all' }));
    for (let at = 0; at < 150; at++) await select();

    expect(await select()).toMatchObject({
      status: 429,
      body: expect.stringContaining('"RATE_LIMIT_EXCEEDED"') as unknown,
    });
    still.moveTo(new Date('2026-03-04T09:00:01Z'));
    expect(await select()).toMatchObject({ status: 200 });
  });

  it('keeps 200 tables', async () => {
    await database.server.createDatabase('full');
    const pool = database.server.pool('full', { confined: true });
    for (let at = 0; at < 200; at++) await pool.query(`CREATE TABLE t${at} (a INT)`);
    const full = createSql(pool, clock);
    const create = (table: string) =>
      full.handle(
        '/api/v1/execute/ddl',
        JSON.stringify({ query: `CREATE TABLE ${table} (a INT)`, method: 'all' }),
      );

    expect(await create('one_more')).toMatchObject({
      status: 400,
      body: expect.stringContaining('at most 200 tables') as unknown,
    });
    await pool.query('DROP TABLE t0');
    expect(await create('one_more')).toMatchObject({ status: 200 });
  });
});
