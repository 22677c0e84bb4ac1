import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';

import type { ValueWeek } from '@domain/earned-value/value-totals';
import { currencyDecimals } from '@domain/foundation/money';

import { Axis } from '../../shared/charts/axis';
import chart from '../../shared/charts/charts.module.css';
import { DayAxis } from '../../shared/charts/day-axis';

/** In the order in which they are drawn. */
export const COURSE_LINES = [
  { name: 'planned', label: 'Planned', color: 'var(--ds-chart-gray-bolder)', kind: 'line' },
  { name: 'spent', label: 'Spent', color: 'var(--ds-chart-orange-bold)', kind: 'dash' },
  { name: 'earned', label: 'Earned', color: 'var(--ds-chart-blue-bold)', kind: 'line' },
] as const;

const HEIGHT = 240;
const MARGIN = { top: 12, right: 12, bottom: 24, left: 84 };
const DOT = 3.5;

type CoursePlotProps = {
  readonly weeks: readonly ValueWeek[];
  readonly currency: string;
  readonly width: number;
  readonly labelledBy: string;
};

export function CoursePlot({ weeks, currency, width, labelledBy }: CoursePlotProps) {
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const days = weeks.map(({ week }) => Date.parse(week));
  const times = scaleUtc([Math.min(...days), Math.max(...days)], [MARGIN.left, right]);
  const inUnits = (amount: number) => amount / 10 ** currencyDecimals(currency);
  const most = Math.max(...weeks.flatMap((of) => [of.planned, of.earned, of.spent ?? 0]), 1);
  const y = scaleLinear([0, inUnits(most)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const x = ({ week }: ValueWeek) => times(Date.parse(week));

  return (
    <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
      <Axis ticks={y.ticks(4)} y={y} from={MARGIN.left} to={right} />
      <DayAxis times={times} width={width} y={HEIGHT - 6} />
      {COURSE_LINES.map(({ name, color, kind }) => {
        const known = weeks.filter((of) => of[name] !== null);
        const at = (of: ValueWeek) => y(inUnits(of[name] ?? 0));
        const last = known.at(-1);
        return (
          <g key={name}>
            <path
              className={chart['line']}
              stroke={color}
              strokeDasharray={kind === 'dash' ? '6 4' : undefined}
              d={line<ValueWeek>().x(x).y(at).digits(1)(known) ?? ''}
            />
            {last !== undefined && <circle cx={x(last)} cy={at(last)} r={DOT} fill={color} />}
          </g>
        );
      })}
    </svg>
  );
}
