import type { ProjectId } from '../../../src/domain/foundation/ids';
import type { GateMarkRepository } from '../../../src/usecases/ports';

export function gateMarksInMemory(): GateMarkRepository {
  const kept = new Map<ProjectId, string>();

  return {
    written: async (ids) => new Map([...kept].filter(([id]) => ids.includes(id))),
    keep: async (id, text) => {
      kept.set(id, text);
    },
  };
}
