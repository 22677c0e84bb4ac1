import type { MilestoneTrends, ShownTrend } from '@contract/history';

import type { Formats } from '../../shared/format';

const FROM: Readonly<Record<NonNullable<ShownTrend['original']>['from'], string>> = {
  baseline: 'in a baseline',
  approved: 'typed as approved',
  'first-said': 'first said',
};

/** An agreed day with where it was agreed. */
export function agreedWords(
  agreed: ShownTrend['original'] | ShownTrend['current'],
  formats: Formats,
): string {
  return agreed === null ? '–' : `${formats.day(agreed.day)}, ${FROM[agreed.from]}`;
}

/** How a milestone stands to the day that was agreed first, in a sentence. */
export function slipSentence({ reached, slipDays }: ShownTrend, formats: Formats): string {
  const is = reached === null ? 'Due' : 'Reached';
  if (slipDays === null)
    return reached === null ? 'A day is missing.' : 'Reached; a day is missing.';
  if (slipDays === 0) return `${is} on the day agreed first.`;
  return `${is} ${formats.count(Math.abs(slipDays), 'day')} ${slipDays > 0 ? 'later' : 'earlier'} than agreed first.`;
}

/** What the chart shows, in a sentence or two. */
export function trendsSentence(trends: MilestoneTrends, drawn: number, formats: Formats): string {
  const { listed, total } = trends;
  const later = listed.filter(({ slipDays }) => slipDays !== null && slipDays > 0).length;
  const compared = listed.filter(({ slipDays }) => slipDays !== null).length;
  const slipped = `${formats.number(later)} of ${formats.count(compared, 'milestone')} with an agreed day ${later === 1 ? 'is' : 'are'} later than agreed first.`;
  const read =
    'A line that stays level keeps its day; one that climbs slips; it ends on the diagonal when it is reached.';
  const which =
    drawn < listed.length || listed.length < total
      ? ` Drawn are the ${formats.number(drawn)} of ${formats.number(total)} that moved most.`
      : '';
  return `${slipped} ${read}${which}`;
}
