import { memo } from 'react';

import styles from './progress-meter.module.css';

type ProgressMeterProps = {
  /** From 0 to 1; `null` when there is nothing to do. */
  readonly ratio: number | null;
  readonly text: string;
};

/** A bar with its figure beside it. The figure is what is read aloud. */
export const ProgressMeter = memo(function ProgressMeter({ ratio, text }: ProgressMeterProps) {
  return (
    <span className={styles['meter']}>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['bar']} style={{ inlineSize: `${(ratio ?? 0) * 100}%` }} />
      </span>
      <span className={styles['text']}>{text}</span>
    </span>
  );
});
