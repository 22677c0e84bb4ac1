import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';

import type { BurnUpPoint } from '@domain/forecasting/burn-up';
import type { Day } from '@domain/foundation/calendar';

import { Axis } from '../../shared/charts/axis';
import chart from '../../shared/charts/charts.module.css';
import { DayAxis } from '../../shared/charts/day-axis';
import { PlannedLine } from '../../shared/charts/planned-line';
import { useFormats } from '../../shared/forge-context';
import type { ForecastReading } from './forecast-reading';

export const BURN_UP_COLORS = {
  scope: 'var(--ds-chart-gray-bolder)',
  done: 'var(--ds-chart-blue-bold)',
  inner: 'var(--ds-background-accent-blue-subtler)',
  outer: 'var(--ds-background-accent-blue-subtlest)',
} as const;

const HEIGHT = 280;
const MARGIN = { top: 22, right: 12, bottom: 24, left: 48 };

type Fan = ForecastReading['fan'][number];

type BurnUpPlotProps = {
  readonly past: readonly BurnUpPoint[];
  /** In work items in all. */
  readonly fan: readonly Fan[];
  readonly plannedFinish: Day | null;
  readonly width: number;
  readonly labelledBy: string;
};

export function BurnUpPlot(props: BurnUpPlotProps) {
  const { past, fan, plannedFinish, width, labelledBy } = props;
  const formats = useFormats();
  const { times, x, y, right } = scalesFor(props);
  const { band, course } = shapesIn({ x, y });
  const all = [...past, ...fan];

  return (
    <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
      <path d={band(fan, ({ least, most }) => [least, most])} fill={BURN_UP_COLORS.outer} />
      <path d={band(fan, ({ likely, even }) => [likely, even])} fill={BURN_UP_COLORS.inner} />
      <Axis ticks={y.ticks(4).filter(Number.isInteger)} y={y} from={MARGIN.left} to={right} />
      <DayAxis times={times} width={width} y={HEIGHT - 6} />
      <g className={chart['line']}>
        <path stroke={BURN_UP_COLORS.scope} d={course(all, ({ scope }) => scope)} />
        <path stroke={BURN_UP_COLORS.done} d={course(past, ({ done }) => done)} />
        <path
          stroke={BURN_UP_COLORS.done}
          strokeDasharray="4 3"
          d={course(fan, ({ even }) => even)}
        />
      </g>
      {plannedFinish !== null && isWithin(plannedFinish, times.domain()) && (
        <PlannedLine
          at={x(plannedFinish)}
          width={width}
          top={MARGIN.top - 6}
          bottom={HEIGHT - MARGIN.bottom}
          label={`Planned ${formats.day(plannedFinish)}`}
        />
      )}
    </svg>
  );
}

type Scales = ReturnType<typeof scalesFor>;

function scalesFor({ past, fan, width }: BurnUpPlotProps) {
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const all = [...past, ...fan];
  const days = all.map(({ day }) => Date.parse(day));
  const times = scaleUtc([Math.min(...days), Math.max(...days)], [MARGIN.left, right]);
  const most = Math.max(1, ...all.map(({ scope }) => scope));
  return {
    times,
    right,
    x: (day: Day) => times(Date.parse(day)),
    y: scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4),
  };
}

type Dated = { readonly day: Day };

function shapesIn({ x, y }: Pick<Scales, 'x' | 'y'>) {
  return {
    band: <Point extends Dated>(
      points: readonly Point[],
      ends: (of: Point) => readonly [low: number, high: number],
    ) =>
      area<Point>()
        .x(({ day }) => x(day))
        .y0((of) => y(ends(of)[0]))
        .y1((of) => y(ends(of)[1]))
        .digits(1)(points) ?? '',
    course: <Point extends Dated>(points: readonly Point[], value: (of: Point) => number) =>
      line<Point>()
        .x(({ day }) => x(day))
        .y((of) => y(value(of)))
        .digits(1)(points) ?? '',
  };
}

function isWithin(day: Day, [from, to]: readonly Date[]): boolean {
  const at = Date.parse(day);
  return from !== undefined && to !== undefined && at >= from.getTime() && at <= to.getTime();
}
