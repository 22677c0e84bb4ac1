import type { JointForecast } from '@contract/joint-forecast';

import { chanceWords, NO_END } from '../../shared/chance-words';
import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { rangeWords } from './joint-words';

/** By which day with which odds all are finished, and the odds of the latest of the planned finishes. */
export function JointFigures({ forecast }: { readonly forecast: JointForecast }) {
  const formats = useFormats();
  const { plannedFinish, asOf } = forecast;
  const isAhead = plannedFinish !== null && plannedFinish.day >= asOf;

  return (
    <FigureStrip>
      {forecast.percentiles.map(({ percentile, independent, together, apart }) => (
        <Figure
          key={percentile}
          label={`All finished by, ${formats.percent(percentile / 100)} odds`}
          value={independent === null ? NO_END : formats.day(independent)}
          {...(independent === null ? { tone: 'quiet' as const } : {})}
          note={rangeWords([together, apart], formats)}
        />
      ))}
      <Figure
        label="Odds of the latest planned finish"
        value={
          plannedFinish === null || !isAhead
            ? 'not available'
            : chanceWords(plannedFinish.independent, formats)
        }
        {...(isAhead ? {} : { tone: 'quiet' as const })}
        note={planNote(plannedFinish === null ? null : formats.day(plannedFinish.day), isAhead)}
      />
    </FigureStrip>
  );
}

function planNote(planned: string | null, isAhead: boolean): string {
  if (planned === null) return 'no finish is planned';
  return isAhead ? planned : `${planned} has passed`;
}
