import type { TransitionCheckRepository, TransitionChecks } from '../../../src/usecases/ports';

export function transitionChecksInMemory(): TransitionCheckRepository {
  const kept = new Map<string, TransitionChecks>();

  return {
    note: async (projectId, { rule, answer, at }) => {
      const before = kept.get(`${rule} ${projectId}`);
      kept.set(`${rule} ${projectId}`, {
        lastAsked: before === undefined || before.lastAsked < at ? at : before.lastAsked,
        asked: (before?.asked ?? 0) + 1,
        refused: (before?.refused ?? 0) + (answer === 'refused' ? 1 : 0),
      });
    },
    of: async (projectId, rule) => kept.get(`${rule} ${projectId}`) ?? null,
  };
}
