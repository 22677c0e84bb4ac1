import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { FrontierEnd } from '@domain/selection/descending-frontier';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { ProgressMeter } from '../../shared/progress-meter';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { FrontierChart } from './frontier-chart';
import styles from './proposals.module.css';
import type { SolvedBoard } from './use-board';
import { type GrowingFrontier, useGrowingFrontier } from './use-growing-frontier';

type FrontierSectionProps = { readonly board: SolvedBoard; readonly currency: string };

/** With pools: what each amount of the budget, or of one pool, can buy. It takes a while, so it is worked out when it is asked for. */
export function FrontierSection(props: FrontierSectionProps) {
  const [isAsked, setAsked] = useState(false);
  const [along, setAlong] = useState(0);
  const { pools } = props.board;
  const options = ['Budget', ...pools.map(({ name }) => name)].map((label, at) => ({
    value: String(at),
    label,
  }));

  return (
    <Section
      title="What more or less would buy"
      lead="The highest value for each amount of one of these, while all others hold. It is worked out selection by selection, from the most downwards."
    >
      <div className={styles['bar']}>
        <FormField label="Varied">
          {(control) => (
            <Choice
              control={control}
              options={options}
              value={String(Math.min(along, pools.length))}
              onChange={(value) => setAlong(Number(value))}
            />
          )}
        </FormField>
        {!isAsked && <Button onClick={() => setAsked(true)}>Work it out</Button>}
      </div>
      {isAsked && <Growing {...props} along={Math.min(along, pools.length)} />}
    </Section>
  );
}

const NO_POINTS: Readonly<Record<FrontierEnd['kind'], string>> = {
  whole: 'However much there is, nothing does all that is asked.',
  from: 'Not even the first step could be proven in a moment. Lock some proposals in or out.',
};

function provenFrom({ points: [lowest], end }: GrowingFrontier): number | null {
  return end?.kind === 'whole' ? null : (lowest?.cost ?? null);
}

function Growing({ board, currency, along }: FrontierSectionProps & { readonly along: number }) {
  const { count } = useFormats();
  const { budget } = board.choice;
  const { frontier, stop } = useGrowingFrontier(board.board, budget, along);
  const { points, end, progress } = frontier;
  const pool = board.pools[along - 1] ?? null;

  return (
    <>
      {end === null && (
        <div className={styles['bar']}>
          <ProgressMeter ratio={progress} text={count(points.length, 'step')} />
          <Button onClick={stop}>Stop</Button>
        </div>
      )}
      {points.length > 0 && (
        <FrontierChart
          points={points}
          budget={pool?.limit ?? budget}
          currency={currency}
          pool={pool}
          provenFrom={provenFrom(frontier)}
          onBudget={(amount) =>
            pool === null ? board.setBudget(amount) : board.setLimit(pool.name, amount)
          }
        />
      )}
      {points.length === 0 && end !== null && (
        <p className={styles['note']}>{NO_POINTS[end.kind]}</p>
      )}
    </>
  );
}
