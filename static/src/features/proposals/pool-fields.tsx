import { useForge, useFormats } from '../../shared/forge-context';
import { fundedOn } from './board-result';
import { poolAmount, poolLabel, poolText, typedPoolAmount } from './pool-amount';
import styles from './proposals.module.css';
import { TriedField } from './tried-field';
import type { SolvedBoard } from './use-board';

type PoolFieldsProps = {
  readonly board: Pick<SolvedBoard, 'board' | 'pools' | 'selection' | 'setLimit'>;
  readonly currency: string;
};

/** What there is of each pool, to be tried like the budget, and how much of it the selection takes. */
export function PoolFields({
  board: { board, pools, selection, setLimit },
  currency,
}: PoolFieldsProps) {
  // prettier-ignore
  const { locale } = useForge();
  const formats = useFormats();
  if (pools.length === 0) return null;

  const writing = { locale, currency };
  const funded = fundedOn(board, selection);
  const text = (amount: number, at: number) =>
    poolText(amount, { unit: pools[at]?.unit ?? null }, { formats, currency });

  return (
    <div className={styles['fields']} role="group" aria-label="Pools">
      {pools.map((pool, at) => {
        const sum = funded.reduce((total, { takes }) => total + (takes[at] ?? 0), 0);
        return (
          <TriedField
            key={`${pool.name} ${pool.limit}`}
            label={poolLabel(pool, currency)}
            helper={`${text(sum, at)} taken, ${text(Math.max(0, pool.limit - sum), at)} left`}
            amount={pool.limit}
            read={(typed) => poolAmount(typed, pool, writing)}
            write={(amount) => typedPoolAmount(amount, pool, writing)}
            onAmount={(limit) => setLimit(pool.name, limit)}
          />
        );
      })}
    </div>
  );
}
