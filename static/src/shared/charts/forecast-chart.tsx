import type { Day } from '@domain/foundation/calendar';

import { useFormats } from '../forge-context';
import type { Formats } from '../format';
import { ChartFrame } from './chart-frame';
import { type ForecastReading, forecastSentence } from './forecast-sentence';
import { ForecastStrip, isDrawable, ODDS } from './forecast-strip';
import { LegendItem } from './legend-item';

type ForecastChartProps = ForecastReading & {
  readonly isInset?: boolean;
  /** Whether it is read as of a past day. */
  readonly isPast?: boolean;
};

/** When the remaining work will be finished, with the odds, against the planned finish. */
export function ForecastChart(props: ForecastChartProps) {
  const { isInset = false, isPast = false, ...reading } = props;
  const formats = useFormats();
  const { forecast, plannedFinish, asOf } = reading;

  return (
    <ChartFrame
      title="Projected finish"
      isInset={isInset}
      summary={forecastSentence(reading, formats)}
      data={{ head: ['What', 'Figure'], rows: figures(reading, formats) }}
      legend={
        isDrawable(forecast) &&
        ODDS.map(({ odds, color, of }) => (
          <LegendItem
            key={odds}
            kind="bar"
            color={color}
            label={`${odds} by ${dayOf(of(forecast), formats)}`}
          />
        ))
      }
    >
      {(width, labelledBy) =>
        isDrawable(forecast) && (
          <ForecastStrip {...{ forecast, plannedFinish, asOf, isPast, width, labelledBy }} />
        )
      }
    </ChartFrame>
  );
}

function figures(
  { forecast, plannedFinish }: ForecastReading,
  formats: Formats,
): readonly (readonly [string, string])[] {
  return [
    ...ODDS.map(
      ({ odds, of }) => [`Finished by, ${odds} odds`, dayOf(of(forecast), formats)] as const,
    ),
    ['Planned finish', plannedFinish === null ? 'none' : formats.day(plannedFinish)],
    ['Work items left', formats.number(forecast.remaining)],
    ['Past days drawn from', formats.number(forecast.historyDays)],
    ['Work items finished in them', formats.number(forecast.historyItems)],
  ];
}

function dayOf(day: Day | null, formats: Formats): string {
  return day === null ? 'not available' : formats.day(day);
}
