import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Cell } from '../../domain/rollup/figures';

export type Overlaps = {
  /** Of projects all of whose work lies in another, that other. */
  readonly within: ReadonlyMap<GovernedId, GovernedProject>;
  /** Those that share work with another and lie in none. */
  readonly sharing: ReadonlySet<GovernedId>;
};

type CellsOf = (project: GovernedProject) => readonly Cell[];

/** Which of some projects hold the same work: an epic in a project, or two epics above one story. */
export function overlapsOf(projects: readonly GovernedProject[], cellsOf: CellsOf): Overlaps {
  const holders = holdersIn(projects, cellsOf);
  const within = new Map(
    projects.flatMap((project) => {
      const holder = holderOfAll(project, cellsOf, holders);
      return holder === undefined ? [] : [[project.id, holder] as const];
    }),
  );
  const sharing = [...holders.values()]
    .map((all) => all.filter(({ id }) => !within.has(id)))
    .filter((all) => all.length > 1);

  return { within, sharing: new Set(sharing.flat().map(({ id }) => id)) };
}

/** The governed work items among some projects all of whose work lies in whole projects among them, in none of them alone. */
export function spreadOver(
  projects: readonly GovernedProject[],
  cellsOf: CellsOf,
): ReadonlySet<GovernedId> {
  const { within } = overlapsOf(projects, cellsOf);
  const isItem = ({ scope }: GovernedProject) => scope.kind === 'item';
  const inProjects = new Set(
    projects.filter((project) => !isItem(project)).flatMap((project) => cellsOf(project)),
  );
  const spread = projects
    .filter((project) => isItem(project) && !within.has(project.id))
    .filter((item) => cellsOf(item).length > 0 && cellsOf(item).every((cell) => inProjects.has(cell))); // prettier-ignore
  return new Set(spread.map(({ id }) => id));
}

type Holders = ReadonlyMap<Cell, readonly GovernedProject[]>;

function holdersIn(projects: readonly GovernedProject[], cellsOf: CellsOf): Holders {
  const holders = new Map<Cell, GovernedProject[]>();
  for (const project of projects) {
    for (const cell of cellsOf(project)) {
      holders.set(cell, [...(holders.get(cell) ?? []), project]);
    }
  }
  return holders;
}

/** The one that holds everything of a project and more; of two that hold the same, the project rather than the epic. */
function holderOfAll(project: GovernedProject, cellsOf: CellsOf, holders: Holders) {
  const own = cellsOf(project);
  const [first = [], ...others] = own.map((cell) => holders.get(cell) ?? []);
  const holdsMore = (other: GovernedProject): boolean => {
    const size = cellsOf(other).length;
    return size > own.length || (size === own.length && other.id > project.id);
  };
  return first.find(
    (other) => holdsMore(other) && others.every((holding) => holding.includes(other)),
  );
}
