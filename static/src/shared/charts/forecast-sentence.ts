import { type Day, daysBetween } from '@domain/foundation/calendar';
import type { CompletionForecast } from '@domain/forecasting/completion';

import type { Formats } from '../format';

export type ForecastReading = {
  readonly forecast: CompletionForecast;
  readonly plannedFinish: Day | null;
  readonly asOf: Day;
};

/** What the forecast says, and what it was counted from. */
export function forecastSentence(reading: ForecastReading, formats: Formats): string {
  const { forecast } = reading;
  if (forecast.unavailable !== null) return forecast.unavailable;
  if (forecast.p85 === null || forecast.p50 === null) return 'There is no forecast for this work.';
  if (forecast.remaining === 0) return 'Nothing is left to finish.';

  const left = formats.count(forecast.remaining, 'work item');
  const odds = `${left} left: even odds by ${formats.day(forecast.p50)}, 85% by ${formats.day(forecast.p85)}.`;
  const counted = `Counted from ${formats.count(forecast.historyItems, 'item')} finished in ${formats.count(forecast.historyDays, 'day')}.`;

  return [odds, againstPlan(forecast.p85, reading.plannedFinish, formats), counted]
    .filter((part) => part !== '')
    .join(' ');
}

function againstPlan(projected: Day, planned: Day | null, formats: Formats): string {
  if (planned === null) return '';
  const late = daysBetween(planned, projected);
  if (late === 0) return 'That is the planned finish.';

  const distance = formats.count(Math.abs(late), 'day');
  return late > 0
    ? `That is ${distance} after the planned finish.`
    : `That is ${distance} before the planned finish.`;
}
