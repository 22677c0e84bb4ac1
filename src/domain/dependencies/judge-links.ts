import type { Day } from '../foundation/calendar';
import type { GovernedId } from '../foundation/ids';
import { type BlockingLink, type DependencyStanding, endsOf, standingOf } from './dependency';
import { expectedDays, pushedDays } from './expected-days';
import { buildWorkGraph, type WorkGraph } from './work-graph';

/** A link from governed projects to others, with what is to be said of it. */
export type JudgedLink = BlockingLink & {
  readonly from: readonly GovernedId[];
  readonly to: readonly GovernedId[];
  readonly standing: DependencyStanding;
  /** By how many days its predecessor pushes its successor, at the least. */
  readonly pushedDays: number | null;
};

/** Judges the links that lead from one governed project to another. The others count, for work waits through them. */
export function judgeLinks(
  links: readonly BlockingLink[],
  asOf: Day,
): { readonly graph: WorkGraph; readonly across: readonly JudgedLink[] } {
  const graph = buildWorkGraph(links);
  const expectation = { graph, expected: expectedDays(graph, asOf), asOf };

  const across = links.flatMap((link) => {
    const { from, to } = endsOf(link);
    if (from.length === 0 || to.length === 0) return [];
    const standing = standingOf(link, asOf);
    return [{ ...link, from, to, standing, pushedDays: pushedDays(link, expectation) }];
  });
  return { graph, across };
}
