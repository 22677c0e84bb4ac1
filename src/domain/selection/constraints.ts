import type { SelectionProblem } from './problem';

/** One thing that is asked of a selection, by its place in the problem, and in words. */
export type Constraint = { readonly place: string; readonly words: string };

const LISTS = ['mustDo', 'mustNot', 'requires', 'excludes', 'oneOf'] as const;
type List = (typeof LISTS)[number] | 'budgets';

export type Member = { readonly list: List; readonly index: number };

/** Everything that is asked of a selection; budgets last, for they are what most conflicts are about. */
export function membersOf(problem: SelectionProblem): readonly Member[] {
  return [...LISTS.toReversed(), 'budgets' as const].flatMap((list) =>
    problem[list].map((_, index) => ({ list, index })),
  );
}

/** The problem with these constraints alone. */
export function withOnly(problem: SelectionProblem, members: readonly Member[]): SelectionProblem {
  const kept = new Set(members.map(({ list, index }) => `${list} ${index}`));
  const of = <T>(list: List, all: readonly T[]) =>
    all.filter((_, index) => kept.has(`${list} ${index}`));
  return {
    proposals: problem.proposals.map((proposal) => ({
      ...proposal,
      costs: of('budgets', proposal.costs),
    })),
    budgets: of('budgets', problem.budgets),
    mustDo: of('mustDo', problem.mustDo),
    mustNot: of('mustNot', problem.mustNot),
    requires: of('requires', problem.requires),
    excludes: of('excludes', problem.excludes),
    oneOf: of('oneOf', problem.oneOf),
  };
}

export function describe(problem: SelectionProblem, { list, index }: Member): Constraint {
  return { place: `${list}[${index}]`, words: wordsFor(problem, list, index) };
}

function wordsFor(problem: SelectionProblem, list: List, index: number): string {
  const [one, other] = (list === 'excludes' ? problem.excludes : problem.requires)[index] ?? [];
  switch (list) {
    case 'budgets':
      return `budget ${index + 1} has no more than ${problem.budgets[index]}`;
    case 'mustDo':
      return `${problem.mustDo[index]} must be taken`;
    case 'mustNot':
      return `${problem.mustNot[index]} must not be taken`;
    case 'requires':
      return `${one} needs ${other}`;
    case 'excludes':
      return `${one} and ${other} exclude each other`;
    case 'oneOf':
      return `exactly one of ${problem.oneOf[index]?.join(', ')} must be taken`;
  }
}
