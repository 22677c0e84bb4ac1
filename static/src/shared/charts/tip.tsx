import type { ReactNode } from 'react';

import styles from './charts.module.css';

const WIDTH = 176;

type TipProps = {
  readonly x: number;
  readonly y: number;
  /** Of the whole drawing: a tip that would leave it stands on the other side. */
  readonly width: number;
  readonly title: string;
  readonly children: ReactNode;
};

/** What a pointer over a mark is told. The figures are in the table twin too. */
export function Tip({ x, y, width, title, children }: TipProps) {
  const left = x + 12 + WIDTH > width ? x - 12 - WIDTH : x + 12;

  return (
    <div className={styles['tip']} style={{ left: Math.max(0, left), top: y, width: WIDTH }}>
      <strong>{title}</strong>
      <dl>{children}</dl>
    </div>
  );
}
