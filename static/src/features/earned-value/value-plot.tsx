import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';

import type { Unit } from '@domain/earned-value/baseline';
import type { CurvePoint, EarnedPoint, ValueCurve } from '@domain/earned-value/value-curve';
import type { Day } from '@domain/foundation/calendar';

import { Axis } from '../../shared/charts/axis';
import styles from '../../shared/charts/charts.module.css';
import { DayAxis } from '../../shared/charts/day-axis';
import { inUnits } from './curve-rows';
import { LINES } from './value-lines';

const HEIGHT = 280;
const MARGIN = { top: 12, right: 12, bottom: 24, left: 72 };

type ValuePlotProps = {
  readonly curve: ValueCurve;
  readonly unit: Unit;
  readonly asOf: Day;
  readonly width: number;
  readonly labelledBy: string;
};

export function ValuePlot({ curve, unit, asOf, width, labelledBy }: ValuePlotProps) {
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const points = LINES.flatMap(({ name }): readonly CurvePoint[] => curve[name]);
  const days = [...points.map(({ day }) => day), asOf].map((day) => Date.parse(day));
  const x = scaleUtc([Math.min(...days), Math.max(...days)], [MARGIN.left, right]);
  const highest = Math.max(...points.map(({ amount }) => inUnits(amount, unit)), 0.01);
  const y = scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const course = line<CurvePoint>()
    .x(({ day }) => x(Date.parse(day)))
    .y(({ amount }) => y(inUnits(amount, unit)))
    .digits(1);
  const now = x(Date.parse(asOf));

  return (
    <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
      <Axis ticks={y.ticks(4)} y={y} from={MARGIN.left} to={right} />
      <DayAxis times={x} width={width} y={HEIGHT - 6} />
      <line className={styles['today']} x1={now} x2={now} y1={MARGIN.top} y2={y(0)} />
      {LINES.map(({ name, color, kind }) =>
        partsOf(curve, name).map(({ part, isFaint }) => (
          <path
            key={`${name}${isFaint ? '-faint' : ''}`}
            className={styles['line']}
            stroke={color}
            strokeDasharray={isFaint ? '2 3' : kind === 'dash' ? '6 4' : undefined}
            d={course(part) ?? ''}
          />
        )),
      )}
      {LINES.filter(({ name }) => name === 'spent' || name === 'earned').map(({ name, color }) =>
        curve[name]
          .slice(-1)
          .map(({ day, amount }) => (
            <circle
              key={name}
              cx={x(Date.parse(day))}
              cy={y(inUnits(amount, unit))}
              r={4}
              fill={color}
            />
          )),
      )}
    </svg>
  );
}

/** What was worked out from dates is drawn apart from what was measured, up to its first point. */
function partsOf(
  curve: ValueCurve,
  name: keyof ValueCurve,
): readonly { readonly part: readonly CurvePoint[]; readonly isFaint: boolean }[] {
  if (name !== 'earned') return [{ part: curve[name], isFaint: false }];

  const isMeasured = ({ from }: EarnedPoint) => from === 'measured';
  const first = curve.earned.findIndex(isMeasured);
  return [
    { part: curve.earned.slice(0, first + 1), isFaint: true },
    { part: curve.earned.slice(first), isFaint: false },
  ];
}
