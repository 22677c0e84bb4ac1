import type { ArtifactKind } from '../foundation/artifact';
import type { WorkItemId } from '../foundation/ids';

/** From what an organisation wants to what it was told, in order. */
export const TRACE_STEPS = [
  'driver',
  'benefit',
  'project',
  'deliverable',
  'change',
  'decision',
  'report',
] as const;
export type TraceStep = (typeof TRACE_STEPS)[number];

const KINDS: Readonly<Record<TraceStep, readonly ArtifactKind[]>> = {
  driver: ['proposal'],
  benefit: ['benefit'],
  project: ['project-initiation-request', 'business-case', 'project-charter'],
  deliverable: ['deliverable'],
  change: ['change-request'],
  decision: ['decision'],
  report: ['status-report', 'project-end-report'],
};

/** The kinds of artifacts that stand for a step. */
export const TRACED_KINDS: readonly ArtifactKind[] = Object.values(KINDS).flat();

/** Work items and what they are tied to: by a link, or as parent and child. */
export type TraceGraph = {
  readonly start: { readonly id: WorkItemId; readonly step: TraceStep | null };
  /** Those that stand for none are missing. */
  readonly steps: ReadonlyMap<WorkItemId, TraceStep>;
  readonly ties: readonly (readonly [WorkItemId, WorkItemId])[];
};

/** Risks, issues and ordinary work belong to the project, and serve what it delivers. */
const WITHIN_PROJECT = TRACE_STEPS.indexOf('project') + 0.5;

/** Which step a kind of artifact stands for; `null` for none. */
export function stepOf(kind: ArtifactKind | null): TraceStep | null {
  return TRACE_STEPS.find((step) => KINDS[step].some((each) => each === kind)) ?? null;
}

/**
 * The work items at each step that a chain of ties leads to from one of them, the nearest first, then by id. A chain goes upstream or
 * downstream, a step or more at each tie, never back: so what is only a sibling is left out, no circle is walked, and two work items
 * are in each other's trace or in neither's.
 *
 * @example
 * // decision 9 is linked with change 8, that with deliverable 7, that with benefit 6 and deliverable 5
 * traceOf({ start: { id: '9', step: 'decision' }, … }) // change: 8, deliverable: 7, benefit: 6
 */
export function traceOf({
  start,
  steps,
  ties,
}: TraceGraph): ReadonlyMap<TraceStep, readonly WorkItemId[]> {
  const neighbours = neighboursIn(ties);
  const rankOf = (id: WorkItemId) => {
    const step = id === start.id ? start.step : (steps.get(id) ?? null);
    return step === null ? null : TRACE_STEPS.indexOf(step);
  };

  const found = new Map<TraceStep, readonly WorkItemId[]>();
  for (const direction of [-1, 1]) {
    const reached = new Set<WorkItemId>();
    let level: readonly WorkItemId[] = [start.id];
    while (level.length > 0) {
      const next = level.flatMap((id) => {
        const rank = rankOf(id) ?? WITHIN_PROJECT;
        return (neighbours.get(id) ?? []).filter((other) => {
          const onward = rankOf(other);
          return other !== start.id && onward !== null && (onward - rank) * direction > 0;
        });
      });
      level = [...new Set(next)].filter((id) => !reached.has(id)).sort(byNumber);
      for (const id of level) {
        reached.add(id);
        const step = steps.get(id);
        if (step !== undefined) found.set(step, [...(found.get(step) ?? []), id]);
      }
    }
  }
  return found;
}

function neighboursIn(ties: TraceGraph['ties']): ReadonlyMap<WorkItemId, readonly WorkItemId[]> {
  const neighbours = new Map<WorkItemId, WorkItemId[]>();
  const add = (one: WorkItemId, other: WorkItemId) => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, [other]);
    else known.push(other);
  };
  for (const [one, other] of ties) {
    add(one, other);
    add(other, one);
  }
  return neighbours;
}

const byNumber = (one: WorkItemId, other: WorkItemId) => Number(one) - Number(other);
