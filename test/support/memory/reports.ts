import type { GovernedId } from '../../../src/domain/foundation/ids';
import type { Cadence } from '../../../src/domain/reporting/cadence';
import type {
  ReportAct,
  ReportFile,
  ReportName,
} from '../../../src/domain/reporting/status-report';
import type { ChosenCadence, KeptSeal, ReportRepository } from '../../../src/usecases/ports';

export type SeededReports = {
  readonly cadences?: Iterable<readonly [GovernedId, Cadence]>;
  readonly files?: readonly ReportFile[];
};

export function reportsInMemory({
  cadences = [],
  files = [],
}: SeededReports = {}): ReportRepository {
  const chosen = new Map<GovernedId, ChosenCadence>(
    [...cadences].map(([id, cadence]) => [id, { cadence, version: 1 }]),
  );
  const nameOf = ({ governedId, number }: ReportName) => `${governedId} ${number}`;
  const kept = new Map(files.map((file) => [nameOf(file.name), file]));
  const fileOf = (name: ReportName) => kept.get(nameOf(name)) ?? { name, acts: [] };

  return {
    cadences: async (ids) => new Map([...chosen].filter(([id]) => ids.includes(id))),
    setCadence: async (id, cadence, seenVersion) => {
      if ((chosen.get(id)?.version ?? 0) !== seenVersion) return 'stale';
      chosen.set(id, { cadence, version: seenVersion + 1 });
      return 'saved';
    },
    issued: async (ids, since) =>
      [...kept.values()]
        .filter(({ name }) => ids.includes(name.governedId))
        .flatMap(({ name, acts }) => acts.flatMap((act) => sealOf(name, act)))
        .filter(({ at }) => since === null || at >= since)
        .sort(byProjectAndNumber),
    file: async (name) => fileOf(name),
    latest: async (id) =>
      Math.max(
        0,
        ...[...kept.values()].flatMap(({ name }) => (name.governedId === id ? [name.number] : [])),
      ),
    act: async (name, act, seen) => {
      const { acts } = fileOf(name);
      if (acts.length !== seen) return 'stale';
      kept.set(nameOf(name), { name, acts: [...acts, act] });
      return 'saved';
    },
  };
}

function sealOf(name: ReportName, act: ReportAct): readonly KeptSeal[] {
  return act.kind === 'issue' ? [{ ...name, by: act.by, at: act.at, seal: act.seal }] : [];
}

function byProjectAndNumber(one: KeptSeal, other: KeptSeal): number {
  if (one.governedId === other.governedId) return one.number - other.number;
  return one.governedId < other.governedId ? -1 : 1;
}
