import type { ProjectId } from '../../../src/domain/foundation/ids';
import type { TransitionCheckRepository, TransitionChecks } from '../../../src/usecases/ports';

export function transitionChecksInMemory(): TransitionCheckRepository {
  const kept = new Map<ProjectId, TransitionChecks>();

  return {
    note: async (projectId, answer, at) => {
      const before = kept.get(projectId);
      kept.set(projectId, {
        lastAsked: before === undefined || before.lastAsked < at ? at : before.lastAsked,
        asked: (before?.asked ?? 0) + 1,
        refused: (before?.refused ?? 0) + (answer === 'refused' ? 1 : 0),
      });
    },
    of: async (projectId) => kept.get(projectId) ?? null,
  };
}
