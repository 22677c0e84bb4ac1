import type { BoardProposal } from '@domain/selection/board';
import type { Constraint } from '@domain/selection/constraints';

import type { Formats } from '../../shared/format';
import type { ProposalRow } from './ranking';

type About = {
  readonly board: readonly BoardProposal[];
  readonly rows: readonly ProposalRow[];
  readonly budget: number;
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
  { wholeMoney }: Formats,
): readonly string[] {
  const { board, rows, budget, currency } = about;
  const keys = new Map<string, string>(rows.map(({ id, key }) => [id, key]));
  const locked = (lock: 'in' | 'out') => board.filter((one) => one.lock === lock);
  const named = (one: BoardProposal | undefined) =>
    one === undefined ? '' : `${keys.get(one.id) ?? one.id} (${wholeMoney(one.cost, currency)})`;

  return conflict.map(({ place, words }) => {
    const [list, at] = place.split(/[[\]]/);
    if (list === 'mustDo') return `${named(locked('in')[Number(at)])} is forced in`;
    if (list === 'mustNot') return `${named(locked('out')[Number(at)])} is forced out`;
    if (list === 'budgets') return `the budget is no more than ${wholeMoney(budget, currency)}`;
    return words;
  });
}
