import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useState } from 'react';

import type { Day } from '@domain/foundation/calendar';

import { useFormats } from '../forge-context';
import { Axis } from './axis';
import styles from './charts.module.css';
import { Tip } from './tip';
import { WeekBar } from './week-bar';
import { CREATED_COLOR } from './weeks-colors';
import type { WeeksReading } from './weeks-sentence';

const MARGIN = { top: 8, right: 4, bottom: 24, left: 40 };
const LEAST_TOP = 4;
const LABEL_WIDTH = 84;

type WeeksPlotProps = WeeksReading & {
  readonly width: number;
  readonly height: number;
  readonly labelledBy: string;
};

export function WeeksPlot(props: WeeksPlotProps) {
  const { width, height, labelledBy, weeks, created, finished } = props;
  const [pointed, setPointed] = useState<Day | null>(null);
  const formats = useFormats();
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const x = scaleBand<Day>(weeks, [MARGIN.left, right]);
  const highest = Math.max(LEAST_TOP, ...created, ...finished);
  const y = scaleLinear([0, highest], [height - MARGIN.bottom, MARGIN.top]).nice(4);
  const middle = (week: Day) => (x(week) ?? 0) + x.bandwidth() / 2;
  const course = line<Day>()
    .x(middle)
    .y((_, at) => y(created[at] ?? 0))
    .digits(1);

  return (
    <>
      <svg width={width} height={height} role="img" aria-labelledby={labelledBy}>
        <Axis ticks={y.ticks(4).filter(Number.isInteger)} y={y} from={MARGIN.left} to={right} />
        {weeks.map((week, at) => (
          <WeekBar
            key={week}
            middle={middle(week)}
            step={x.step()}
            top={y(finished[at] ?? 0)}
            bottom={y(0)}
            isFaint={pointed !== null && pointed !== week}
            onPoint={(isOver) => setPointed(isOver ? week : null)}
          />
        ))}
        <path className={styles['line']} stroke={CREATED_COLOR} d={course(weeks) ?? ''} />
        {labelledWeeks(weeks, width).map((week) => (
          <text key={week} x={middle(week)} y={height - 6} textAnchor="middle">
            {formats.shortDay(week)}
          </text>
        ))}
      </svg>
      {pointed !== null && (
        <WeekTip
          {...{ weeks, created, finished }}
          week={pointed}
          x={middle(pointed)}
          width={width}
        />
      )}
    </>
  );
}

type WeekTipProps = WeeksReading & {
  readonly week: Day;
  readonly x: number;
  readonly width: number;
};

function WeekTip({ week, weeks, created, finished, x, width }: WeekTipProps) {
  const formats = useFormats();
  const at = weeks.indexOf(week);

  return (
    <Tip x={x} y={MARGIN.top} width={width} title={`Week of ${formats.day(week)}`}>
      <dt>Created</dt>
      <dd>{formats.number(created[at] ?? 0)}</dd>
      <dt>Finished</dt>
      <dd>{formats.number(finished[at] ?? 0)}</dd>
    </Tip>
  );
}

/** As many evenly spaced weeks as have room for their date, counted back from the latest. */
function labelledWeeks(weeks: readonly Day[], width: number): readonly Day[] {
  const fit = Math.max(1, Math.floor((width - MARGIN.left) / LABEL_WIDTH));
  const every = Math.max(1, Math.ceil(weeks.length / fit));

  return weeks.filter((_, at) => (weeks.length - 2 - at) % every === 0);
}
