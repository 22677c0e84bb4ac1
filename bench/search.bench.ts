import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

import { z } from 'zod';

import type { Clock } from '../local/clock';
import { createJiraSite } from '../local/jira/create-jira-site';
import type { JiraSite } from '../local/jira/jira-site';
import { openDatabaseServer } from '../local/mariadb';
import { withScratch } from '../local/scratch';
import { SINGLE_CLAUSES } from './single-clauses';

const RUNS = 9;
/** What the local Jira is held to, of each query of one clause, on 24,237 work items. */
const TARGET_MS = 150;

type Timing = {
  readonly jql: string;
  readonly found: number;
  readonly medianMs: number;
  readonly slowestMs: number;
};

/** How long the local Jira takes to answer each query's first page of 100 work items, from the request to its body. */
export async function searchBench(directory: string): Promise<readonly string[]> {
  return withScratch(join(tmpdir(), 'mandate-bench-'), async (home) => {
    const server = await openDatabaseServer(home);
    try {
      await server.createDatabase('jira');
      const clock: Clock = { now: () => new Date() };
      const pool = server.pool('jira');
      const site = await createJiraSite({ pool, clock, baseUrl: 'http://bench.test' });
      const { workItems } = await site.load(resolve(directory));
      return report(workItems, await timings(site));
    } finally {
      await server.close();
    }
  });
}

async function timings(site: JiraSite): Promise<readonly Timing[]> {
  await search(site, 'created is not EMPTY');
  const all: Timing[] = [];
  for (const jql of SINGLE_CLAUSES) {
    const spent: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const started = performance.now();
      await search(site, jql);
      spent.push(performance.now() - started);
    }
    spent.sort((a, b) => a - b);
    const medianMs = spent[Math.floor(RUNS / 2)] ?? 0;
    all.push({ jql, found: await count(site, jql), medianMs, slowestMs: spent.at(-1) ?? 0 });
  }
  return all;
}

const search = (site: JiraSite, jql: string) =>
  ask(site, '/rest/api/3/search/jql', { jql, maxResults: 100, fields: ['summary', 'status'] });

async function count(site: JiraSite, jql: string): Promise<number> {
  const answer = await ask(site, '/rest/api/3/search/approximate-count', { jql });
  return z.object({ count: z.number() }).parse(JSON.parse(answer)).count;
}

async function ask(site: JiraSite, path: string, body: object): Promise<string> {
  const request = { method: 'POST', path, body: JSON.stringify(body) };
  const answer = await site.handle(request, { kind: 'app' });
  if (answer.status !== 200) throw new Error(`${JSON.stringify(body)}: ${answer.body}`);
  return answer.body;
}

function report(workItems: number, all: readonly Timing[]): readonly string[] {
  const late = all.filter(({ medianMs }) => medianMs >= TARGET_MS);
  return [
    `${workItems.toLocaleString('en')} work items; first page of 100; ${RUNS} runs each; target ${TARGET_MS} ms`,
    row(['median ms', 'slowest ms', 'found', 'JQL']),
    ...all.map(({ jql, found, medianMs, slowestMs }) =>
      row([medianMs.toFixed(0), slowestMs.toFixed(0), found.toLocaleString('en'), jql]),
    ),
    late.length === 0
      ? `All ${all.length} medians are under ${TARGET_MS} ms.`
      : `${late.length} of ${all.length} medians are not under ${TARGET_MS} ms: ${late.map(({ jql }) => jql).join('; ')}`,
  ];
}

function row([median = '', slowest = '', found = '', jql = '']: readonly string[]): string {
  return `${median.padStart(9)}  ${slowest.padStart(10)}  ${found.padStart(7)}  ${jql}`;
}
