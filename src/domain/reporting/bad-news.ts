import type { HealthColor } from '../rollup/health';
import type { ReportColor } from './status-report';

const RANK: Readonly<Record<ReportColor, number>> = { green: 0, amber: 1, red: 2 };
const WORDS: Readonly<Record<ReportColor, string>> = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
};

/**
 * What is to be called out where somebody reports better than the data say; `null` where they do not, and where the data say nothing.
 *
 * @example
 * badNewsHidden('green', 'red') // 'Green is reported while the data say red.'
 * badNewsHidden('red', 'green') // null
 */
export function badNewsHidden(reported: ReportColor, computed: HealthColor): string | null {
  if (computed === 'unknown' || RANK[reported] >= RANK[computed]) return null;
  return `${WORDS[reported]} is reported while the data say ${computed}.`;
}

/** Whether a reason has to be given: the data say another colour. */
export function needsReason(reported: ReportColor, computed: HealthColor): boolean {
  return computed !== 'unknown' && computed !== reported;
}
