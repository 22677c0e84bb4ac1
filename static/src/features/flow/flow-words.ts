import type { CycleTimes, ProjectFlow } from '@contract/flow';
import { nearestRank } from '@domain/flow/nearest-rank';
import { type Day, daysBetween } from '@domain/foundation/calendar';

import type { Formats } from '../../shared/format';

/** The cycle times that half and 85 percent of finished work did not exceed; `null` without any. */
export type Limits = { readonly half: number; readonly most: number } | null;

export function limitsOf(times: CycleTimes | undefined): Limits {
  const days = times?.items.map((item) => item.days) ?? [];
  const half = nearestRank(days, 50);
  const most = nearestRank(days, 85);
  return half === null || most === null ? null : { half, most };
}

/** Days that something is in progress, today counted. */
export function ageOf(since: Day, asOf: Day): number {
  return Math.max(0, daysBetween(since, asOf)) + 1;
}

export function ageWords(age: number, limits: Limits): string {
  if (limits === null) return 'no cycle times to compare with';
  if (age > limits.most) return 'Ageing: longer than 85% of finished work took';
  return age > limits.half ? 'Longer than half of finished work took' : 'As usual';
}

/** How much finished work is told, and of how much not. */
export function readSentence(times: CycleTimes, formats: Formats): string {
  const { finished, read, items } = times;
  if (finished === 0) return 'No work item was finished in the last 26 weeks.';

  const which =
    read < finished
      ? `The ${formats.number(read)} finished last of ${formats.count(finished, 'work item')} of 26 weeks`
      : `${formats.count(finished, 'work item')} finished in 26 weeks`;
  const untold = read - items.length;
  return untold === 0
    ? `${which}, from Jira’s logs.`
    : `${which}, from Jira’s logs; of ${formats.number(untold)} they do not tell when work began, as they never were in progress or had a status that is gone.`;
}

export function flowSentence({ flow, keptSince, asOf }: ProjectFlow, formats: Formats): string {
  const last = flow.at(-1);
  if (last === undefined || last.total === 0) return 'There is no work item in this project.';

  const counts = `${formats.number(last.done)} of ${formats.count(last.total, 'work item')} are done on ${formats.day(asOf)}`;
  const now = last.inProgress === null ? `${counts}.` : `${counts}, ${formats.number(last.inProgress)} are in progress.`; // prettier-ignore
  return keptSince === null
    ? `${now} Days before today are told by dates of creation and resolution alone.`
    : `${now} Status categories are kept since ${formats.day(keptSince)}; days before are told by dates of creation and resolution alone.`;
}
