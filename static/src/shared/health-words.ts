import type { HealthColor } from '@domain/rollup/health';

/** Worst first, which is the order in which they are shown. */
export const HEALTH_COLORS = [
  'red',
  'amber',
  'green',
  'unknown',
] as const satisfies readonly HealthColor[];

const WORDS: Readonly<Record<HealthColor, string>> = {
  red: 'Off track',
  amber: 'At risk',
  green: 'On track',
  unknown: 'Not known',
};

export function healthWord(color: HealthColor): string {
  return WORDS[color];
}

/** 0 for the worst. */
export function healthRank(color: HealthColor): number {
  return HEALTH_COLORS.indexOf(color);
}
