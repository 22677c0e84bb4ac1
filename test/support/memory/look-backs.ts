import type {
  LogShelf,
  LookBack,
  LookBackRepository,
  PastProject,
  ReadLog,
  VersionName,
} from '../../../src/usecases/ports';

type Kept = {
  lookBack: LookBack;
  readonly pages: Map<string, (readonly ReadLog[])[]>;
  readonly results: Map<string, PastProject>;
};

export function lookBacksInMemory(): LookBackRepository {
  const kept = new Map<string, Kept>();
  const nameOf = ({ standardId, version }: VersionName) => `${standardId} ${version}`;
  const pagesOf = (shelf: LogShelf) => kept.get(nameOf(shelf))?.pages.get(shelf.projectId) ?? [];

  return {
    start: async (name, { asOf, toRead }) => {
      const lookBack = { asOf, toRead, read: 0, points: 0, problem: null };
      kept.set(nameOf(name), { lookBack, pages: new Map(), results: new Map() });
    },
    drop: async (name) => {
      kept.delete(nameOf(name));
    },
    find: async (name) => kept.get(nameOf(name))?.lookBack ?? null,
    fail: async (name, problem) => {
      const one = kept.get(nameOf(name));
      if (one !== undefined) one.lookBack = { ...one.lookBack, problem };
    },
    keepLogs: async (shelf, { number, logs, points }) => {
      const one = kept.get(nameOf(shelf));
      if (one === undefined) return;
      const pages = [...pagesOf(shelf)];
      pages[number] = logs;
      one.pages.set(shelf.projectId, pages);
      const { lookBack } = one;
      const read = lookBack.read + logs.length;
      one.lookBack = { ...lookBack, read, points: lookBack.points + points };
    },
    logPages: async (shelf) => pagesOf(shelf),
    dropLogs: async (shelf) => {
      kept.get(nameOf(shelf))?.pages.delete(shelf.projectId);
    },
    save: async (name, project) => {
      kept.get(nameOf(name))?.results.set(project.governedId, project);
    },
    results: async (name) =>
      [...(kept.get(nameOf(name))?.results.values() ?? [])].sort((one, other) =>
        one.governedId < other.governedId ? -1 : 1,
      ),
  };
}
