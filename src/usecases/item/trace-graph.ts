import { kindOf, typesOfKinds } from '../../domain/artifacts/artifact-of';
import type { ArtifactKind, ArtifactMapping } from '../../domain/foundation/artifact';
import type { WorkItemId } from '../../domain/foundation/ids';
import {
  stepOf,
  TRACED_KINDS,
  type TraceGraph,
  traceOf,
  type TraceStep,
} from '../../domain/trace/trace';
import type { Deps, ItemTie } from '../ports';
import type { Sight } from '../sight';

/** A chain takes a step at each tie, and there are seven; who links more than four of them is shown the nearest. */
const MOST_TIES_LONG = 4;
/** About 120 bytes each as JSON. An epic has thousands of children, but few artifacts among them. */
const MOST_TIES = 1_000;
/** What Jira tells of in one call. */
export const MOST_ITEMS = 100;

export type TracedItem = ItemTie['other'] & {
  readonly kind: ArtifactKind;
  readonly step: TraceStep;
};

type Start = {
  readonly id: WorkItemId;
  readonly kind: ArtifactKind | null;
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
};

/**
 * The work items that chains of ties lead to from one of them, with what each is, as far as they lie in Jira projects that the user may
 * browse; `isAll` is false where there were more than are read.
 */
export async function readTraceGraph(
  { id, kind, sight, mapping }: Start,
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<{
  readonly graph: TraceGraph;
  readonly items: ReadonlyMap<WorkItemId, TracedItem>;
  readonly isAll: boolean;
}> {
  const typeIds = typesOfKinds(TRACED_KINDS, mapping);
  const items = new Map<WorkItemId, TracedItem>();
  const ties: (readonly [WorkItemId, WorkItemId])[] = [];
  const graph = () => ({ start: { id, step: stepOf(kind) }, steps: stepsOf(items), ties });

  const read = new Set<WorkItemId>();
  let isEveryTie = true;
  let level: readonly WorkItemId[] = [id];
  for (let length = 0; length < MOST_TIES_LONG && level.length > 0; length += 1) {
    for (const each of level) read.add(each);
    const wanted = { kinds: TRACED_KINDS, typeIds, most: MOST_TIES + 1 };
    const found = await workItems.tiesOf(level, wanted);
    isEveryTie &&= found.length <= MOST_TIES;
    for (const { id: one, other } of found.slice(0, MOST_TIES)) {
      const traced = tracedItem(other, mapping);
      if (traced === null || !sight.projects.has(other.projectId)) continue;
      items.set(other.id, traced);
      ties.push([one, other.id]);
    }
    level = reachedIn(graph())
      .filter((each) => !read.has(each))
      .slice(0, MOST_ITEMS);
  }
  const isEveryItem = level.length === 0 && read.size <= MOST_ITEMS;
  return { graph: graph(), items, isAll: isEveryItem && isEveryTie };
}

/** What is left of a graph without work items that the user may not see; nothing is reached through them. */
export function withoutUnseen(graph: TraceGraph, isSeen: (id: WorkItemId) => boolean): TraceGraph {
  const isThere = (id: WorkItemId) => id === graph.start.id || isSeen(id);
  return { ...graph, ties: graph.ties.filter((ends) => ends.every(isThere)) };
}

export function reachedIn(graph: TraceGraph): readonly WorkItemId[] {
  return [...traceOf(graph).values()].flat();
}

function tracedItem(other: ItemTie['other'], mapping: Start['mapping']): TracedItem | null {
  const kind = kindOf(other, mapping);
  const step = stepOf(kind);
  return kind === null || step === null ? null : { ...other, kind, step };
}

function stepsOf(items: ReadonlyMap<WorkItemId, TracedItem>): TraceGraph['steps'] {
  return new Map([...items].map(([id, { step }]) => [id, step]));
}
