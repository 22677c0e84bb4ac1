import type { Instant } from '../../../src/domain/foundation/calendar';
import type { ProjectId } from '../../../src/domain/foundation/ids';
import type { DirtyProjects } from '../../../src/usecases/ports';

type Marked = { marks: number; cleaned: number; queuedUntil: Instant | null };

export function dirtyInMemory(seed: readonly ProjectId[] = []): DirtyProjects {
  const projects = new Map<ProjectId, Marked>(
    seed.map((id) => [id, { marks: 1, cleaned: 0, queuedUntil: null }]),
  );
  const marksOf = (id: ProjectId) => {
    const marked = projects.get(id);
    return marked !== undefined && marked.marks > marked.cleaned ? marked.marks : 0;
  };

  return {
    mark: async (ids) => {
      for (const id of new Set(ids)) {
        const marked = projects.get(id) ?? { marks: 0, cleaned: 0, queuedUntil: null };
        projects.set(id, { ...marked, marks: marked.marks + 1 });
      }
    },
    all: async () =>
      [...projects.keys()]
        .filter((id) => marksOf(id) > 0)
        .sort((one, other) => Number(one) - Number(other)),
    marks: async (id) => marksOf(id),
    clean: async (id, seenMarks) => {
      const marked = projects.get(id);
      if (marked !== undefined) marked.cleaned = Math.max(marked.cleaned, seenMarks);
      return marksOf(id) === 0 ? 'clean' : 'marked-again';
    },
    claimQueueing: async (id, now, until) => {
      const marked = projects.get(id);
      if (marked === undefined || marksOf(id) === 0) return false;
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
