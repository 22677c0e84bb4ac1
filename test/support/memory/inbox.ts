import type { Inbox } from '../../../src/usecases/ports';

type Entry = Parameters<Inbox['append']>[0][number];

export function inboxInMemory(): Inbox {
  const entries = new Map<string, Entry>();

  return {
    append: async (added) => {
      for (const entry of added) if (!entries.has(entry.id)) entries.set(entry.id, entry);
    },
    take: async (limit) =>
      [...entries.values()]
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
        .slice(0, limit)
        .map(({ id, notice }) => ({ id, notice })),
    remove: async (ids) => ids.forEach((id) => entries.delete(id)),
  };
}

const orderOf = ({ at, id }: Entry) => `${at} ${id}`;
