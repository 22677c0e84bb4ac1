import { type Browser, chromium, type Page } from '@playwright/test';

import { buildUi } from '../local/build';
import { listRegister } from '../src/usecases/registers/list-register';
import { openForgeSql } from '../test/support/forge-sql';
import type { Asked } from '../test/support/register-questions';
import { registerSite } from '../test/support/register-site';
import { type Invoke, openOnBridge, type Painted, press } from './page-on-bridge';
import { REGISTER_SIZE } from './registers.bench';

const RUNS = 7;
/** What is answered within feels as if it were there at once. */
const MOST_PAGE_MS = 100;
/** One after another, on one page. */
const STEPS = [
  ['sorted by key', 'Work item'],
  ['risks alone', 'Risks'],
  ['those that are very high', 'Very high'],
  ['closed ones as well', 'Open and closed'],
  ['all levels again', 'Very high'],
  ['grouped by project', 'Project'],
  ['sorted by due day', 'Due'],
  ['milestones as well', 'Milestones'],
] as const;

type ListDeps = Parameters<typeof listRegister>[1];

/** What filtering and sorting the registers of 1,000 projects take in Chromium, from the press to what is painted. */
export async function registersPageBench(): Promise<readonly string[]> {
  const dist = await buildUi((line) => process.stderr.write(`${line}\n`));
  const sql = await openForgeSql();
  const browser = await chromium.launch({
    executablePath: process.env['MANDATE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const invoke = answering(await registerSite(sql.database, REGISTER_SIZE));
    const runs: (readonly Painted[])[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await walk(browser, dist, invoke));
    return report(runs);
  } finally {
    await browser.close();
    await sql.close();
  }
}

/** Each question is answered by the use case once: how long that takes is another benchmark's. */
function answering(deps: ListDeps): Invoke {
  const known = new Map<string, Promise<unknown>>();
  return (name, input) => {
    if (name === 'portfolio.nodes') return Promise.resolve({ ok: true, value: NODES });
    if (name !== 'register.list') return Promise.resolve(NOT_HERE);
    const key = JSON.stringify(input);
    const answer = known.get(key) ?? listRegister(input as Asked, deps);
    known.set(key, answer);
    return answer.then((value) => ({ ok: true, value }));
  };
}

const NODES = { nodes: [], mayAdminister: false, mayManage: false, isSetUp: true };
const NOT_HERE = {
  ok: false,
  error: {
    code: 'internal',
    message: 'The registers alone are looked at.',
    where: null,
    details: [],
  },
};

async function walk(browser: Browser, dist: string, invoke: Invoke): Promise<readonly Painted[]> {
  const page = await openOnBridge(browser, { dist, file: 'portfolio.html', invoke });
  await openRegisters(page);
  const painted: Painted[] = [];
  for (const [, name] of STEPS) painted.push(await press(page, name));
  await page.close();
  return painted;
}

async function openRegisters(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Registers' }).click();
  await page.getByRole('table', { name: 'Registers' }).waitFor();
}

function report(runs: readonly (readonly Painted[])[]): readonly string[] {
  const rows = STEPS.map(([what], step) => {
    const each = runs.flatMap((run) => run[step] ?? []);
    const least = (of: 'processorMs' | 'passedMs') =>
      Math.round(Math.min(...each.map((one) => one[of])));
    const invocations = [...new Set(each.map((one) => one.invocations))].join(' or ');
    return `| ${[what, invocations, 1, least('processorMs'), MOST_PAGE_MS, least('passedMs')].join(' | ')} |`;
  });
  return [
    `Milliseconds in Chromium, without the invocation; the least of ${RUNS} runs`,
    '',
    '| what is asked | invocations | at most | processor time | at most | from press to paint |',
    '| ------------- | ----------: | ------: | -------------: | ------: | ------------------: |',
    ...rows,
  ];
}
