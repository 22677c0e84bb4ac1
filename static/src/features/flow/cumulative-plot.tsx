import { scaleLinear, scaleUtc } from 'd3-scale';
import { area } from 'd3-shape';

import type { FlowPoint } from '@domain/flow/cumulative-flow';

import { Axis } from '../../shared/charts/axis';
import { DayAxis } from '../../shared/charts/day-axis';

export const FLOW_COLORS = {
  done: 'var(--ds-chart-blue-bold)',
  inProgress: 'var(--ds-chart-teal-bold)',
  toDo: 'var(--ds-chart-gray-bold)',
  open: 'var(--ds-background-accent-gray-subtler)',
} as const;

const HEIGHT = 220;
const MARGIN = { top: 8, right: 4, bottom: 24, left: 48 };

type Band = {
  readonly color: string;
  /** `null` where it is not known. */
  readonly ends: (point: FlowPoint) => readonly [low: number, high: number] | null;
};

/** From below: what is done, what is in progress, what is to do; where these two are not known, both as one. */
const BANDS: readonly Band[] = [
  { color: FLOW_COLORS.done, ends: ({ done }) => [0, done] },
  {
    color: FLOW_COLORS.inProgress,
    ends: ({ done, inProgress }) => (inProgress === null ? null : [done, done + inProgress]),
  },
  {
    color: FLOW_COLORS.toDo,
    ends: ({ toDo, total }) => (toDo === null ? null : [total - toDo, total]),
  },
];

type CumulativePlotProps = {
  readonly points: readonly FlowPoint[];
  readonly width: number;
  readonly labelledBy: string;
};

export function CumulativePlot({ points, width, labelledBy }: CumulativePlotProps) {
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const days = points.map(({ day }) => Date.parse(day));
  const times = scaleUtc([days[0] ?? 0, days.at(-1) ?? 1], [MARGIN.left, right]);
  const most = Math.max(1, ...points.map(({ total }) => total));
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const shape = (some: readonly FlowPoint[], ends: Band['ends']) =>
    area<FlowPoint>()
      .defined((point) => ends(point) !== null)
      .x(({ day }) => times(Date.parse(day)))
      .y0((point) => y(ends(point)?.[0] ?? 0))
      .y1((point) => y(ends(point)?.[1] ?? 0))
      .digits(1)(some) ?? '';
  // Up to the first kept day, so that no gap is left between the two.
  const dated = points.slice(0, points.findIndex(({ toDo }) => toDo !== null) + 1);

  return (
    <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
      <path d={shape(dated, ({ done, total }) => [done, total])} fill={FLOW_COLORS.open} />
      {BANDS.map(({ color, ends }) => (
        <path key={color} d={shape(points, ends)} fill={color} />
      ))}
      <Axis ticks={y.ticks(4).filter(Number.isInteger)} y={y} from={MARGIN.left} to={right} />
      <DayAxis times={times} width={width} y={HEIGHT - 6} />
    </svg>
  );
}
