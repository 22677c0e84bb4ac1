import { scaleLog, scaleUtc } from 'd3-scale';

import type { CycleTimes } from '@contract/flow';
import type { Day } from '@domain/foundation/calendar';

import { Axis } from '../../shared/charts/axis';
import chart from '../../shared/charts/charts.module.css';
import { DayAxis } from '../../shared/charts/day-axis';
import { useFormats } from '../../shared/forge-context';
import type { Limits } from './flow-words';

export const ITEM_COLOR = 'var(--ds-chart-blue-bold)';
export const LIMIT_COLOR = 'var(--ds-chart-gray-bolder)';

const HEIGHT = 260;
/** On a logarithmic scale, for a few work items take a hundred times as long as most. */
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];
const MARGIN = { top: 10, right: 44, bottom: 24, left: 48 };

type ScatterPlotProps = {
  readonly items: CycleTimes['items'];
  readonly limits: NonNullable<Limits>;
  readonly width: number;
  readonly labelledBy: string;
};

export function ScatterPlot({ items, limits, width, labelledBy }: ScatterPlotProps) {
  const formats = useFormats();
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const days = items.map(({ finished }) => Date.parse(finished));
  const times = scaleUtc([Math.min(...days), Math.max(...days)], [MARGIN.left + 6, right - 6]);
  const x = (day: Day) => times(Date.parse(day));
  const longest = Math.max(10, ...items.map((item) => item.days));
  const y = scaleLog([1, longest], [HEIGHT - MARGIN.bottom, MARGIN.top]);

  return (
    <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
      <Axis ticks={TICKS.filter((days) => days <= longest)} y={y} from={MARGIN.left} to={right} />
      <DayAxis times={times} width={width} y={HEIGHT - 6} />
      {items.map(({ key, finished, days: took }) => (
        <circle key={key} cx={x(finished)} cy={y(took)} r={4} fill={ITEM_COLOR} opacity={0.6}>
          <title>{`${key}, ${formats.day(finished)}: ${formats.count(took, 'day')}`}</title>
        </circle>
      ))}
      {(
        [
          ['50%', limits.half],
          ['85%', limits.most],
        ] as const
      ).map(([label, limit]) => (
        <g key={label}>
          <line
            x1={MARGIN.left}
            x2={right}
            y1={y(limit)}
            y2={y(limit)}
            stroke={LIMIT_COLOR}
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
          <text className={chart['strong']} x={right + 6} y={y(limit)} dy="0.32em">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
