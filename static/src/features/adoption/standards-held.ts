import type { PortfolioRow } from '@contract/rollup';
import type { Standard } from '@domain/standards/standard';

/** The standards that projects are held to, the most used first. */
export function standardsHeld(
  standards: readonly Standard[],
  rows: readonly PortfolioRow[],
): readonly Standard[] {
  const uses = ({ name }: Standard) => rows.filter(({ standard }) => standard === name).length;

  return standards
    .map((standard) => ({ standard, uses: uses(standard) }))
    .filter(({ uses: count }) => count > 0)
    .sort((a, b) => b.uses - a.uses || a.standard.name.localeCompare(b.standard.name))
    .map(({ standard }) => standard);
}
