import { takenOf, type Pool } from '@domain/foundation/pool';
import { LOCKS, type Lock } from '@domain/selection/board';
import type { LeftOut } from '@domain/selection/left-out';

import { useFormats } from '../../shared/forge-context';
import { poolFigure } from './pool-amount';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';

const LOCK_WORDS: Readonly<Record<Lock, string>> = { free: 'Free', in: 'In', out: 'Out' };
const LOCK_DEEDS: Readonly<Record<Lock, string>> = {
  free: 'Set free',
  in: 'Force in',
  out: 'Force out',
};

type BoardRowProps = {
  readonly row: ProposalRow;
  readonly currency: string;
  readonly pools: readonly Pool[];
  readonly lock: Lock;
  /** What of it is funded; `null` for what is out. */
  readonly funded: { readonly cost: number; readonly share: number } | null;
  /** `null` for what is in, or where it is not known. */
  readonly leftOut: LeftOut | null;
  readonly onLock: (lock: Lock) => void;
};

/** One proposal: in or out, what holds it there, and what it would take. */
export function BoardRow({ row, currency, pools, lock, funded, leftOut, onLock }: BoardRowProps) {
  const formats = useFormats();
  const isIn = funded !== null;
  const isInPart = isIn && funded.share < 100;
  const { fixed, wholeMoney } = formats;
  const { id, key, summary, facts, score } = row;

  return (
    <tr data-id={id} data-in={isIn}>
      <th scope="row">
        <span className={styles['proposal']} title={`${key} ${summary}`}>
          <span className={styles['key']}>{key}</span>
          <span className={styles['summary']}>{summary}</span>
        </span>
      </th>
      <td className={styles['start']}>
        <span className={styles['verdict']} data-in={isIn}>
          <span aria-hidden="true">{isIn ? '✓' : '–'}</span> {isIn ? 'In' : 'Out'}
          {isInPart && `, ${formats.percent(funded.share / 100)} of it`}
        </span>
      </td>
      <td className={styles['start']}>
        <span className={styles['locks']} role="group" aria-label={`Lock of ${key}`}>
          {LOCKS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={lock === each}
              aria-label={`${LOCK_DEEDS[each]}: ${key}`}
              onClick={() => onLock(each)}
            >
              {LOCK_WORDS[each]}
            </button>
          ))}
        </span>
      </td>
      <td>
        {wholeMoney(isIn ? funded.cost : (facts.cost ?? 0), currency)}
        {isInPart && (
          <span className={styles['by']}>of {wholeMoney(facts.cost ?? 0, currency)}</span>
        )}
      </td>
      {takenOf(facts.takes, pools).map((amount, at) => (
        <td key={pools[at]?.name}>
          {amount === 0
            ? '–'
            : poolFigure(amount, { unit: pools[at]?.unit ?? null }, { formats, currency })}
        </td>
      ))}
      <td>{fixed(score ?? 0)}</td>
      {pools.length === 0 && (
        <td>{leftOut?.entersAt == null ? '–' : wholeMoney(leftOut.entersAt, currency)}</td>
      )}
      <td>
        {leftOut === null ? '–' : leftOut.price === null ? 'Does not fit' : fixed(leftOut.price)}
      </td>
    </tr>
  );
}
