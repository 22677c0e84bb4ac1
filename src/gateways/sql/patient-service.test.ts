import { ForgeSQLAPIError } from '@forge/sql';

import type { SqlService } from './database';
import { withPatience } from './patient-service';

const refused = (status: number, code: string) =>
  new ForgeSQLAPIError({ status, statusText: '' }, { code, message: 'as asked' });
const tooMany = refused(429, 'RATE_LIMIT_EXCEEDED');
const away = refused(503, 'UNKNOWN_ERROR');
const cut = new TypeError('terminated');

/** A database that fails so often before it answers. */
function failing(error: Error, times: number, timeLeft = 100_000) {
  const waits: number[] = [];
  let asked = 0;
  const answer = () => {
    asked += 1;
    return asked > times ? Promise.resolve('rows') : Promise.reject(error);
  };
  const service: SqlService = { execute: answer, executeDdl: answer };
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  const patient = withPatience(service, { timeLeft: () => timeLeft, wait });
  return { patient, waits, asked: () => asked };
}

describe('Forge SQL, asked with patience', () => {
  it.each(['SELECT 1', 'insert into t values (1)'])(
    'runs what was refused for its rate once there is room: %s',
    async (statement) => {
      const { patient, waits } = failing(tooMany, 3);

      expect(await patient.execute(statement, [])).toBe('rows');
      expect(waits).toEqual([200, 400, 800]);
    },
  );

  it.each([away, cut])('asks again when no answer came: %s', async (error) => {
    for (const statement of ['SELECT 1', 'with x as (select 1) select * from x', 'SHOW TABLES']) {
      expect(await failing(error, 2).patient.execute(statement, [])).toBe('rows');
    }
    expect(await failing(error, 2).patient.executeDdl('CREATE TABLE IF NOT EXISTS t (a INT)')).toBe(
      'rows',
    );
  });

  it.each([away, cut])('does not change anything twice when no answer came: %s', async (error) => {
    const { patient, asked } = failing(error, 1);

    await expect(patient.execute('UPDATE t SET a = a + 1', [])).rejects.toMatchObject({
      code: 'upstream-failed',
      retryAfterSeconds: 30,
      mayBeDone: true,
    });
    expect(asked()).toBe(1);
  });

  it('gives up after six tries, or when the invocation has no time for another', async () => {
    const busy = { code: 'upstream-failed', retryAfterSeconds: 30, mayBeDone: false };

    const patient = failing(tooMany, 6);
    await expect(patient.patient.execute('SELECT 1', [])).rejects.toMatchObject(busy);
    expect(patient.asked()).toBe(6);
    const hurried = failing(tooMany, 6, 300);
    await expect(hurried.patient.execute('SELECT 1', [])).rejects.toMatchObject(busy);
    expect(hurried.asked()).toBe(2);
  });

  it('passes on what is wrong with the statement', async () => {
    const wrong = refused(400, 'INVALID_SQL_QUERY');

    await expect(failing(wrong, 1).patient.execute('SELEC', [])).rejects.toBe(wrong);
  });
});
