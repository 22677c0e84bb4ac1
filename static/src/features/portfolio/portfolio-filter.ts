import type { PortfolioRow } from '@contract/rollup';
import type { HealthColor } from '@domain/rollup/health';

import { bandOf } from './score-bands';

export type PortfolioFilter = {
  readonly text: string;
  /** None chosen means all. */
  readonly colors: ReadonlySet<HealthColor>;
  /** A step of the compliance score, chosen in the heat map. */
  readonly band: string | null;
};

export const NO_FILTER: PortfolioFilter = { text: '', colors: new Set(), band: null };

export function filterRows(
  rows: readonly PortfolioRow[],
  { text, colors, band }: PortfolioFilter,
): readonly PortfolioRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);

  return rows.filter(
    (row) =>
      (colors.size === 0 || colors.has(row.health.color)) &&
      (band === null || bandOf(row) === band) &&
      words.every((word) => searched(row).includes(word)),
  );
}

export function isFiltered({ text, colors, band }: PortfolioFilter): boolean {
  return text.trim() !== '' || colors.size > 0 || band !== null;
}

export function withColorToggled(filter: PortfolioFilter, color: HealthColor): PortfolioFilter {
  const colors = new Set(filter.colors);
  if (!colors.delete(color)) colors.add(color);

  return { ...filter, colors };
}

function searched({ key, name, programme }: PortfolioRow): string {
  return `${key} ${name} ${programme ?? ''}`.toLowerCase();
}
