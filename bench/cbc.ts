import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';

import { withScratch } from '../local/scratch';
import type { SelectionProblem } from '../src/domain/selection/problem';

const run = promisify(execFile);

/** The version of the `cbc` on the path; `null` when there is none. */
export async function findCbc(): Promise<string | null> {
  try {
    const { stdout } = await run('cbc', ['-stop']);
    return /Version: (\S+)/.exec(stdout)?.[1] ?? 'of unknown version';
  } catch {
    return null;
  }
}

/**
 * Seconds that CBC takes to prove the optimum of all, its start included.
 *
 * @throws Error when it proves another optimum.
 */
export async function secondsOfCbc(
  version: string,
  all: readonly { readonly problem: SelectionProblem; readonly best: number }[],
): Promise<number> {
  return withScratch(join(tmpdir(), 'mandate-cbc-'), async (folder) => {
    const path = join(folder, 'problem.lp');
    let seconds = 0;
    for (const { problem, best } of all) {
      await writeFile(path, programOf(problem));
      const started = performance.now();
      const { stdout } = await run('cbc', [path, 'ratio', '0', 'solve']);
      seconds += (performance.now() - started) / 1000;
      const value = Number(/Objective value:\s+(\S+)/.exec(stdout)?.[1]);
      if (Math.abs(value - best) > 1e-6) {
        throw new Error(`CBC ${version} finds ${value} where ${best} is known.`);
      }
    }
    return seconds;
  });
}

/** Budgets alone, in the format LP. */
function programOf({ proposals, budgets }: SelectionProblem): string {
  const sum = (of: (at: number) => number) =>
    proposals.map((_, at) => `+ ${of(at)} x${at}`).join('\n');
  const rows = budgets.map(
    (budget, index) => `b${index}: ${sum((at) => proposals[at]?.costs[index] ?? 0)} <= ${budget}`,
  );
  const names = proposals.map((_, at) => `x${at}`).join('\n');
  return `Maximize\nvalue: ${sum((at) => proposals[at]?.value ?? 0)}\nSubject To\n${rows.join('\n')}\nBinaries\n${names}\nEnd\n`;
}
