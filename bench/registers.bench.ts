import { listRegister } from '../src/usecases/registers/list-register';
import { type ForgeSql, openForgeSql } from '../test/support/forge-sql';
import { type Asked, EVERYTHING, REGISTER_QUESTIONS } from '../test/support/register-questions';
import { registerSite } from '../test/support/register-site';

export const REGISTER_SIZE = { projects: 1_000, itemsEach: 100, artifactsEach: 10 };
const RUNS = 7;
/** What Forge SQL answers at the most, and an invocation. */
const LARGEST_ANSWER = 4 * 2 ** 20;

type ListDeps = Parameters<typeof listRegister>[1];

/** What the registers of 1,000 projects take on Forge SQL's tables: 10,000 artifacts among 100,000 work items. Jira answers at once. */
export async function registersBench(): Promise<readonly string[]> {
  const sql = await openForgeSql();
  try {
    const deps = await registerSite(sql.database, REGISTER_SIZE);
    const { kept } = await listRegister(EVERYTHING, deps);
    const rows: string[] = [];
    for (const [name, asked] of Object.entries(REGISTER_QUESTIONS)) {
      rows.push(await row(name, { asked, deps, sql }));
    }
    return [
      `${whole(kept)} artifacts of ${whole(REGISTER_SIZE.projects)} projects; milliseconds of processor time, the least of ${RUNS} runs`,
      '',
      '| what is asked | found | the app | the stand-in for Forge SQL | SQL statements | bytes of SQL | bytes of the answer |',
      '| ------------- | ----: | ------: | -------------------------: | -------------: | -----------: | ------------------: |',
      ...rows,
    ];
  } finally {
    await sql.close();
  }
}

type Measured = { readonly asked: Asked; readonly deps: ListDeps; readonly sql: ForgeSql };

/** Processor time, and the least of it: whatever else the machine does only adds to it. */
async function row(name: string, { asked, deps, sql }: Measured): Promise<string> {
  const runs: { readonly app: number; readonly standIn: number }[] = [];
  const before = { ...sql.cost };
  let answer = await listRegister(asked, deps);
  for (let run = 1; run < RUNS; run += 1) {
    const [inSql, inAll] = [sql.cost.cpuMs, process.cpuUsage()];
    answer = await listRegister(asked, deps);
    const { user, system } = process.cpuUsage(inAll);
    const standIn = sql.cost.cpuMs - inSql;
    runs.push({ app: (user + system) / 1_000 - standIn, standIn });
  }
  const bytes = JSON.stringify(answer).length;
  if (bytes > LARGEST_ANSWER)
    throw new Error(`${name} answers ${bytes} bytes: too much for Forge.`);

  const least = (of: 'app' | 'standIn') => whole(Math.min(...runs.map((each) => each[of])));
  const each = (of: 'statements' | 'bytesAnswered') => whole((sql.cost[of] - before[of]) / RUNS);
  return `| ${[
    name,
    whole(answer.found),
    least('app'),
    least('standIn'),
    each('statements'),
    each('bytesAnswered'),
    whole(bytes),
  ].join(' | ')} |`;
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
