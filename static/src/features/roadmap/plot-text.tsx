import type { ReactNode } from 'react';

import { COLORS } from './roadmap-colors';

type PlotTextProps = {
  readonly x: number;
  readonly y: number;
  /** Said aloud, as it were: what is late, and today. */
  readonly isStrong?: boolean;
  readonly color?: string;
  readonly anchor?: 'start' | 'middle';
  readonly children: ReactNode;
};

/** Words in the drawing. */
export function PlotText(props: PlotTextProps) {
  const { x, y, isStrong = false, color = COLORS.text, anchor = 'start', children } = props;
  return (
    <text x={x} y={y} textAnchor={anchor} style={{ fill: color, fontWeight: isStrong ? 600 : 400 }}>
      {children}
    </text>
  );
}
