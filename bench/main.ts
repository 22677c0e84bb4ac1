import { join } from 'node:path';

import { forecastBench } from './forecast.bench';
import { registersBench } from './registers.bench';
import { registersPageBench } from './registers-page.bench';
import { scoringBench } from './scoring.bench';
import { searchBench } from './search.bench';
import { selectionBench } from './selection.bench';
import { sweepBench } from './sweep.bench';

type Bench = {
  /** Answers the lines of its report. */
  readonly run: (directory: string) => Promise<readonly string[]>;
  /** What it reads unless told otherwise; `null` for one that makes its data. */
  readonly data: string | null;
};

const BENCHES: Readonly<Record<string, Bench>> = {
  forecast: { run: forecastBench, data: 'jira' },
  registers: { run: registersBench, data: null },
  'registers-page': { run: registersPageBench, data: null },
  scoring: { run: scoringBench, data: null },
  search: { run: searchBench, data: 'jira/titanium' },
  selection: { run: selectionBench, data: 'reference/knapsack' },
  sweep: { run: sweepBench, data: null },
};

/** Runs `npm run bench -- NAME [DIR]`. */
export async function main([name = '', directory]: readonly string[]): Promise<void> {
  const bench = BENCHES[name];
  if (bench === undefined) {
    throw new Error(`There is no benchmark ${name}: say ${Object.keys(BENCHES).join(', ')}.`);
  }
  const data = process.env['MANDATE_DATA'] ?? '../shared/data';
  for (const line of await bench.run(directory ?? join(data, bench.data ?? ''))) {
    process.stdout.write(`${line}\n`);
  }
}
