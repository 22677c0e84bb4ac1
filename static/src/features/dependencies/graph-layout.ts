import type { DependenciesView, DependencyProject, ShownPair } from '@contract/dependencies';
import { componentsOf } from '@domain/dependencies/components';
import { successorsOf } from '@domain/dependencies/successors';
import type { GovernedId } from '@domain/foundation/ids';

/** More projects than these make a picture that nobody can read. */
const MOST_DRAWN = 24;

export type DrawnProject = DependencyProject & {
  /** What it waits for stands in columns before it, unless they wait for each other. */
  readonly column: number;
  readonly row: number;
};

export type GraphLayout = {
  readonly projects: readonly DrawnProject[];
  readonly pairs: readonly ShownPair[];
  readonly columns: number;
  readonly rows: number;
  /** How many projects are left out. */
  readonly left: number;
};

/** Where projects that wait for each other stand: the same for the same links, whatever order they come in. */
export function layOut({
  pairs,
  projects,
}: Pick<DependenciesView, 'pairs' | 'projects'>): GraphLayout {
  const open = pairs.filter((pair) => pair.open > 0);
  const linked = linksByProject(open);
  const drawn = projects
    .filter(({ id }) => linked.has(id))
    .sort(
      (one, other) => (linked.get(other.id) ?? 0) - (linked.get(one.id) ?? 0) || byKey(one, other),
    )
    .slice(0, MOST_DRAWN);
  const ids = drawn.map(({ id }) => id);
  const shown = open.filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  const columnOf = columnsOf(ids, shown);

  const placed: DrawnProject[] = [];
  const columns = Math.max(0, ...columnOf) + 1;
  for (let column = 0; column < columns; column += 1) {
    const inColumn = drawn
      .filter((_, at) => columnOf[at] === column)
      .map((project) => ({ project, height: heightOf(project.id, placed, shown) }))
      .sort((one, other) => one.height - other.height || byKey(one.project, other.project));
    placed.push(...inColumn.map(({ project }, row) => ({ ...project, column, row })));
  }
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  return { projects: placed, pairs: shown, columns, rows, left: linked.size - drawn.length };
}

function linksByProject(pairs: readonly ShownPair[]): ReadonlyMap<GovernedId, number> {
  const links = new Map<GovernedId, number>();
  for (const { from, to, open } of pairs) {
    for (const id of [from, to]) links.set(id, (links.get(id) ?? 0) + open);
  }
  return links;
}

/** The longest way from a project that waits for none; projects that wait for each other share a column. */
function columnsOf(ids: readonly GovernedId[], pairs: readonly ShownPair[]): readonly number[] {
  const predecessors = ids.map((id) =>
    pairs.filter(({ to }) => to === id).map(({ from }) => ids.indexOf(from)),
  );
  const component = componentsOf(successorsOf(predecessors));
  const groupOf = (at: number) => component[at] ?? 0;
  const columns = new Map<number, number>();
  const inOrder = [...ids.keys()].sort((one, other) => groupOf(other) - groupOf(one));
  for (const at of inOrder) {
    const before = (predecessors[at] ?? [])
      .map(groupOf)
      .filter((group) => group !== groupOf(at))
      .map((group) => (columns.get(group) ?? 0) + 1);
    columns.set(groupOf(at), Math.max(columns.get(groupOf(at)) ?? 0, ...before));
  }
  return [...ids.keys()].map((at) => columns.get(groupOf(at)) ?? 0);
}

/** The mean row of what it waits for, so that arrows cross little. */
function heightOf(
  id: GovernedId,
  placed: readonly DrawnProject[],
  pairs: readonly ShownPair[],
): number {
  const before = pairs.filter(({ to }) => to === id).map(({ from }) => from);
  const rows = placed.filter((project) => before.includes(project.id)).map(({ row }) => row);
  return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

function byKey(one: DependencyProject, other: DependencyProject): number {
  return one.key < other.key ? -1 : 1;
}
