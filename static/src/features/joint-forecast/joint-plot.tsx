import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';

import type { ChanceOfDay } from '@contract/joint-forecast';
import type { Day } from '@domain/foundation/calendar';

import { Axis } from '../../shared/charts/axis';
import chart from '../../shared/charts/charts.module.css';
import { DayAxis } from '../../shared/charts/day-axis';
import { PlannedLine } from '../../shared/charts/planned-line';
import { useFormats } from '../../shared/forge-context';

export const JOINT_COLORS = {
  line: 'var(--ds-chart-blue-bold)',
  band: 'var(--ds-background-accent-blue-subtler)',
} as const;

const HEIGHT = 300;
const MARGIN = { top: 22, right: 12, bottom: 24, left: 48 };
const TICKS = [0, 0.25, 0.5, 0.75, 1];

type JointPlotProps = {
  readonly curve: readonly ChanceOfDay[];
  readonly plannedFinish: Day | null;
  readonly width: number;
  readonly labelledBy: string;
};

export function JointPlot({ curve, plannedFinish, width, labelledBy }: JointPlotProps) {
  const formats = useFormats();
  const days = curve.map(({ day }) => Date.parse(day));
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const times = scaleUtc([Math.min(...days), Math.max(...days)], [MARGIN.left, right]);
  const x = ({ day }: Pick<ChanceOfDay, 'day'>) => times(Date.parse(day));
  const y = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const band = area<ChanceOfDay>()
    .x(x)
    .y0(({ apart }) => y(apart))
    .y1(({ together }) => y(together))
    .digits(1);
  const course = line<ChanceOfDay>()
    .x(x)
    .y(({ independent }) => y(independent))
    .digits(1);
  const isPlanDrawn = plannedFinish !== null && isBetween(Date.parse(plannedFinish), days);

  return (
    <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
      <path d={band(curve) ?? ''} fill={JOINT_COLORS.band} />
      <Axis ticks={TICKS} y={y} from={MARGIN.left} to={right} words={formats.percent} />
      <DayAxis times={times} width={width} y={HEIGHT - 6} />
      <g className={chart['line']}>
        <path stroke={JOINT_COLORS.line} d={course(curve) ?? ''} />
      </g>
      {isPlanDrawn && (
        <PlannedLine
          at={x({ day: plannedFinish })}
          width={width}
          top={MARGIN.top - 6}
          bottom={HEIGHT - MARGIN.bottom}
          label={`Latest planned finish, ${formats.day(plannedFinish)}`}
        />
      )}
    </svg>
  );
}

function isBetween(at: number, days: readonly number[]): boolean {
  return at >= Math.min(...days) && at <= Math.max(...days);
}
