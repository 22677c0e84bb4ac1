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
  const all = conflict.flatMap(({ place }) => {
    const [list, at] = place.split(/[[\]]/);
    const words = write(list ?? '', Number(at));
    return words === '' ? [] : [words];
  });
  return [...new Set(all)];
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
  /** What holds a proposal's own parts together is no wish of the board, but for when it may start. */
  const unlessOfParts = (
    ids: readonly ProposalId[] = [],
    words: (keys: readonly string[]) => string,
    ofStarts: (key: string) => string = () => '',
  ): string => {
    if (ids.every((id) => keys.has(id))) return words(ids.map(keyOf));
    const owner = rows.find(({ id }) => ids.some((each) => String(each).startsWith(`${id} `)));
    return owner === undefined ? '' : ofStarts(owner.key);
  };
  const words: Readonly<Record<string, (at: number) => string>> = {
    mustDo: (at) => `${named(problem.mustDo[at])} is forced in`,
    mustNot: (at) =>
      at < lockedOut
        ? `${named(problem.mustNot[at])} is forced out`
        : `${keyOf(problem.mustNot[at])} needs a proposal that is not on the board`,
    requires: (at) => unlessOfParts(problem.requires[at], (both) => both.join(' needs ')),
    excludes: (at) =>
      startWords(problem.excludes[at], { problem, rows }) ??
      unlessOfParts(problem.excludes[at], (both) => `${both.join(' and ')} exclude each other`),
    oneOf: (at) =>
      unlessOfParts(
        problem.oneOf[at],
        (all) => `exactly one of ${listed(all, all.length)} is done`,
        (owner) => `${owner} starts within its window`,
      ),
    budgets: limitWords,
  };
  return (list: string, at: number) => words[list]?.(at) ?? '';
}

/** Of two that exclude each other because one needs the other and would start before it. */
function startWords(
  [first, second]: readonly ProposalId[] = [],
  { problem, rows }: Pick<About, 'problem' | 'rows'>,
): string | null {
  const ownerOf = (part: ProposalId | undefined) =>
    rows.find(({ id }) => id === part || String(part).startsWith(`${id} `));
  const [one, other] = [ownerOf(first), ownerOf(second)];
  if (one === undefined || other === undefined) return null;
  const isNeeded = problem.requires.some(
    ([needing, needed]) => needing === one.id && needed === other.id,
  );
  return isNeeded ? `${one.key} starts no earlier than ${other.key}` : null;
}
