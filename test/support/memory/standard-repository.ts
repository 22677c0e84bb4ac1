import type { StandardDocument } from '../../../src/domain/standards/document/standard-document';
import type { StandardRepository, StandardVersion, VersionName } from '../../../src/usecases/ports';

export type SeededStandard = {
  readonly version: StandardVersion;
  readonly document: StandardDocument;
};

const PUBLISHED = new Set(['published', 'retired']);

export function standardsInMemory(seed: readonly SeededStandard[] = []): StandardRepository {
  const kept = new Map(seed.map((one) => [keyOf(one.version), one]));

  return {
    versions: async () =>
      [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { version }]) => version),

    documents: async (names) => names.flatMap((name) => kept.get(keyOf(name))?.document ?? []),

    save: async (version, document, seenRevision) => {
      const before = kept.get(keyOf(version));
      if ((before?.version.revision ?? 0) !== seenRevision) return 'stale';
      if (before !== undefined && document !== null && PUBLISHED.has(before.version.state)) {
        return 'stale';
      }
      const text = document ?? before?.document;
      if (text === undefined) return 'stale';
      kept.set(keyOf(version), {
        version: { ...version, revision: seenRevision + 1 },
        document: text,
      });
      return 'saved';
    },

    discard: async (name, seenRevision) => {
      const before = kept.get(keyOf(name))?.version;
      if (before?.revision !== seenRevision || before.state !== 'draft') return 'stale';
      kept.delete(keyOf(name));
      return 'discarded';
    },
  };
}

const keyOf = ({ standardId, version }: VersionName) => `${standardId} ${version}`;
