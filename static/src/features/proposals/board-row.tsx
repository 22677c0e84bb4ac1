import { periodsOf, takenOf, type Pool } from '@domain/foundation/pool';
import { LOCKS, type FundedProposal, type Lock } from '@domain/selection/board';
import type { LeftOut } from '@domain/selection/left-out';

import { Choice } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { startsFor } from './board-result';
import { poolFigure } from './pool-amount';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';

const LOCK_WORDS: Readonly<Record<Lock, string>> = { free: 'Free', in: 'In', out: 'Out' };
const LOCK_DEEDS: Readonly<Record<Lock, string>> = {
  free: 'Set free',
  in: 'Force in',
  out: 'Force out',
};

/** Among the starts: whichever is best. */
const FREE = 'free';

type BoardRowProps = {
  readonly row: ProposalRow;
  readonly currency: string;
  readonly pools: readonly Pool[];
  readonly lock: Lock;
  /** What of it is funded; `null` for what is out. */
  readonly funded: Pick<FundedProposal, 'cost' | 'takes' | 'share' | 'start'> | null;
  /** `null` for what is in, or where it is not known. */
  readonly leftOut: LeftOut | null;
  readonly onLock: (lock: Lock) => void;
  /** The place of the period in which the board made it start; `null` where the selection chooses. */
  readonly pinned: number | null;
  readonly onStart: (start: number | null) => void;
};

/** One proposal: in or out, what holds it there, and what it would take. */
export function BoardRow(props: BoardRowProps) {
  const { row, currency, pools, lock, funded, leftOut, onLock } = props;
  const formats = useFormats();
  const { id, key, summary, facts, score } = row;

  return (
    <tr data-id={id} data-in={funded !== null}>
      <th scope="row">
        <span className={styles['proposal']} title={`${key} ${summary}`}>
          <span className={styles['key']}>{key}</span>
          <span className={styles['summary']}>{summary}</span>
        </span>
      </th>
      <td className={styles['start']}>
        <Verdict share={funded?.share ?? null} />
      </td>
      <td className={styles['start']}>
        <LockChoice itemKey={key} lock={lock} onLock={onLock} />
      </td>
      <StartCell {...props} />
      <CostCell whole={facts.cost ?? 0} funded={funded} currency={currency} />
      {(funded?.takes ?? takenOf(facts.takes, pools)).map((amount, at) => (
        <td key={pools[at]?.name}>
          {amount === 0
            ? '–'
            : poolFigure(amount, { unit: pools[at]?.unit ?? null }, { formats, currency })}
        </td>
      ))}
      <td>{formats.fixed(score ?? 0)}</td>
      <LeftOutCells leftOut={leftOut} hasPools={pools.length > 0} currency={currency} />
    </tr>
  );
}

/** When it starts, to be chosen by hand where it may at several times; nothing where the portfolio has no periods. */
function StartCell({ row, pools, funded, pinned, onStart }: BoardRowProps) {
  const periods = periodsOf(pools);
  if (periods.length === 0) return null;
  const starts = startsFor(row, pools);
  const [only, ...others] = starts;
  const chosen = funded?.start ?? null;
  if (others.length === 0) {
    return <td className={styles['start']}>{only === undefined ? '–' : periods[only.at]}</td>;
  }
  const free = chosen === null || pinned !== null ? 'Free' : `Free: ${periods[chosen] ?? ''}`;
  return (
    <td className={styles['start']}>
      <Choice
        isCompact
        label={`Start of ${row.key}`}
        options={[
          { value: FREE, label: free },
          ...starts.map(({ at }) => ({ value: String(at), label: periods[at] ?? '' })),
        ]}
        value={pinned === null ? FREE : String(pinned)}
        onChange={(start) => onStart(start === FREE ? null : Number(start))}
      />
    </td>
  );
}

type LeftOutCellsProps = Pick<BoardRowProps, 'currency' | 'leftOut'> & {
  readonly hasPools: boolean;
};

/** At which budget it enters by itself, where one can be told, and what forcing it in costs. */
function LeftOutCells({ leftOut, hasPools, currency }: LeftOutCellsProps) {
  const { fixed, wholeMoney } = useFormats();
  return (
    <>
      {!hasPools && (
        <td>{leftOut?.entersAt == null ? '–' : wholeMoney(leftOut.entersAt, currency)}</td>
      )}
      <td>
        {leftOut === null ? '–' : leftOut.price === null ? 'Does not fit' : fixed(leftOut.price)}
      </td>
    </>
  );
}

/** In or out, and which share of it where that is not all. */
function Verdict({ share }: { readonly share: number | null }) {
  const { percent } = useFormats();
  const isIn = share !== null;
  return (
    <span className={styles['verdict']} data-in={isIn}>
      <span aria-hidden="true">{isIn ? '✓' : '–'}</span> {isIn ? 'In' : 'Out'}
      {isIn && share < 100 && `, ${percent(share / 100)} of it`}
    </span>
  );
}

type CostCellProps = Pick<BoardRowProps, 'currency' | 'funded'> & { readonly whole: number };

/** What is spent on it, beside all of it where that is less; what it would cost where it is out. */
function CostCell({ whole, funded, currency }: CostCellProps) {
  const { wholeMoney } = useFormats();
  return (
    <td>
      {wholeMoney(funded?.cost ?? whole, currency)}
      {funded !== null && funded.share < 100 && (
        <span className={styles['by']}>of {wholeMoney(whole, currency)}</span>
      )}
    </td>
  );
}

type LockChoiceProps = Pick<BoardRowProps, 'lock' | 'onLock'> & { readonly itemKey: string };

function LockChoice({ itemKey, lock, onLock }: LockChoiceProps) {
  return (
    <span className={styles['locks']} role="group" aria-label={`Lock of ${itemKey}`}>
      {LOCKS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={lock === each}
          aria-label={`${LOCK_DEEDS[each]}: ${itemKey}`}
          onClick={() => onLock(each)}
        >
          {LOCK_WORDS[each]}
        </button>
      ))}
    </span>
  );
}
