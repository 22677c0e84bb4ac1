import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import type { DistinctCall } from './call-log';
import { withFileLock } from './file-lock';

const Calls = z.array(
  z.object({ operation: z.string(), caller: z.enum(['app', 'user', 'anonymous']) }),
);

/**
 * Adds to the home's record of what the app asks for, and as whom; the manifest's scopes are held against it. A test
 * run gathers them from all its homes in the file that `MANDATE_CALL_RECORD` names.
 */
export async function recordCalls(home: string, calls: readonly DistinctCall[]): Promise<void> {
  if (calls.length === 0) return;
  const gathered = process.env['MANDATE_CALL_RECORD'];
  for (const file of [join(home, 'calls.json'), ...(gathered === undefined ? [] : [gathered])]) {
    await withFileLock(`${file}.lock`, () => {
      add(file, calls);
      return Promise.resolve();
    });
  }
}

export function readCalls(file: string): readonly DistinctCall[] {
  return existsSync(file) ? Calls.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

function add(file: string, calls: readonly DistinctCall[]): void {
  const all = new Map(
    [...readCalls(file), ...calls].map((call) => [`${call.operation} ${call.caller}`, call]),
  );
  const sorted = [...all].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, call]) => call);
  writeFileSync(`${file}.new`, JSON.stringify(sorted, null, 1));
  renameSync(`${file}.new`, file);
}
