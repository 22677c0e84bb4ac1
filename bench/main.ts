import { join } from 'node:path';

import { searchBench } from './search.bench';
import { sweepBench } from './sweep.bench';

/** Each answers the lines of its report. */
const BENCHES: Readonly<Record<string, (directory: string) => Promise<readonly string[]>>> = {
  search: searchBench,
  sweep: sweepBench,
};

/** Runs `npm run bench -- NAME [DIR]`. */
export async function main([name = '', directory]: readonly string[]): Promise<void> {
  const bench = BENCHES[name];
  if (bench === undefined) {
    throw new Error(`There is no benchmark ${name}: say ${Object.keys(BENCHES).join(', ')}.`);
  }
  const data = process.env['MANDATE_DATA'] ?? '../shared/data';
  for (const line of await bench(directory ?? join(data, 'jira/titanium'))) {
    process.stdout.write(`${line}\n`);
  }
}
