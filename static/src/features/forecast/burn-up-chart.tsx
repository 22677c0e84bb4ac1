import type { ProjectForecast } from '@contract/forecasting';
import { burnUp, type BurnUpPoint } from '@domain/forecasting/burn-up';
import type { Day } from '@domain/foundation/calendar';
import { TREND_WEEKS } from '@domain/rollup/figures';

import { NO_END } from '../../shared/chance-words';
import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { BURN_UP_COLORS, BurnUpPlot } from './burn-up-plot';
import type { ForecastReading } from './forecast-reading';

type BurnUpChartProps = { readonly forecast: ProjectForecast; readonly reading: ForecastReading };

/** Scope and finished work of half a year, and the fan of what will be finished. */
export function BurnUpChart({ forecast, reading }: BurnUpChartProps) {
  const formats = useFormats();
  const past = burnUp(forecast, TREND_WEEKS);
  const { done, asOf, plannedFinish, project } = forecast;
  const fan = reading.fan.map((point) => ({
    ...point,
    scope: done + point.scope,
    least: done + point.least,
    likely: done + point.likely,
    even: done + point.even,
    most: done + point.most,
  }));

  return (
    <ChartFrame
      title="Burn-up and forecast"
      summary={sentence(forecast, reading, formats)}
      legend={
        <>
          <LegendItem kind="line" color={BURN_UP_COLORS.scope} label="Work items there are" />
          <LegendItem kind="line" color={BURN_UP_COLORS.done} label="Finished" />
          <LegendItem kind="dash" color={BURN_UP_COLORS.done} label="Finished with even odds" />
          <LegendItem kind="bar" color={BURN_UP_COLORS.inner} label="Up to 85% odds" />
          <LegendItem kind="bar" color={BURN_UP_COLORS.outer} label="Between 5% and 95% odds" />
        </>
      }
      data={{
        head: ['Day', 'Work items', 'Finished', ...ODDS.map((odds) => `Finished, ${odds} odds`)],
        rows: rowsOf({ past, fan }).map((row) => row.map((cell) => cellWords(cell, formats))),
      }}
      exports={{
        name: [project.key, 'burn-up', asOf],
        rows: [
          ['Day', 'Work items', 'Finished', ...ODDS.map((odds) => `Finished ${odds}`)],
          ...rowsOf({ past, fan }),
        ],
      }}
    >
      {(width, labelledBy) => <BurnUpPlot {...{ past, fan, plannedFinish, width, labelledBy }} />}
    </ChartFrame>
  );
}

const ODDS = ['95%', '85%', '50%', '5%'] as const;

type Drawn = { readonly past: readonly BurnUpPoint[]; readonly fan: ForecastReading['fan'] };
type Cell = Day | number | null;

/** What was, and from tomorrow on what is to come. */
function rowsOf({ past, fan }: Drawn): readonly (readonly Cell[])[] {
  return [
    ...past.map(({ day, scope, done }) => [day, scope, done, ...ODDS.map(() => null)]),
    ...fan
      .slice(1)
      .map(({ day, scope, least, likely, even, most }) => [
        ...[day, scope, null],
        ...[least, likely, even, most],
      ]),
  ];
}

function cellWords(cell: Cell, { day, number }: Formats): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? number(cell) : day(cell);
}

function sentence(forecast: ProjectForecast, reading: ForecastReading, formats: Formats): string {
  const { total, done, asOf } = forecast;
  const end = reading.days.find(({ percentile }) => percentile === 85)?.day ?? null;
  const finish = end === null ? `after ${NO_END}` : `by ${formats.day(end)}`;
  return `${formats.number(done)} of ${formats.count(total, 'work item')} are finished on ${formats.day(asOf)}; the rest is with 85% odds ${finish}.`;
}
