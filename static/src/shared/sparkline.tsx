import { line } from 'd3-shape';
import { memo, type ReactNode } from 'react';

import styles from './sparkline.module.css';

const HEIGHT = 24;
const PADDING = 3;
const WIDE = 96;
const NARROW = 44;

type SparklineProps = {
  /** Two series of equal length on one scale that starts at 0, oldest first. */
  readonly created: readonly number[];
  readonly finished: readonly number[];
  /** The reading in words: a picture this small shows a direction, not figures. */
  readonly label: string;
};

/** Created (thin, grey) against finished (bold, blue), week by week. */
export const Sparkline = memo(function Sparkline({ created, finished, label }: SparklineProps) {
  const scale = { width: WIDE, lowest: 0, highest: Math.max(1, ...created, ...finished) };

  return (
    <Picture width={WIDE} label={label}>
      <path className={styles['created']} d={pathOf(created, scale)} />
      <path className={styles['finished']} d={pathOf(finished, scale)} />
    </Picture>
  );
});

type CourseProps = {
  /** Oldest first; a point without a value leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The least the height stands for, so that a tremor does not look like a fall. */
  readonly span: number;
  readonly label: string;
};

/** Which way one figure has gone. */
export function Course({ values, span, label }: CourseProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;

  const middle = (Math.min(...known) + Math.max(...known)) / 2;
  const half = Math.max(span, Math.max(...known) - Math.min(...known)) / 2;
  const scale = { width: NARROW, lowest: middle - half, highest: middle + half };

  return (
    <Picture width={NARROW} label={label}>
      <path className={styles['finished']} d={pathOf(values, scale)} />
    </Picture>
  );
}

type PictureProps = {
  readonly width: number;
  readonly label: string;
  readonly children: ReactNode;
};

function Picture({ width, label, children }: PictureProps) {
  return (
    <svg
      className={styles['sparkline']}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

type Scale = { readonly width: number; readonly lowest: number; readonly highest: number };

function pathOf(values: readonly (number | null)[], { width, lowest, highest }: Scale): string {
  const step = (width - 2 * PADDING) / Math.max(1, values.length - 1);
  const share = (value: number) => (value - lowest) / (highest - lowest || 1);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => PADDING + index * step)
    .y((value) => HEIGHT - PADDING - share(value ?? 0) * (HEIGHT - 2 * PADDING))
    .digits(1);

  return path(values) ?? '';
}
