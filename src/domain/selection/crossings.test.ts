import * as fc from 'fast-check';

import { firstChoices } from './choices';
import { createCross } from './crossings';
import { keeps, toModel, valueOf } from './model';
import type { SelectionProblem } from './problem';
import { solveSelection } from './solve';
import { aProblem } from './test-problems';

/** What crossing comes upon in so much work, in order. */
function found(problem: SelectionProblem, mostWork: number): readonly Int8Array[] {
  const model = toModel(problem);
  const choices = firstChoices(model);
  if (choices === null) throw new Error('Nothing does all that is asked.');
  const selections: Int8Array[] = [];
  const offer = (taken: Int8Array) => void selections.push(taken);
  createCross(model, choices, { enough: () => 0, offer, isOver: () => false })(mostWork);
  return selections;
}

const amount = fc.integer({ min: 0, max: 100 });
const problems = fc
  .array(fc.tuple(amount, amount, amount), { minLength: 8, maxLength: 14 })
  .map((rows): SelectionProblem => ({
    ...aProblem({
      values: rows.map(([value]) => value),
      costs: [rows.map(([, one]) => one), rows.map(([, , other]) => other)],
      budgets: [200, 150],
    }),
  }));

describe('createCross', () => {
  it('comes upon selections that keep budgets and relations alone', () => {
    fc.assert(
      fc.property(problems, (plain) => {
        const ids = plain.proposals.map(({ id }) => id);
        const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids;
        const problem = { ...plain, requires: [[a, b]], excludes: [[c, d]], oneOf: [[e, f]] } as const; // prettier-ignore
        const model = toModel(problem);
        for (const taken of found(problem, 40_000)) expect(keeps(model, taken)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('comes upon the best of few proposals', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const best = solveSelection(problem, () => false);
        if (best.kind !== 'optimal') throw new Error(`It is ${best.kind}.`);
        const model = toModel(problem);
        const values = found(problem, 200_000).map((taken) => valueOf(model, taken));
        expect(Math.max(...values)).toBeCloseTo(best.value, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('comes upon the same each time', () => {
    const problem = aProblem({
      values: [24, 13, 23, 15, 16, 9, 8],
      costs: [[12, 7, 11, 8, 9, 4, 5]],
      budgets: [26],
    });
    expect(found(problem, 20_000)).toEqual(found(problem, 20_000));
  });

  it('stops when it is told to', () => {
    const model = toModel(aProblem({ values: [1, 2, 3], costs: [[1, 1, 1]], budgets: [2] }));
    const choices = firstChoices(model);
    if (choices === null) throw new Error('Nothing does all that is asked.');
    const cross = createCross(model, choices, { enough: () => 0, offer: () => undefined, isOver: (work) => work > 50 }); // prettier-ignore
    expect(cross(1_000_000)).toBeLessThan(100);
  });
});
