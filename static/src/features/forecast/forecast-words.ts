import type { ProjectForecast } from '@contract/forecasting';
import type { BringForward } from '@domain/forecasting/bring-forward';
import type { HeldShare } from '@domain/forecasting/calibration';
import type { MilestoneConfidence, MilestoneWork } from '@domain/forecasting/milestone-confidence';
import { type Day, daysBetween } from '@domain/foundation/calendar';

import { chanceWords } from '../../shared/chance-words';
import type { Formats } from '../../shared/format';
import { SURE } from './forecast-reading';

type Wish = {
  readonly day: Day;
  readonly asOf: Day;
  readonly remaining: number;
  readonly change: BringForward;
};

/** What would make a day hold. */
export function remedySentence({ day, asOf, remaining, change }: Wish, formats: Formats): string {
  const by = formats.day(day);
  const odds = formats.percent(SURE / 100);
  if (day <= asOf) return 'This day is not ahead.';
  if (change.kind === 'holds') return `It holds with ${odds} odds as things stand.`;
  if (change.kind === 'none') {
    return `Nothing would: with ${odds} odds not even one work item is finished by ${by}.`;
  }

  const pace = paceWords(change.fasterBy, formats);
  return change.fewerItems === null
    ? `Taking work items out would not do. ${pace.charAt(0).toUpperCase()}${pace.slice(1)}.`
    : `Take ${formats.number(change.fewerItems)} of the ${formats.count(remaining, 'work item')} out, or ${pace}.`;
}

function paceWords(times: number, formats: Formats): string {
  // Rounded up, for less would not be enough.
  return times < 2
    ? `finish ${formats.percent(Math.ceil((times - 1) * 100) / 100)} more on each day than before`
    : `finish ${formats.decimal(Math.ceil(times * 10) / 10)} times as much on each day as before`;
}

/** From what it was counted. */
export function groundSentence(forecast: ProjectForecast, formats: Formats): string {
  const { asOf, firstWeek, throughput } = forecast;
  const finished = throughput.reduce((sum, count) => sum + count, 0);
  const days = formats.count(throughput.length, 'day');
  const counted = `Each day ahead draws one of the last ${days}, in which ${formats.count(finished, 'work item')} were finished: ${formats.decimal(finished / Math.max(1, throughput.length), 2)} a day.`;
  const age = firstWeek === null ? throughput.length : daysBetween(firstWeek, asOf);
  return age < throughput.length
    ? `${counted} The first work item is only ${formats.count(age, 'day')} old, so that days before it count as days on which nothing was finished.`
    : counted;
}

const WHY_NOT: Readonly<Record<Extract<MilestoneConfidence, { kind: 'none' }>['why'], string>> = {
  'no-day': 'Not available: it has no due date.',
  'no-work': 'Not available: nothing is linked to it or below it, and nothing is due by its day.',
  past: 'Not available: its day has passed.',
  'no-forecast': 'Not available: nothing was finished to draw from.',
};

export function confidenceWords(confidence: MilestoneConfidence, formats: Formats): string {
  return confidence.kind === 'none'
    ? WHY_NOT[confidence.why]
    : chanceWords(confidence.chance, formats);
}

export function waitsForWords(work: MilestoneWork, formats: Formats): string {
  if (work.by === 'due-day') return `${formats.number(work.open)} due by then`;
  return `${formats.number(work.open)} open of ${formats.number(work.total)} linked or below`;
}

/** Whether forecasts held as often as they said, as far as their number can tell. */
export function verdictWords({ percentile, interval, judged }: HeldShare): string {
  if (interval === null || judged === 0) return 'too early to tell';
  const said = percentile / 100;
  if (said < interval.low) return 'held more often: too careful';
  if (said > interval.high) return 'held less often: too hopeful';
  return 'as often as said';
}
