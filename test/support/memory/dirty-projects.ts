import type { Instant } from '../../../src/domain/foundation/calendar';
import type { ProjectId } from '../../../src/domain/foundation/ids';
import type { Touch } from '../../../src/domain/standards/affected/touch';
import type { DirtyProjects, Pending } from '../../../src/usecases/ports';

type Marked = {
  marks: number;
  cleaned: number;
  queuedUntil: Instant | null;
  touches: ReadonlySet<Touch>;
};

export function dirtyInMemory(seed: readonly ProjectId[] = []): DirtyProjects {
  const projects = new Map<ProjectId, Marked>();
  const pendingOf = (ids: Iterable<ProjectId>): Map<ProjectId, Pending> =>
    new Map(
      [...ids].flatMap((id) => {
        const marked = projects.get(id);
        return marked !== undefined && marked.marks > marked.cleaned
          ? [[id, { marks: marked.marks, touches: [...marked.touches] }] as const]
          : [];
      }),
    );
  const mark = (id: ProjectId, touches: readonly Touch[]) => {
    const marked = projects.get(id) ?? { marks: 0, cleaned: 0, queuedUntil: null };
    const together = new Set([...(pendingOf([id]).get(id)?.touches ?? []), ...touches]);
    projects.set(id, { ...marked, marks: marked.marks + 1, touches: together });
  };
  const claim = (id: ProjectId, now: Instant, until: Instant) => {
    const marked = projects.get(id);
    if (marked === undefined || marked.marks <= marked.cleaned) return false;
    if (marked.queuedUntil !== null && marked.queuedUntil > now) return false;
    marked.queuedUntil = until;
    return true;
  };
  for (const id of seed) mark(id, ['everything']);

  return {
    mark: async (ids) => {
      for (const id of new Set(ids)) mark(id, ['everything']);
    },
    touch: async (touched) => {
      for (const [id, touches] of touched) mark(id, touches);
    },
    all: async () =>
      [...pendingOf(projects.keys()).keys()].sort((one, other) => Number(one) - Number(other)),
    pending: async (ids) => pendingOf(ids),
    clean: async (seenMarks) => {
      for (const [id, seen] of seenMarks) {
        const marked = projects.get(id);
        if (marked !== undefined) marked.cleaned = Math.max(marked.cleaned, seen);
      }
      return [...pendingOf(seenMarks.keys()).keys()];
    },
    claimQueueing: async (ids, now, until) => ids.filter((id) => claim(id, now, until)),
    releaseQueueing: async (ids) => {
      for (const id of ids) {
        const marked = projects.get(id);
        if (marked !== undefined) marked.queuedUntil = null;
      }
    },
  };
}
