import type { Day, Instant } from '../../domain/foundation/calendar';
import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Cell, Figures } from '../../domain/rollup/figures';
import { sumFigures } from '../../domain/rollup/sum-figures';
import type { Deps, KeptRollUp } from '../ports';
import type { Sight } from '../sight';

/** Kept cells, found by the governed project they belong to. Holds cells of visible Jira projects only. */
export type CellBook = {
  readonly cellsOf: (project: GovernedProject) => readonly Cell[];
  /** The cells of at least one of these, each once. */
  readonly cellsOfAny: (projects: readonly GovernedProject[]) => readonly Cell[];
  /** The oldest day and moment that any of the cells stands for; `null` when there is none. */
  readonly asOf: Day | null;
  readonly computedAt: Instant | null;
};

/** What these cells make together; one alone is what it is. */
export function figuresOfCells(cells: readonly Cell[]): Figures {
  const [only] = cells;
  return only !== undefined && cells.length === 1
    ? only.figures
    : sumFigures(cells.map((cell) => cell.figures));
}

/** Reads what is kept of the Jira projects in which `governed` has work, as far as the user may see them. */
export async function readCellBook(
  governed: readonly GovernedProject[],
  sight: Sight,
  { rollUps }: Pick<Deps, 'rollUps'>,
): Promise<CellBook> {
  return cellBook(await rollUps.of(projectsBehind(governed, sight)));
}

/**
 * The visible Jira projects in which these have work. The descendants of a governed work item may lie in any project,
 * so one of them asks for all.
 */
export function projectsBehind(
  governed: readonly GovernedProject[],
  sight: Sight,
): readonly ProjectId[] {
  if (governed.some(({ scope }) => scope.kind === 'item')) return [...sight.projects.keys()];

  return [...new Set(governed.map(({ scope }) => scope.projectId))];
}

/** Indexes cells by Jira project and by the governed work items they name. */
export function cellBook(kept: ReadonlyMap<ProjectId, KeptRollUp>): CellBook {
  const ofItems = new Map<GovernedId, Cell[]>();
  for (const { cells } of kept.values()) {
    for (const cell of cells) {
      for (const id of cell.governedBy) {
        const named = ofItems.get(id);
        if (named === undefined) ofItems.set(id, [cell]);
        else named.push(cell);
      }
    }
  }

  const cellsOf = ({ id, scope }: GovernedProject): readonly Cell[] =>
    scope.kind === 'item' ? (ofItems.get(id) ?? []) : (kept.get(scope.projectId)?.cells ?? []);

  const rollUps = [...kept.values()];
  return {
    cellsOf,
    cellsOfAny: (projects) => [...new Set(projects.flatMap(cellsOf))],
    asOf: earliest(rollUps.map((rollUp) => rollUp.asOf)),
    computedAt: earliest(rollUps.map((rollUp) => rollUp.computedAt)),
  };
}

function earliest<Text extends string>(all: readonly Text[]): Text | null {
  return all.reduce<Text | null>(
    (first, one) => (first === null || one < first ? one : first),
    null,
  );
}
