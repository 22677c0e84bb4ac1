import { memo } from 'react';

import type { HealthColor } from '@domain/rollup/health';

import styles from './health-pill.module.css';
import { healthWord } from './health-words';

const SHAPES: Readonly<Record<HealthColor, string>> = {
  green: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  amber: 'M6 1 11.2 10.5H.8Z',
  red: 'M1.5 1.5h9v9h-9Z',
  unknown: 'M1 5h10v2H1Z',
};

/** Health told by shape and word as well as by colour. A plain span, for thousands of rows mount one each. */
export const HealthPill = memo(function HealthPill({ color }: { readonly color: HealthColor }) {
  return (
    <span className={styles['pill']} data-color={color}>
      <HealthShape color={color} />
      {healthWord(color)}
    </span>
  );
});

export function HealthShape({ color }: { readonly color: HealthColor }) {
  return (
    <svg
      className={styles['shape']}
      data-color={color}
      viewBox="0 0 12 12"
      width="10"
      height="10"
      aria-hidden="true"
    >
      <path d={SHAPES[color]} fill="currentColor" />
    </svg>
  );
}
