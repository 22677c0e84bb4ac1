import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { MouseEvent } from 'react';

import type { Pool } from '@domain/foundation/pool';
import type { FrontierPoint } from '@domain/selection/frontier';

import { Axis } from '../../shared/charts/axis';
import { ChartFrame } from '../../shared/charts/chart-frame';
import chart from '../../shared/charts/charts.module.css';
import { useFormats } from '../../shared/forge-context';
import { lastWithin, sampled } from './frontier-points';
import { frontierSummary } from './frontier-summary';
import { poolLabel, poolText } from './pool-amount';
import styles from './proposals.module.css';

const LINE = 'var(--ds-chart-blue-bold)';
const HEIGHT = 260;
const MARGIN = { top: 16, right: 24, bottom: 28, left: 48 };
const LABEL_WIDTH = 120;
const MOST_ROWS = 40;
const MONEY = { unit: null };

type FrontierChartProps = {
  readonly points: readonly FrontierPoint[];
  readonly budget: number;
  readonly currency: string;
  /** The pool whose limits these are instead of budgets; `null` for budgets. */
  readonly pool?: Pool | null;
  /** Below this nothing is proven; `null` where all is. */
  readonly provenFrom?: number | null;
  /** `null` where it is only looked at. */
  readonly onBudget: ((budget: number) => void) | null;
};

/** The most value that each budget can buy; a click takes the budget of a point. */
export function FrontierChart(props: FrontierChartProps) {
  const { points, budget, currency, pool = null, provenFrom = null, onBudget } = props;
  const formats = useFormats();
  const { fixed, count } = formats;
  const amountText = (amount: number) => poolText(amount, pool ?? MONEY, { formats, currency });
  const shown = sampled(points, budget, MOST_ROWS);
  const words = { amount: amountText, value: fixed };
  const summary = frontierSummary({ points, budget, provenFrom, isClicked: onBudget !== null }, words); // prettier-ignore

  return (
    <ChartFrame
      title={
        pool === null ? 'What each budget can buy' : `What each amount of ${pool.name} can buy`
      }
      summary={summary}
      legend={
        points.length > shown.length &&
        `${count(points.length, pool === null ? 'budget' : 'amount')} are worth having; the table shows ${shown.length} of them.`
      }
      data={{
        head: [pool === null ? `Budget, ${currency}` : poolLabel(pool, currency), 'Value'],
        rows: shown.map(({ cost, value }) => [amountText(cost), fixed(value)]),
      }}
    >
      {(width, labelledBy) => (
        <FrontierPlot {...{ points, budget, width, labelledBy, onBudget }} money={amountText} />
      )}
    </ChartFrame>
  );
}

type FrontierPlotProps = {
  readonly points: readonly FrontierPoint[];
  readonly budget: number;
  readonly width: number;
  readonly labelledBy: string;
  readonly money: (amount: number) => string;
  /** `null` where it is only looked at. */
  readonly onBudget: ((budget: number) => void) | null;
};

function FrontierPlot(props: FrontierPlotProps) {
  const { points, budget, width, labelledBy, money, onBudget } = props;
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const bottom = HEIGHT - MARGIN.bottom;
  const last = points.at(-1);
  const x = scaleLinear([0, Math.max(budget, last?.cost ?? 1)], [MARGIN.left, right]);
  const y = scaleLinear([0, last?.value ?? 1], [bottom, MARGIN.top]).nice(4);
  const course = line<FrontierPoint>()
    .x(({ cost }) => x(cost))
    .y(({ value }) => y(value))
    .curve(curveStepAfter)
    .digits(1);
  const here = lastWithin(points, budget);

  const choose = (event: MouseEvent<SVGSVGElement>) => {
    const at = x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left);
    const found = lastWithin(points, Math.max(at, points[0]?.cost ?? 0));
    if (found !== null) onBudget?.(found.cost);
  };

  return (
    <svg
      className={onBudget === null ? undefined : styles['frontier']}
      width={width}
      height={HEIGHT}
      role="img"
      aria-labelledby={labelledBy}
      onClick={choose}
    >
      <Axis ticks={y.ticks(4)} y={y} from={MARGIN.left} to={right} />
      {x.ticks(Math.max(2, Math.floor(width / LABEL_WIDTH))).map((tick) => (
        <text key={tick} className={chart['tick']} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
          {money(tick)}
        </text>
      ))}
      <path className={chart['line']} stroke={LINE} d={course(points) ?? ''} />
      <line
        className={chart['planned']}
        x1={x(budget)}
        x2={x(budget)}
        y1={MARGIN.top}
        y2={bottom}
      />
      {here !== null && <circle cx={x(here.cost)} cy={y(here.value)} r={5} fill={LINE} />}
    </svg>
  );
}
