import type { Instant } from '../../../src/domain/foundation/calendar';
import type { StateRepository, StateValues } from '../../../src/usecases/ports';

export function stateInMemory(seed: Partial<StateValues> = {}): StateRepository {
  const values: { -readonly [Name in keyof StateValues]?: StateValues[Name] } = { ...seed };
  const leases = new Map<string, Instant>();

  return {
    read: async (name) => values[name] ?? null,
    write: async (name, value) => {
      values[name] = value;
    },
    lease: async (name, now, until) => {
      const held = leases.get(name);
      if (held !== undefined && held > now) return false;
      leases.set(name, until);
      return true;
    },
    release: async (name) => {
      leases.delete(name);
    },
    dropLapsedLeases: async (now) => {
      for (const [name, until] of leases) if (until <= now) leases.delete(name);
    },
  };
}
