import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { solveSelection } from './solve';
import { aProblem } from './test-problems';

const data = process.env['MANDATE_DATA'] ?? join(__dirname, '../../../../shared/data');
const folder = join(data, 'reference/knapsack');
const hasData = existsSync(folder);
const describeWithData = hasData ? describe : describe.skip;

type Instance = {
  readonly name: string;
  readonly optimum: number;
  readonly profits: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly capacities: readonly number[];
};
type OneBudgetInstance = {
  readonly name: string;
  readonly optimum: number;
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly capacity: number;
};

function instancesOf(file: string): readonly unknown[] {
  if (!hasData) return [];
  const bytes = readFileSync(join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return (JSON.parse(text) as { instances: unknown[] }).instances;
}

/** Solves to proof, within work that is counted. */
function optimumOf(instance: Omit<Instance, 'name' | 'optimum'>, mostWork: number): number {
  const { profits: values, weights: costs, capacities: budgets } = instance;
  const selection = solveSelection(aProblem({ values, costs, budgets }), (work) => work > mostWork);
  if (selection.kind !== 'optimal') throw new Error(`It is ${selection.kind}.`);
  return selection.value;
}

describeWithData('published knapsacks with several budgets (needs MANDATE_DATA)', () => {
  const petersen = instancesOf('mknap1.json') as readonly Instance[];
  const sac94 = instancesOf('mknap-sac94.json.gz') as readonly Instance[];
  const chuBeasley = instancesOf('mknapcb1.json.gz') as readonly Instance[];

  it('covers 5 of Petersen, 35 of SAC-94, and three of the 30 of mknapcb1; the bench covers them all', () => {
    expect([petersen.length, sac94.length, chuBeasley.length]).toEqual([5, 35, 30]);
  });

  it.each([...petersen, ...sac94].map((each) => [each.name, each] as const))(
    '%s to proof within 10 million',
    (_, instance) => {
      expect(optimumOf(instance, 10_000_000)).toBeCloseTo(instance.optimum, 6);
    },
  );

  it.each([6, 16, 28].map((at) => [`5.100-${at}`, at] as const))(
    '%s of mknapcb1 to proof within 12 million',
    (_, at) => {
      const [instance] = chuBeasley.slice(at);
      if (instance === undefined) throw new Error('There is none.');

      expect(optimumOf(instance, 12_000_000)).toBe(instance.optimum);
    },
  );

  it.each([
    ['mknapcb2.json.gz', '5.250-01', 6],
    ['mknapcb4.json.gz', '10.100-00', 6],
    ['mknapcb5.json.gz', '10.250-00', 6],
    ['mknapcb7.json.gz', '30.100-02', 40],
  ])('of %s, %s within 0.5 %% of the best known within %d million', (file, name, millions) => {
    const all = instancesOf(file) as readonly (Instance & { readonly bestKnown: number })[];
    const instance = all.find((each) => each.name === name);
    if (instance === undefined) throw new Error('There is none.');

    const { profits: values, weights: costs, capacities: budgets, bestKnown } = instance;
    const problem = aProblem({ values, costs, budgets });
    const selection = solveSelection(problem, (work) => work > millions * 1_000_000);
    if (selection.kind !== 'feasible') throw new Error(`It is ${selection.kind}.`);
    expect(selection.value).toBeGreaterThanOrEqual(0.995 * bestKnown);
    expect(selection.bound).toBeGreaterThanOrEqual(bestKnown);
  });
});

describeWithData("Pisinger's knapsacks of one budget (needs MANDATE_DATA)", () => {
  const instances = instancesOf('knapsack01-pisinger.json.gz') as readonly OneBudgetInstance[];

  it('covers 21', () => {
    expect(instances).toHaveLength(21);
  });

  it.each(instances.map((each) => [each.name, each] as const))(
    '%s to proof within 10 million',
    (_, { values, weights, capacity, optimum }) => {
      const instance = { profits: values, weights: [weights], capacities: [capacity] };

      // f5 has values of six decimals and its optimum, 481.069368, is published with four
      expect(optimumOf(instance, 10_000_000)).toBeCloseTo(optimum, 4);
    },
  );
});
