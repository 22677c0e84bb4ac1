import type { GovernedId, WorkItemId } from '../foundation/ids';
import { circlesIn } from './circles';
import { type Ranked, rankByWaiting } from './conversations';
import { isLate, isOpen } from './dependency';
import type { JudgedLink } from './judge-links';
import { successorsOf } from './successors';
import type { WorkGraph } from './work-graph';

/** All links by which one governed project waits for another. */
export type ProjectPair = {
  /** What is waited for. */
  readonly from: GovernedId;
  readonly to: GovernedId;
  readonly links: number;
  /** Those of which neither end is done. */
  readonly open: number;
  /** Those of the open ones whose predecessor is overdue, or due after its successor. */
  readonly late: number;
  /** The most that any of its links pushes; 0 where none does. */
  readonly pushedDays: number;
  /** The open work in `to` that waits for work in `from` itself. */
  readonly waits: readonly WorkItemId[];
};

export type Conversation = Omit<Ranked, 'at'> & Pick<ProjectPair, 'from' | 'to'>;

/** Above this many pairs, those with the fewest open links are not ranked. */
const MOST_RANKED = 1_000;

/** In order of their open links, most first. */
export function pairsOf(across: readonly JudgedLink[]): readonly ProjectPair[] {
  const pairs = new Map<string, { from: GovernedId; to: GovernedId; links: JudgedLink[] }>();
  for (const link of across) {
    for (const from of link.from) {
      for (const to of link.to) {
        const pair = pairs.get(`${from} ${to}`) ?? { from, to, links: [] };
        pair.links.push(link);
        pairs.set(`${from} ${to}`, pair);
      }
    }
  }
  return [...pairs.values()]
    .map(({ from, to, links }) => ({ from, to, ...summed(links) }))
    .sort((one, other) => other.open - one.open || compare(one, other));
}

function summed(links: readonly JudgedLink[]): Omit<ProjectPair, 'from' | 'to'> {
  const open = links.filter(isOpen);
  return {
    links: links.length,
    open: open.length,
    late: open.filter(({ standing }) => isLate(standing)).length,
    pushedDays: open.reduce((most, link) => Math.max(most, link.pushedDays ?? 0), 0),
    waits: [...new Set(open.map(({ successor }) => successor.id))],
  };
}

function compare(one: ProjectPair, other: ProjectPair): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  return one.to < other.to ? -1 : 1;
}

/** Which pairs of projects should talk, so that the most open work is freed; `most` of them at the most. */
export function conversationsOf(
  pairs: readonly ProjectPair[],
  graph: WorkGraph,
  most: number,
): readonly Conversation[] {
  const asked = pairs.filter(({ open }) => open > 0).slice(0, MOST_RANKED);
  const starts = asked.map(({ waits }) => waits.flatMap((id) => graph.placeOf.get(id) ?? []));

  return rankByWaiting(graph, starts, most).flatMap(({ at, ...ranked }) => {
    const pair = asked[at];
    return pair === undefined ? [] : [{ from: pair.from, to: pair.to, ...ranked }];
  });
}

/** Projects that wait for each other: of each circle with one of `about` in it a shortest way round. */
export function circlesOfProjects(
  pairs: readonly ProjectPair[],
  about: ReadonlySet<GovernedId>,
): readonly (readonly GovernedId[])[] {
  const open = pairs.filter((pair) => pair.open > 0);
  const ids = [...new Set(open.flatMap(({ from, to }) => [from, to]))].sort();
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const predecessors: number[][] = ids.map(() => []);
  for (const { from, to } of open) {
    predecessors[placeOf.get(to) ?? 0]?.push(placeOf.get(from) ?? 0);
  }
  const mayBegin = (at: number) => ids.slice(at, at + 1).some((id) => about.has(id));
  return circlesIn(successorsOf(predecessors), mayBegin).map((way) =>
    way.flatMap((at) => ids[at] ?? []),
  );
}
