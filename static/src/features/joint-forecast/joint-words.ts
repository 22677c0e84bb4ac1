import type { ChanceOfDay, JointForecast, JointProject } from '@contract/joint-forecast';
import type { Day } from '@domain/foundation/calendar';

import { chanceWords, NO_END } from '../../shared/chance-words';
import type { Formats } from '../../shared/format';

/** The odds with which a day is called sure enough. */
const SURE = 85;
const MOST_NAMED = 5;

export function sureDayOf({ percentiles }: Pick<JointForecast, 'percentiles'>): Day | null {
  return percentiles.find(({ percentile }) => percentile === SURE)?.independent ?? null;
}

/** From the earliest to the latest. */
export function rangeWords(
  [from, to]: readonly [Day | null, Day | null],
  formats: Formats,
): string {
  if (from === null) return `after ${NO_END}`;
  if (from === to) return 'the same, whatever hangs together';
  return `between ${formats.day(from)} and ${to === null ? NO_END : formats.day(to)}`;
}

/** The odds of a day with what they may be at the least and at the most. */
export function chanceSentence(
  { day, independent, together, apart }: ChanceOfDay,
  formats: Formats,
): string {
  return `${formats.day(day)}: ${chanceWords(independent, formats)} odds, and whatever hangs together between ${chanceWords(apart, formats)} and ${chanceWords(together, formats)}.`;
}

/** What the picture leaves out, a sentence each. */
export function leftOutSentences(forecast: JointForecast, formats: Formats): readonly string[] {
  const { projects, hiddenProjects, partlyHidden, partialProjects } = forecast;
  const without = projects.filter(({ standing }) => standing === 'none');
  return [
    without.length > 0 &&
      `${formats.count(without.length, 'project')} (${named(without, formats)}) ${without.length === 1 ? 'has' : 'have'} work left and no forecast, so that all are finished no earlier than this says, and nobody can tell when.`,
    hiddenProjects > 0 &&
      `${formats.count(hiddenProjects, 'project')} you may not browse ${hiddenProjects === 1 ? 'is' : 'are'} left out: with ${hiddenProjects === 1 ? 'it' : 'them'} it can only take longer.`,
    partlyHidden > 0 &&
      `${formats.count(partlyHidden, 'project')} ${partlyHidden === 1 ? 'has' : 'have'} work in projects that you may not browse: the part you may see counts, and with the rest it can only take longer.`,
    partialProjects.length > 0 &&
      `${partialProjects.join(', ')} ${partialProjects.length === 1 ? 'is' : 'are'} still being imported.`,
  ].filter((sentence) => sentence !== false);
}

function named(projects: readonly JointProject[], formats: Formats): string {
  const keys = projects.slice(0, MOST_NAMED).map(({ key }) => key);
  const more = projects.length - keys.length;
  return more === 0 ? keys.join(', ') : `${keys.join(', ')} and ${formats.number(more)} more`;
}

/** What is assumed, a sentence each. */
export function restsOn(forecast: JointForecast, formats: Formats): readonly string[] {
  const { projects, sharing } = forecast;
  const count = (standing: JointProject['standing']) =>
    projects.filter((project) => project.standing === standing).length;
  const within = count('within');
  return [
    `${formats.count(count('counted'), 'project')} with work left ${count('counted') === 1 ? 'counts' : 'count'}, each with the exact odds of its own forecast; ${formats.count(count('finished'), 'project')} ${count('finished') === 1 ? 'has' : 'have'} nothing left. Scope is taken as it stands.`,
    'The days and the line take each project to go its own way: their odds are multiplied. Projects that share people or wait for each other do not go their own way.',
    'The bounds hold whatever hangs together: at the best all slip or keep up together, and the slowest project decides; at the worst no two slip together, as far as that can be. Each day is bounded by itself.',
    'Each forecast takes the days of the last 26 weeks to keep coming as they came. The page of a project tells how often that held: where it held less often than it said, all of them are finished later.',
    within > 0 &&
      `${formats.count(within, 'project')} ${within === 1 ? 'lies' : 'lie'} wholly within another and ${within === 1 ? 'is' : 'are'} finished with it, so that ${within === 1 ? 'it does' : 'they do'} not count twice.`,
    sharing > 0 &&
      `${formats.count(sharing, 'project')} share work with another, so that they cannot go their own way: the bounds say more than the line.`,
  ].filter((sentence) => sentence !== false);
}

/** Why a project is not among those that are multiplied; `null` for one that is. */
export function standingWords({ standing, reason, within }: JointProject): string | null {
  if (standing === 'finished') return 'Nothing is left to finish.';
  if (standing === 'within') return `Lies within ${within ?? 'another'}, and counts there.`;
  return standing === 'none' ? `Left out: ${reason ?? 'it has no forecast.'}` : null;
}
