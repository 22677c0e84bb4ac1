import type { ProjectForecast } from '@contract/forecasting';

import { chanceWords, NO_END } from '../../shared/chance-words';
import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import type { ForecastReading } from './forecast-reading';

type ForecastFiguresProps = {
  readonly forecast: ProjectForecast;
  readonly reading: ForecastReading;
};

/** By which day with which odds, and the odds of the day that was planned. */
export function ForecastFigures({ forecast, reading }: ForecastFiguresProps) {
  const formats = useFormats();
  const { plannedFinish, asOf } = forecast;
  const isAhead = plannedFinish !== null && plannedFinish >= asOf;

  return (
    <FigureStrip>
      {reading.days.map(({ percentile, day }) => (
        <Figure
          key={percentile}
          label={`Finished by, ${formats.percent(percentile / 100)} odds`}
          value={day === null ? NO_END : formats.day(day)}
          {...(day === null ? { tone: 'quiet' as const } : {})}
        />
      ))}
      <Figure
        label="Odds of the planned finish"
        value={
          plannedFinish === null || !isAhead
            ? 'not available'
            : chanceWords(reading.chanceOf(plannedFinish), formats)
        }
        {...(isAhead ? {} : { tone: 'quiet' as const })}
        note={planNote(plannedFinish === null ? null : formats.day(plannedFinish), isAhead)}
      />
      <Figure
        label="Left to finish"
        value={formats.number(reading.work.remaining)}
        unit={reading.work.remaining === 1 ? 'item' : 'items'}
        note={`of ${formats.number(forecast.total)}`}
      />
    </FigureStrip>
  );
}

function planNote(planned: string | null, isAhead: boolean): string {
  if (planned === null) return 'no finish is planned';
  return isAhead ? planned : `${planned} has passed`;
}
