import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';

import { z } from 'zod';

import type { SelectionProblem } from '../src/domain/selection/problem';
import { solveSelection } from '../src/domain/selection/solve';
import { aProblem } from '../src/domain/selection/test-problems';
import { findCbc, secondsOfCbc } from './cbc';

const SECONDS = 10;
const SECONDS_TO_PROOF = 60;
const SETS = ['mknap1.json', 'mknap-sac94.json.gz', 'knapsack01-pisinger.json.gz'].concat(
  [1, 2, 4, 5, 7].map((number) => `mknapcb${number}.json.gz`),
);

/** Each instance has time to be proven; by CBC too, where that is installed. */
const TO_PROOF = 'mknapcb1.json.gz';

const several = z.object({
  name: z.string(),
  profits: z.array(z.number()),
  weights: z.array(z.array(z.number())),
  capacities: z.array(z.number()),
  optimum: z.number().nullable(),
  bestKnown: z.number().optional(),
});
const single = z
  .object({
    name: z.string(),
    values: z.array(z.number()),
    weights: z.array(z.number()),
    capacity: z.number(),
    optimum: z.number(),
  })
  .transform(({ name, values, weights, capacity, optimum }) => ({
    name,
    profits: values,
    weights: [weights],
    capacities: [capacity],
    optimum,
    bestKnown: undefined,
  }));
const file = z.object({ instances: z.array(z.union([several, single])) });

type Measured = {
  readonly isProven: boolean;
  readonly seconds: number;
  /** Below the best known, and from the value to the bound, in percent. */
  readonly below: number;
  readonly gap: number;
};

/** Every published set, each instance until it is proven or its time is over. */
export async function selectionBench(directory: string): Promise<readonly string[]> {
  const cbc = await findCbc();
  const rows: string[] = [];
  const report: unknown[] = [];
  for (const set of SETS) {
    const all = await problemsOf(join(directory, set));
    const measured = all.map(({ problem, best }) =>
      measure(problem, { best, within: set === TO_PROOF ? SECONDS_TO_PROOF : SECONDS }),
    );
    const beside = set === TO_PROOF && cbc !== null;
    const itsSeconds = beside ? await secondsOfCbc(cbc, all) : null;
    const figures = { set, ...figuresOf(measured), cbcSeconds: itsSeconds };
    report.push(figures);
    rows.push(rowOf(figures));
  }
  return [
    '| set | instances | proven | seconds | slowest | below the best known, at most | gap, at most | CBC, seconds |',
    '| --- | --------: | -----: | ------: | ------: | ----------------------------: | -----------: | -----------: |',
    ...rows,
    '',
    cbc === null ? 'CBC is not installed: nothing was measured beside it.' : `CBC: ${cbc}`,
    JSON.stringify(report),
  ];
}

async function problemsOf(path: string) {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return file.parse(JSON.parse(text)).instances.map((each) => {
    const { profits: values, weights: costs, capacities: budgets } = each;
    return {
      problem: aProblem({ values, costs, budgets }),
      best: each.optimum ?? each.bestKnown ?? NaN,
    };
  });
}

/** @throws Error when a proven optimum or a bound contradicts what is published. */
function measure(
  problem: SelectionProblem,
  { best, within }: { readonly best: number; readonly within: number },
): Measured {
  const started = performance.now();
  const end = started + within * 1000;
  const found = solveSelection(problem, () => performance.now() > end);
  const seconds = (performance.now() - started) / 1000;
  if (found.kind !== 'optimal' && found.kind !== 'feasible')
    throw new Error(`It is ${found.kind}.`);

  const { kind, value } = found;
  const bound = kind === 'optimal' ? value : found.bound;
  // one optimum of Pisinger's is published with four decimals
  if (bound < best - 1e-4) throw new Error(`A bound of ${bound} is below ${best}, which is known.`);
  const below = Math.max(0, (100 * (best - value)) / best);
  return { isProven: kind === 'optimal', seconds, below, gap: (100 * (bound - value)) / value };
}

function figuresOf(measured: readonly Measured[]) {
  const most = (of: (each: Measured) => number) => Math.max(...measured.map(of));
  return {
    instances: measured.length,
    proven: measured.filter(({ isProven }) => isProven).length,
    seconds: measured.reduce((sum, { seconds }) => sum + seconds, 0),
    slowest: most(({ seconds }) => seconds),
    below: most(({ below }) => below),
    gap: most(({ gap }) => gap),
  };
}

type Figures = ReturnType<typeof figuresOf> & {
  readonly set: string;
  readonly cbcSeconds: number | null;
};

function rowOf({ set, instances, proven, seconds, slowest, below, gap, cbcSeconds }: Figures) {
  const its = cbcSeconds === null ? '' : cbcSeconds.toFixed(1);
  const name = set.replace(/\.json(\.gz)?$/, '');
  return `| ${name} | ${instances} | ${proven} | ${seconds.toFixed(1)} | ${slowest.toFixed(1)} | ${below.toFixed(3)} % | ${gap.toFixed(2)} % | ${its} |`;
}
