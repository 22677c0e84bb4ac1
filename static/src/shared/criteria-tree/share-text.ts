import type { Formats } from '../format';

/**
 * What a criterion or group weighs among all: its share among its siblings of those of the groups around it.
 *
 * @example
 * shareText([0.3, 0.4], formats) // '30% of 40% = 12%'
 * shareText([0.4], formats) // '40%'
 */
export function shareText(
  way: readonly number[] | null,
  { percent }: Pick<Formats, 'percent'>,
): string {
  if (way === null || way.some((share) => Number.isNaN(share))) return '–';
  const parts = way.map((share) => percent(share)).join(' of ');
  const whole = way.reduce((product, share) => product * share, 1);
  return way.length === 1 ? parts : `${parts} = ${percent(whole)}`;
}
