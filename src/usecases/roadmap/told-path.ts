import type { CriticalPath, PathStep } from '../../domain/dependencies/critical-path';
import type { WorkGraph } from '../../domain/dependencies/work-graph';
import { addDays, type Day } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { ReadLinks } from '../dependencies/read-links';
import type { Sight } from '../sight';

type Around = {
  readonly asOf: Day;
  readonly graph: WorkGraph;
  readonly ids: ReadonlySet<GovernedId>;
  readonly read: Pick<ReadLinks, 'keys'>;
  readonly sight: Sight;
};

/** The chain that sets the end, with days and keys, and the projects outside that it leads through. */
export function toldPath(path: CriticalPath, { asOf, graph, ids, read, sight }: Around) {
  const projectsOf = ({ id }: PathStep): readonly GovernedId[] =>
    graph.items[graph.placeOf.get(id) ?? -1]?.governedBy ?? [];
  const outside = new Set(path.steps.flatMap(projectsOf).filter((id) => !ids.has(id)));

  return {
    path: {
      end: path.last === null ? null : addDays(asOf, path.end),
      last: path.last,
      steps: path.steps.map((step) => ({
        key: read.keys.get(step.id) ?? null,
        day: addDays(asOf, step.day),
        projects: projectsOf(step),
      })),
    },
    outside: [...outside]
      .flatMap((id) => sight.governed.get(id) ?? [])
      .map(({ id, key, name }) => ({ id, key, name })),
  };
}
