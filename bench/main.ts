import { join } from 'node:path';

import { searchBench } from './search.bench';
import { selectionBench } from './selection.bench';
import { sweepBench } from './sweep.bench';

type Bench = {
  /** Answers the lines of its report. */
  readonly run: (directory: string) => Promise<readonly string[]>;
  /** What it reads unless told otherwise. */
  readonly data: string;
};

const BENCHES: Readonly<Record<string, Bench>> = {
  search: { run: searchBench, data: 'jira/titanium' },
  selection: { run: selectionBench, data: 'reference/knapsack' },
  sweep: { run: sweepBench, data: 'jira/titanium' },
};

/** Runs `npm run bench -- NAME [DIR]`. */
export async function main([name = '', directory]: readonly string[]): Promise<void> {
  const bench = BENCHES[name];
  if (bench === undefined) {
    throw new Error(`There is no benchmark ${name}: say ${Object.keys(BENCHES).join(', ')}.`);
  }
  const data = process.env['MANDATE_DATA'] ?? '../shared/data';
  for (const line of await bench.run(directory ?? join(data, bench.data))) {
    process.stdout.write(`${line}\n`);
  }
}
