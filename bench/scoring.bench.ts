import { performance } from 'node:perf_hooks';

import { weighJudgements } from '../src/domain/scoring/ahp';
import type { Direction } from '../src/domain/scoring/decision';
import { rank } from '../src/domain/scoring/rank';
import { askNumpy } from './numpy';

const ALTERNATIVES = 10_000;
const CRITERIA = 10;
const THINGS = 9;
const RUNS = 40;
/** So many at once, for a clock is too coarse for one. */
const AT_ONCE = 100;
const TARGET_MS = { ranking: 1, ahp: 0.005 };
/** Beyond this many times the target a benchmark fails. */
const MOST_TIMES = 3;
const EQUAL = 1e-9;

/** Scores 10,000 alternatives by 10 criteria, ranks them, and weighs 36 judgements of 9 things, beside numpy where it is there. */
export async function scoringBench(): Promise<readonly string[]> {
  const decision = someDecision();
  const judgements = someJudgements();
  const ranked = rank({ ...decision, method: 'weighted-sum' });
  const weighed = weighJudgements({ size: THINGS, judgements, randomIndex: 'saaty-classic' });

  const numpy = await askNumpy({ ...decision, judged: matrixOf(judgements) });
  if (numpy !== null) {
    demandEqual('scores', ranked.scores, numpy.scores);
    demandEqual('λmax', [weighed.lambdaMax], [numpy.lambdaMax]);
  }
  const ranking = best(1, () => rank({ ...decision, method: 'weighted-sum' }));
  const ahp = best(AT_ONCE, () =>
    weighJudgements({ size: THINGS, judgements, randomIndex: 'saaty-classic' }),
  );
  const lines = [
    numpy === null ? 'No Python with numpy on the path.' : `numpy ${numpy.version}: equal scores, equal λmax.`, // prettier-ignore
    '| what | ours | numpy | target | to the target |',
    '| --- | ---: | ---: | ---: | ---: |',
    line(`${ALTERNATIVES} alternatives by ${CRITERIA} criteria, ranked`, ranking, { peer: numpy?.ranking, target: TARGET_MS.ranking }), // prettier-ignore
    line(`AHP, ${THINGS} × ${THINGS}, with its ratio`, ahp, { peer: numpy?.eigenvector, target: TARGET_MS.ahp }), // prettier-ignore
  ];
  if (ranking > MOST_TIMES * TARGET_MS.ranking || ahp > MOST_TIMES * TARGET_MS.ahp) {
    throw new Error([`Beyond ${MOST_TIMES} times a target.`, ...lines].join('\n'));
  }
  return lines;
}

function line(
  what: string,
  milliseconds: number,
  { peer, target }: { readonly peer: number | undefined; readonly target: number },
): string {
  const microseconds = (value: number) => `${(value * 1000).toFixed(1)} µs`;
  const theirs = peer === undefined ? '–' : microseconds(peer * 1000);
  return `| ${what} | ${microseconds(milliseconds)} | ${theirs} | ${microseconds(target)} | ${(milliseconds / target).toFixed(2)} |`;
}

/** Milliseconds of the quickest of {@link RUNS}. */
function best(times: number, work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    for (let time = 0; time < times; time += 1) work();
    least = Math.min(least, (performance.now() - started) / times);
  }
  return least;
}

function someDecision() {
  const next = numbers(7);
  return {
    matrix: Array.from({ length: ALTERNATIVES }, () =>
      Array.from({ length: CRITERIA }, () => 1 + Math.round(next() * 1000) / 10),
    ),
    weights: Array.from({ length: CRITERIA }, next),
    directions: Array.from({ length: CRITERIA }, (_, at): Direction => (at % 3 === 0 ? 'min' : 'max')), // prettier-ignore
  };
}

function someJudgements() {
  const next = numbers(9);
  return Array.from({ length: THINGS }, (_, first) =>
    Array.from({ length: THINGS - first - 1 }, (__, step) => ({
      first,
      second: first + step + 1,
      value: 1 + Math.floor(next() * 9),
    })),
  ).flat();
}

function matrixOf(judgements: ReturnType<typeof someJudgements>): number[][] {
  const matrix = Array.from({ length: THINGS }, () => new Array<number>(THINGS).fill(1));
  for (const { first, second, value } of judgements) {
    (matrix[first] ?? [])[second] = value;
    (matrix[second] ?? [])[first] = 1 / value;
  }
  return matrix;
}

function demandEqual(what: string, ours: readonly number[], theirs: readonly number[]): void {
  const at = ours.findIndex((value, place) => Math.abs(value - (theirs[place] ?? NaN)) > EQUAL * Math.max(1, Math.abs(value))); // prettier-ignore
  if (at >= 0 || ours.length !== theirs.length) {
    throw new Error(
      `${what}[${at}]: ${ours[at] ?? 'none'} here, ${theirs[at] ?? 'none'} in numpy.`,
    );
  }
}

/** The same numbers from 0 to 1 each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
