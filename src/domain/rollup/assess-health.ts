import type { Health, HealthColor, HealthDimension } from './health';

const RANK: Readonly<Record<HealthColor, number>> = { unknown: 0, green: 1, amber: 2, red: 3 };

/** The worst of several colours; *unknown* counts only when there is nothing else. */
export function worstOf(colors: readonly HealthColor[]): HealthColor {
  return colors.reduce<HealthColor>(
    (worst, color) => (RANK[color] > RANK[worst] ? color : worst),
    'unknown',
  );
}

/**
 * A project's health: the worst of the dimensions that are available, with one sentence for each that decides it.
 *
 * A dimension that is not available never makes green; with none available the health is *unknown*, and the sentences say
 * what is missing.
 *
 * @example
 * assessHealth({ schedule: amber, cost: notAvailable }).color // 'amber'
 */
export function assessHealth(dimensions: {
  readonly schedule: HealthDimension;
  readonly cost: HealthDimension;
}): Health {
  const all = [dimensions.schedule, dimensions.cost];
  const color = worstOf(all.map((dimension) => dimension.color));
  const deciding = all.filter((dimension) => dimension.color === color);

  return { color, computed: color, said: null, dimensions: all, reasons: deciding.map(inWords) };
}

function inWords({ name, color, rule, numbers }: HealthDimension): string {
  const title = name === 'schedule' ? 'Schedule' : 'Cost';
  if (color === 'unknown') return `${title}: ${rule}`;

  const values = numbers.map(({ label, value }) => `${label.toLowerCase()} ${value}`);
  return `${title}: ${rule} (${values.join(', ')})`;
}
