import type { ReactNode } from 'react';

import styles from './figure-strip.module.css';

/** Figures side by side, each with its name, its unit and what puts it into proportion. */
export function FigureStrip({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['strip']}>{children}</dl>;
}

type FigureProps = {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
  readonly tone?: 'bad' | 'quiet';
  /** A sparkline beside the figure. */
  readonly trend?: ReactNode;
};

export function Figure({ label, value, unit, note, tone, trend }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt>{label}</dt>
      <dd className={styles['value']} data-tone={tone}>
        <span>
          {value}
          {unit !== undefined && <span className={styles['unit']}> {unit}</span>}
        </span>
        {trend}
      </dd>
      {note !== undefined && <dd className={styles['note']}>{note}</dd>}
    </div>
  );
}
