import type { Pool } from '@domain/foundation/pool';
import type { Board } from '@domain/selection/board';
import type { Constraint } from '@domain/selection/constraints';
import type { ProposalId, SelectionProblem } from '@domain/selection/problem';

import type { Formats } from '../../shared/format';
import { poolText } from './pool-amount';
import type { ProposalRow } from './ranking';
import { listed } from '@domain/foundation/wording';

type About = {
  readonly board: Board;
  /** What was asked of the board, in which the conflict has its places. */
  readonly problem: SelectionProblem;
  readonly rows: readonly ProposalRow[];
  readonly pools: readonly Pool[];
  readonly currency: string;
};

/**
 * Why nothing fits, as a board says it.
 *
 * @example
 * // ['IDEA-5 (€780,000) is forced in', 'the budget is no more than €500,000']
 */
export function conflictWords(
  conflict: readonly Constraint[],
  about: About,
  formats: Formats,
): readonly string[] {
  const write = writerFor(about, formats);
  return conflict.map(({ place }) => {
    const [list, at] = place.split(/[[\]]/);
    return write(list ?? '', Number(at));
  });
}

function writerFor({ board, problem, rows, pools, currency }: About, formats: Formats) {
  const keys = new Map<ProposalId, string>(rows.map(({ id, key }) => [id, key]));
  const keyOf = (id: ProposalId | undefined) => keys.get(id ?? '') ?? 'a proposal';
  const named = (id: ProposalId | undefined) => {
    const cost = board.proposals.find((one) => one.id === id)?.cost ?? 0;
    return `${keyOf(id)} (${formats.wholeMoney(cost, currency)})`;
  };
  const lockedOut = board.proposals.filter(({ lock }) => lock === 'out').length;

  const limitWords = (at: number): string => {
    const limit = problem.budgets[at] ?? 0;
    const pool = pools[at - 1];
    return pool === undefined
      ? `the budget is no more than ${formats.wholeMoney(limit, currency)}`
      : `${pool.name} has no more than ${poolText(limit, pool, { formats, currency })}`;
  };
  const keysOf = (ids: readonly ProposalId[] = []) => ids.map(keyOf);
  const words: Readonly<Record<string, (at: number) => string>> = {
    mustDo: (at) => `${named(problem.mustDo[at])} is forced in`,
    mustNot: (at) =>
      at < lockedOut
        ? `${named(problem.mustNot[at])} is forced out`
        : `${keyOf(problem.mustNot[at])} needs a proposal that is not on the board`,
    requires: (at) => keysOf(problem.requires[at]).join(' needs '),
    excludes: (at) => `${keysOf(problem.excludes[at]).join(' and ')} exclude each other`,
    oneOf: (at) => {
      const keys = keysOf(problem.oneOf[at]);
      return `exactly one of ${listed(keys, keys.length)} is done`;
    },
    budgets: limitWords,
  };
  return (list: string, at: number) => words[list]?.(at) ?? '';
}
