import { scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';

import { addDays, type Day } from '@domain/foundation/calendar';

import chart from '../../shared/charts/charts.module.css';
import { DayAxis } from '../../shared/charts/day-axis';
import { useFormats } from '../../shared/forge-context';
import type { TrendLine } from './trend-lines';

export const DIAGONAL_COLOR = 'var(--ds-chart-gray-bolder)';

const HEIGHT = 340;
const MARGIN = { top: 12, right: 84, bottom: 24, left: 92 };
const LABEL_GAP = 13;
const PAD_DAYS = 7;

type TrendPlotProps = {
  readonly lines: readonly TrendLine[];
  readonly width: number;
  readonly labelledBy: string;
};

/** When milestones were due, upwards, by when that was said, to the right. What is due on the day it is said lies on the diagonal. */
export function TrendPlot({ lines, width, labelledBy }: TrendPlotProps) {
  const formats = useFormats();
  const { x, y, right, ends } = scalesFor(lines, width);

  return (
    <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
      {y.ticks(6).map((tick) => (
        <g key={tick.getTime()}>
          <line className={chart['grid']} x1={MARGIN.left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text
            className={chart['tick']}
            x={MARGIN.left - 8}
            y={y(tick)}
            dy="0.32em"
            textAnchor="end"
          >
            {formats.day(tick.toISOString().slice(0, 10) as Day)}
          </text>
        </g>
      ))}
      <DayAxis times={x} width={width} y={HEIGHT - 6} />
      {ends !== null && (
        <line
          x1={x(ends[0])}
          y1={y(ends[0])}
          x2={x(ends[1])}
          y2={y(ends[1])}
          stroke={DIAGONAL_COLOR}
          strokeWidth={1.5}
          strokeDasharray="4 3"
        />
      )}
      {lines.map((each) => (
        <Course key={each.key} line={each} x={x} y={y} />
      ))}
      {labelsOf(lines, (due) => y(Date.parse(due))).map(({ key, color, at }) => (
        <text key={key} className={chart['strong']} x={right + 8} y={at} dy="0.32em" fill={color}>
          {key}
        </text>
      ))}
    </svg>
  );
}

type CourseProps = Pick<ReturnType<typeof scalesFor>, 'x' | 'y'> & { readonly line: TrendLine };

/** A milestone's line, with a larger dot where it was reached. */
function Course({ line: { key, color, isReached, points }, x, y }: CourseProps) {
  const formats = useFormats();
  const course = line<TrendLine['points'][number]>()
    .x(({ on }) => x(Date.parse(on)))
    .y(({ due }) => y(Date.parse(due)))
    .digits(1);

  return (
    <g>
      <path className={chart['line']} stroke={color} d={course(points) ?? ''} />
      {points.map(({ on, due }, at) => (
        <circle
          key={on}
          cx={x(Date.parse(on))}
          cy={y(Date.parse(due))}
          r={isReached && at === points.length - 1 ? 5 : 3}
          fill={color}
        >
          <title>{`${key}, said on ${formats.day(on)}: due ${formats.day(due)}`}</title>
        </circle>
      ))}
    </g>
  );
}

function scalesFor(lines: readonly TrendLine[], width: number) {
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const [firstSaid, lastSaid] = spanOf(lines.flatMap(({ points }) => points.map(({ on }) => on)));
  const [firstDue, lastDue] = spanOf(lines.flatMap(({ points }) => points.map(({ due }) => due)));
  const x = scaleUtc([firstSaid, lastSaid], [MARGIN.left, right]);
  const y = scaleUtc([firstDue, lastDue], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const [from, to] = [Math.max(firstSaid, firstDue), Math.min(lastSaid, lastDue)];
  return { x, y, right, ends: from < to ? ([from, to] as const) : null };
}

/** With some room at both ends, so that a single day has a place. */
function spanOf(days: readonly Day[]): readonly [number, number] {
  const inOrder = [...days].sort();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return [0, 1];
  return [Date.parse(addDays(first, -PAD_DAYS)), Date.parse(addDays(last, PAD_DAYS))];
}

/** Names at the ends of the lines, moved apart where they would cover each other. */
function labelsOf(lines: readonly TrendLine[], place: (due: Day) => number) {
  const wanted = lines
    .flatMap(({ key, color, points }) => {
      const last = points.at(-1);
      return last === undefined ? [] : [{ key, color, at: place(last.due) }];
    })
    .sort((one, other) => one.at - other.at);
  let above = -Infinity;
  return wanted.map((label) => {
    above = Math.max(label.at, above + LABEL_GAP);
    return { ...label, at: above };
  });
}
