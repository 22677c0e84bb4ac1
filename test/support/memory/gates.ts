import type { Day } from '../../../src/domain/foundation/calendar';
import type { GateId, GateRequestId, GovernedId } from '../../../src/domain/foundation/ids';
import type { GateFile } from '../../../src/domain/gates/gate-request';
import {
  type KeptLifeCycle,
  lifeCycleIn,
} from '../../../src/domain/gates/document/life-cycle-document';
import {
  type LifeCycleId,
  type OwnLifeCycleId,
  ownLifeCycleId,
} from '../../../src/domain/gates/life-cycle';
import type { ChosenLifeCycle, GateRepository } from '../../../src/usecases/ports';

export type SeededGates = {
  readonly planned?: Iterable<readonly [GovernedId, GateId, Day]>;
  readonly lifeCycles?: Iterable<readonly [GovernedId, LifeCycleId]>;
  readonly files?: readonly GateFile[];
  /** Life cycles that the site wrote. */
  readonly written?: readonly KeptLifeCycle[];
};

export function gatesInMemory({
  lifeCycles = [],
  files = [],
  planned = [],
  written = [],
}: SeededGates = {}): GateRepository {
  const chosen = new Map<GovernedId, ChosenLifeCycle>(
    [...lifeCycles].map(([id, lifeCycle]) => [id, { lifeCycle, version: 1 }]),
  );
  const kept = new Map<GateRequestId, GateFile>(files.map((file) => [file.request.id, file]));
  const own = new Map<OwnLifeCycleId, KeptLifeCycle>(
    written.map((one) => [ownLifeCycleId(one.document.id, one.version), one]),
  );
  const plans = new Map<GovernedId, Map<GateId, Day>>();
  const plan = (id: GovernedId, gate: GateId, on: Day) =>
    plans.set(id, (plans.get(id) ?? new Map<GateId, Day>()).set(gate, on));
  for (const each of planned) plan(...each);
  const place = ({ request }: GateFile) => `${request.at} ${request.id}`;

  return {
    lifeCycles: async (ids) => new Map([...chosen].filter(([id]) => ids.includes(id))),
    choose: async (id, lifeCycle, seenVersion) => {
      if ((chosen.get(id)?.version ?? 0) !== seenVersion) return 'stale';
      chosen.set(id, { lifeCycle, version: seenVersion + 1 });
      return 'saved';
    },
    own: async (ids) =>
      new Map(
        [...own].filter(([id]) => ids.includes(id)).map(([id, kept]) => [id, lifeCycleIn(kept)]),
      ),
    latestOwn: async () => {
      const all = [...own.values()];
      const isLatest = ({ document: { id }, version }: KeptLifeCycle) =>
        all.every((one) => one.document.id !== id || one.version <= version);
      return all
        .filter(isLatest)
        .sort((one, other) => (one.document.id < other.document.id ? -1 : 1));
    },
    versionsOf: async (id, { before, most }) =>
      [...own.values()]
        .filter(({ document, version }) => document.id === id && version < (before ?? Infinity))
        .sort((one, other) => other.version - one.version)
        .slice(0, most),
    addOwn: async (version) => {
      const id = ownLifeCycleId(version.document.id, version.version);
      if (own.has(id)) return 'stale';
      own.set(id, version);
      return 'saved';
    },
    of: async (ids) =>
      [...kept.values()]
        .filter(({ request }) => ids.includes(request.governedId))
        .sort((one, other) => (place(one) < place(other) ? -1 : 1)),
    find: async (id) => kept.get(id) ?? null,
    ask: async (request) => {
      const name = `${request.governedId} ${request.gate} ${request.number}`;
      const isThere = [...kept.values()].some(
        ({ request: one }) => `${one.governedId} ${one.gate} ${one.number}` === name,
      );
      if (isThere) return 'stale';
      kept.set(request.id, { request, acts: [] });
      return 'saved';
    },
    act: async (id, act, seen) => {
      const file = kept.get(id);
      if (file?.acts.length !== seen) return 'stale';
      kept.set(id, { ...file, acts: [...file.acts, act] });
      return 'saved';
    },
    planned: async (ids) => new Map([...plans].filter(([id]) => ids.includes(id))),
    plan: async (id, gate, on) => {
      if (on === null) plans.get(id)?.delete(gate);
      else plan(id, gate, on);
    },
  };
}
