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
  const pendingOf = (id: ProjectId): Pending => {
    const marked = projects.get(id);
    return marked !== undefined && marked.marks > marked.cleaned
      ? { marks: marked.marks, touches: [...marked.touches] }
      : { marks: 0, touches: [] };
  };
  const mark = (id: ProjectId, touches: readonly Touch[]) => {
    const marked = projects.get(id) ?? { marks: 0, cleaned: 0, queuedUntil: null };
    const together = new Set([...pendingOf(id).touches, ...touches]);
    projects.set(id, { ...marked, marks: marked.marks + 1, touches: together });
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
      [...projects.keys()]
        .filter((id) => pendingOf(id).marks > 0)
        .sort((one, other) => Number(one) - Number(other)),
    pending: async (id) => pendingOf(id),
    clean: async (id, seenMarks) => {
      const marked = projects.get(id);
      if (marked !== undefined) marked.cleaned = Math.max(marked.cleaned, seenMarks);
      return pendingOf(id).marks === 0 ? 'clean' : 'marked-again';
    },
    claimQueueing: async (id, now, until) => {
      const marked = projects.get(id);
      if (marked === undefined || pendingOf(id).marks === 0) return false;
      if (marked.queuedUntil !== null && marked.queuedUntil > now) return false;
      marked.queuedUntil = until;
      return true;
    },
    releaseQueueing: async (id) => {
      const marked = projects.get(id);
      if (marked !== undefined) marked.queuedUntil = null;
    },
  };
}
