import type { Day } from '@domain/foundation/calendar';

import chart from '../../shared/charts/charts.module.css';
import { PlotText } from './plot-text';
import { COLORS } from './roadmap-colors';
import { HEAD } from './roadmap-sizes';
import { isIn, type Span, ticksIn } from './roadmap-window';

type TimeGridProps = {
  readonly span: Span;
  readonly x: (day: Day) => number;
  readonly bottom: number;
};

export function TimeGrid({ span, x, bottom }: TimeGridProps) {
  return ticksIn(span).map(({ day, label }) => (
    <g key={day}>
      <line className={chart['grid']} x1={x(day)} x2={x(day)} y1={HEAD - 6} y2={bottom} />
      <PlotText x={x(day) + 4} y={HEAD - 10} color={COLORS.quiet}>
        {label}
      </PlotText>
    </g>
  ));
}

export function Today({ day, span, x, bottom }: TimeGridProps & { readonly day: Day }) {
  if (!isIn(span, day)) return null;
  const at = x(day);
  return (
    <g>
      <line x1={at} x2={at} y1={2} y2={bottom} stroke={COLORS.text} strokeWidth={1.5} />
      <PlotText x={at + 4} y={11} isStrong>
        Today
      </PlotText>
    </g>
  );
}
