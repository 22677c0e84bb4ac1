import { type KeyboardEvent, useMemo } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { periodsOf, type Pool } from '@domain/foundation/pool';
import type { Lock } from '@domain/selection/board';

import { useFormats } from '../../shared/forge-context';
import { fundedOn } from './board-result';
import { BoardRow } from './board-row';
import { lockOf } from './board-state';
import { poolLabel } from './pool-amount';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';
import type { SolvedBoard } from './use-board';

const KEYS: Readonly<Record<string, Lock>> = { i: 'in', o: 'out', f: 'free' };

/** In pixels: beside the pools, in whose place there is one column where there are none. */
const WIDTH = 850;
const POOL_WIDTH = 110;
/** Where there are periods, of which each has a column. */
const NAME_WIDTH = 300;
const LOCK_WIDTH = 140;
const START_WIDTH = 150;

type BoardTableProps = {
  readonly view: ProposalsView;
  readonly rows: readonly ProposalRow[];
  readonly board: SolvedBoard;
};

/** Every proposal on the board, what is in above what is out; locked by its buttons, or by I, O and F on its row. */
export function BoardTable({ view, rows, board }: BoardTableProps) {
  const { count } = useFormats();
  const { currency } = view.model;
  const periods = periodsOf(board.pools);
  const taken = useMemo(
    () => new Map(fundedOn(board.board, board.selection).map((one) => [one.id, one])),
    [board.board, board.selection],
  );
  const shown = useMemo(() => inOrder(rows, board, taken), [rows, board, taken]);

  return (
    <div
      className={styles['scroller']}
      tabIndex={0}
      role="region"
      aria-label="Selection, scrollable"
    >
      <p className={styles['note']}>
        {count(taken.size, 'proposal')} in. On a row, I forces in, O forces out, F sets free; Ctrl+Z
        takes back.
      </p>
      <table
        className={`${styles['figures'] ?? ''} ${styles['board'] ?? ''}`}
        aria-label="Selection"
        style={{ minInlineSize: widthWith(board.pools) }}
        onKeyDown={(event) => act(event, board)}
      >
        <Head currency={currency} pools={board.pools} hasPeriods={periods.length > 0} />
        <tbody>
          {shown.map((row) => (
            <BoardRow
              key={row.id}
              row={row}
              currency={currency}
              pools={board.pools}
              lock={lockOf(row, board.choice)}
              funded={taken.get(row.id) ?? null}
              leftOut={board.leftOut.get(row.id) ?? null}
              onLock={(lock) => board.setLock(row.id, lock)}
              pinned={board.choice.starts[row.id] ?? null}
              onStart={(start) => board.setStart(row.id, start)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function widthWith(pools: readonly Pool[]): number {
  const start = periodsOf(pools).length > 0 ? START_WIDTH : 0;
  return WIDTH + start + POOL_WIDTH * Math.max(1, pools.length);
}

type HeadProps = {
  readonly currency: string;
  readonly pools: readonly Pool[];
  readonly hasPeriods: boolean;
};

function Head({ currency, pools, hasPeriods }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" style={hasPeriods ? { inlineSize: NAME_WIDTH } : undefined}>
          Proposal
        </th>
        <th scope="col" className={styles['start']}>
          Selection
        </th>
        <th scope="col" className={styles['start']} style={{ inlineSize: LOCK_WIDTH }}>
          Lock
        </th>
        {hasPeriods && (
          <th
            scope="col"
            className={styles['start']}
            style={{ inlineSize: START_WIDTH }}
            title="The period in which it starts."
          >
            Start
          </th>
        )}
        <th scope="col">Cost, {currency}</th>
        {pools.map((pool) => (
          <th key={pool.name} scope="col">
            {poolLabel(pool, currency)}
          </th>
        ))}
        <th scope="col">Score</th>
        {pools.length === 0 && (
          <th scope="col" title="The least budget at which it is selected without being forced.">
            Enters at
          </th>
        )}
        <th scope="col" title="The value that is lost when it is forced in at this budget.">
          Force-in price
        </th>
      </tr>
    </thead>
  );
}

/** Locks the proposal on whose row a key is pressed, or takes the last step back. */
function act(event: KeyboardEvent<HTMLElement>, board: SolvedBoard): void {
  if (event.altKey || event.metaKey) return;
  if (event.ctrlKey && event.key === 'z') {
    event.preventDefault();
    board.undo();
    return;
  }
  const id = (event.target as HTMLElement).closest('tr')?.dataset['id'];
  const lock = event.ctrlKey ? undefined : KEYS[event.key.toLowerCase()];
  if (id === undefined || lock === undefined) return;
  event.preventDefault();
  board.setLock(id, lock);
}

function inOrder(
  rows: readonly ProposalRow[],
  { board }: Pick<SolvedBoard, 'board'>,
  taken: ReadonlyMap<string, unknown>,
): readonly ProposalRow[] {
  const onBoard = new Set(board.proposals.map(({ id }) => id));
  return rows
    .filter(({ id }) => onBoard.has(id))
    .sort(
      (one, other) =>
        Number(taken.has(other.id)) - Number(taken.has(one.id)) ||
        (one.rank ?? 0) - (other.rank ?? 0),
    );
}
