import { projectId } from '../src/domain/foundation/ids';
import { listRegister } from '../src/usecases/registers/list-register';
import { type ForgeSql, openForgeSql } from '../test/support/forge-sql';
import { PROJECTS, registerSite } from './register-site';

const RUNS = 7;
/** What Forge SQL answers at the most, and an invocation. */
const LARGEST_ANSWER = 4 * 2 ** 20;

type Asked = Parameters<typeof listRegister>[0];
type ListDeps = Parameters<typeof listRegister>[1];

const EVERYTHING: Asked = {
  nodeId: null,
  filter: {
    kinds: [],
    projects: [],
    standing: 'all',
    levels: [],
    traits: [],
    cell: null,
    view: 'residual',
  },
  order: { column: 'exposure', direction: 'descending' },
  grouping: null,
  page: 0,
  size: 50,
};
const milestones = { ...EVERYTHING.filter, kinds: ['milestone'] } as const;
const late = [{ name: 'slip', values: ['late'] }];

const QUESTIONS: Readonly<Record<string, Asked>> = {
  'first page, the most exposed first': EVERYTHING,
  'page 100 of 200': { ...EVERYTHING, page: 99 },
  'sorted by key': { ...EVERYTHING, order: { column: 'key', direction: 'ascending' } },
  'open risks, very high': {
    ...EVERYTHING,
    filter: { ...EVERYTHING.filter, kinds: ['risk'], standing: 'open', levels: ['very-high'] },
  },
  'late milestones, the latest first': {
    ...EVERYTHING,
    filter: { ...milestones, traits: late },
    order: { column: 'slip', direction: 'descending' },
  },
  'one project': { ...EVERYTHING, filter: { ...EVERYTHING.filter, projects: [projectId('500')] } },
  'grouped by project': { ...EVERYTHING, grouping: 'project' },
  'grouped by level': { ...EVERYTHING, grouping: 'level' },
  'an export of 1,000 rows': { ...EVERYTHING, size: 1_000 },
};

/** What the registers of 1,000 projects take on Forge SQL's tables: 10,000 artifacts among 100,000 work items. Jira answers at once. */
export async function registersBench(): Promise<readonly string[]> {
  const sql = await openForgeSql();
  try {
    const deps = await registerSite(sql.database);
    const { kept } = await listRegister(EVERYTHING, deps);
    const rows: string[] = [];
    for (const [name, asked] of Object.entries(QUESTIONS)) {
      rows.push(await row(name, { asked, deps, sql }));
    }
    return [
      `${whole(kept)} artifacts of ${whole(PROJECTS)} projects; milliseconds of processor time, the least of ${RUNS} runs`,
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
