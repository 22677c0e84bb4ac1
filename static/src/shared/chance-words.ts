import type { Formats } from './format';

export const NO_END = 'more than 10 years';

/** A chance in whole percent, never rounded to certain or impossible. */
export function chanceWords(chance: number, { percent }: Formats): string {
  if (chance > 0 && chance < 0.005) return `under ${percent(0.01)}`;
  if (chance < 1 && chance >= 0.995) return `over ${percent(0.99)}`;
  return percent(chance);
}
