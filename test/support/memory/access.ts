import type { GroupId, ProjectId } from '../../../src/domain/foundation/ids';
import type { Access } from '../../../src/usecases/ports';

export type Rights = {
  readonly administersJira: boolean;
  readonly browses: readonly ProjectId[];
  readonly administers: readonly ProjectId[];
  /** Where they may create and edit. */
  readonly createsIn: readonly ProjectId[];
  readonly groups: readonly GroupId[];
};

/** Jira's answers for one user, and how often each was asked for. */
export function accessInMemory(
  rights: Rights,
  asked: { -readonly [Name in keyof Access]: number },
): Access {
  return {
    administersJira: async () => {
      asked.administersJira += 1;
      return rights.administersJira;
    },
    browsable: async (ids) => {
      asked.browsable += 1;
      return new Set(ids.filter((id) => rights.browses.includes(id)));
    },
    canAdminister: async (id) => {
      asked.canAdminister += 1;
      return rights.administers.includes(id);
    },
    canCreateIn: async (id) => {
      asked.canCreateIn += 1;
      return rights.createsIn.includes(id);
    },
    creatable: async (ids) => {
      asked.creatable += 1;
      return new Set(ids.filter((id) => rights.createsIn.includes(id)));
    },
    canEditIn: async (id) => {
      asked.canEditIn += 1;
      return rights.createsIn.includes(id);
    },
    editable: async (ids) => {
      asked.editable += 1;
      return new Set(ids.filter((id) => rights.createsIn.includes(id)));
    },
    groups: async () => {
      asked.groups += 1;
      return new Set(rights.groups);
    },
  };
}
