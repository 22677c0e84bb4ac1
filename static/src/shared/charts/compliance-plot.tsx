import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';

import type { Day } from '@domain/foundation/calendar';

import { useFormats } from '../forge-context';
import { Axis } from './axis';
import styles from './charts.module.css';
import type { ScorePoint } from './compliance-sentence';

const LINE = 'var(--ds-chart-blue-bold)';
const MARGIN = { top: 10, right: 36, bottom: 24, left: 40 };
const LABEL_WIDTH = 96;

type CompliancePlotProps = {
  readonly points: readonly ScorePoint[];
  readonly width: number;
  readonly height: number;
  readonly labelledBy: string;
};

export function CompliancePlot({ points, width, height, labelledBy }: CompliancePlotProps) {
  const formats = useFormats();
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const days = points.map(({ day }) => Date.parse(day));
  const x = scaleUtc([days[0] ?? 0, days.at(-1) ?? 1], [MARGIN.left, right]);
  const y = scaleLinear([0, 100], [height - MARGIN.bottom, MARGIN.top]);
  const at = ({ day }: ScorePoint) => x(Date.parse(day));
  const course = line<ScorePoint>()
    .defined(({ score }) => score !== null)
    .x(at)
    .y(({ score }) => y(score ?? 0))
    .digits(1);
  const last = points.findLast(({ score }) => score !== null);

  return (
    <svg width={width} height={height} role="img" aria-labelledby={labelledBy}>
      <Axis ticks={[0, 25, 50, 75, 100]} y={y} from={MARGIN.left} to={right} />
      {days.length > 1 &&
        x.ticks(Math.max(2, Math.floor(width / LABEL_WIDTH))).map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={height - 6} textAnchor="middle">
            {formats.shortDay(tick.toISOString().slice(0, 10) as Day)}
          </text>
        ))}
      <path className={styles['line']} stroke={LINE} d={course(points) ?? ''} />
      {last !== undefined && <Latest x={at(last)} y={y(last.score ?? 0)} score={last.score ?? 0} />}
    </svg>
  );
}

type LatestProps = { readonly x: number; readonly y: number; readonly score: number };

function Latest({ x, y, score }: LatestProps) {
  const formats = useFormats();

  return (
    <>
      <circle cx={x} cy={y} r={4} fill={LINE} />
      <text className={styles['strong']} x={x + 8} y={y} dy="0.32em">
        {formats.decimal(score, 0)}
      </text>
    </>
  );
}
