import type { Unit } from '@domain/earned-value/baseline';
import type { ValueCurve } from '@domain/earned-value/value-curve';
import type { Day } from '@domain/foundation/calendar';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { curveRows, inUnits } from './curve-rows';
import { LINES } from './value-lines';
import { ValuePlot } from './value-plot';
import { amountWords } from './value-words';

type ValueChartProps = {
  readonly curve: ValueCurve;
  readonly unit: Unit;
  readonly projectKey: string;
  readonly asOf: Day;
};

/** The S-curve: what was planned, earned and spent. */
export function ValueChart({ curve, unit, projectKey, asOf }: ValueChartProps) {
  const formats = useFormats();
  const rows = curveRows(curve);
  const words = (amount: number | null) =>
    amount === null ? '' : amountWords(amount, unit, formats);
  const head = ['Day', 'Planned', 'Planned at first', 'Earned', 'How it is known', 'Spent'];
  return (
    <ChartFrame
      title="Planned, earned and spent"
      summary={sentence({ curve, unit, projectKey, asOf }, formats)}
      legend={LINES.filter(({ name }) => curve[name].length > 0).map(
        ({ name, kind, color, label }) => (
          <LegendItem key={name} kind={kind} color={color} label={label} />
        ),
      )}
      data={{
        head,
        rows: rows.map(({ day, planned, original, earned, from, spent }) => [
          formats.day(day),
          words(planned),
          words(original),
          words(earned),
          from === null ? '' : HOW[from],
          words(spent),
        ]),
      }}
      exports={{
        name: [projectKey, 'earned value', asOf],
        rows: [
          [...head, unit.currency ?? 'no money'],
          ...rows.map(({ day, planned, original, earned, from, spent }) => [
            day,
            inUnits(planned, unit),
            inUnits(original, unit),
            inUnits(earned, unit),
            from === null ? null : HOW[from],
            inUnits(spent, unit),
          ]),
        ],
      }}
    >
      {(width, labelledBy) => (
        <ValuePlot curve={curve} unit={unit} asOf={asOf} width={width} labelledBy={labelledBy} />
      )}
    </ChartFrame>
  );
}

const HOW = { measured: 'measured', dates: 'from dates' } as const;

function sentence({ curve, unit, asOf }: ValueChartProps, formats: Formats): string {
  const earned = curve.earned.at(-1)?.amount ?? 0;
  const planned = curve.planned.at(-1)?.amount ?? 0;
  const fromDates = curve.earned.filter(({ from }) => from === 'dates').length;
  const past =
    fromDates === 0
      ? ''
      : ' Before it was first measured, what was earned is worked out from the days on which work was done.';
  return `${amountWords(earned, unit, formats)} of ${amountWords(planned, unit, formats)} are earned as of ${formats.day(asOf)}.${past}`;
}
