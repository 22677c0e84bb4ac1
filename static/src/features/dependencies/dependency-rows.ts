import type { DependenciesView, DependencyProject, ShownDependency } from '@contract/dependencies';
import type { DependencyStanding } from '@domain/dependencies/dependency';
import type { GovernedId } from '@domain/foundation/ids';

export type DependencyFilter = {
  readonly text: string;
  readonly standings: readonly DependencyStanding[];
  /** On either side; none chosen means all. */
  readonly projects: readonly GovernedId[];
};

export const NO_FILTER: DependencyFilter = { text: '', standings: [], projects: [] };

/** A dependency with the names of the projects that it leads from and to. */
export type DependencyRow = ShownDependency & {
  readonly fromNames: string;
  readonly toNames: string;
};

export type NameOfProject = (id: GovernedId) => string;

export function namesIn(projects: readonly DependencyProject[]): NameOfProject {
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

export function rowsOf({ links, projects }: DependenciesView): readonly DependencyRow[] {
  const nameOf = namesIn(projects);
  return links.map((link) => ({
    ...link,
    fromNames: link.from.map(nameOf).join(', '),
    toNames: link.to.map(nameOf).join(', '),
  }));
}

export function filterDependencies(
  rows: readonly DependencyRow[],
  { text, standings, projects }: DependencyFilter,
): readonly DependencyRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (standings.length === 0 || standings.includes(row.standing)) &&
      (projects.length === 0 || [...row.from, ...row.to].some((id) => projects.includes(id))) &&
      words.every((word) => searched(row).includes(word)),
  );
}

function searched({ predecessor, successor, fromNames, toNames }: DependencyRow): string {
  return `${predecessor.key} ${successor.key} ${fromNames} ${toNames}`.toLowerCase();
}
