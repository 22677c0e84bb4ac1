import { type AccountId, workItemKey } from '../../../src/domain/foundation/ids';
import { AppError } from '../../../src/usecases/app-error';
import type { FoundItem, JiraForUser, NewItem } from '../../../src/usecases/ports';

type Site = {
  readonly visibleItems?: readonly FoundItem[];
  /** Of every item. */
  readonly lastEditor?: AccountId;
  readonly refusal?: AppError;
};

/** Jira as it answers one user: the items that user may see, and those made on the user's behalf. */
export function jiraForUserInMemory(
  { visibleItems = [], lastEditor, refusal }: Site,
  created: NewItem[],
): JiraForUser {
  return {
    create: async (item) => {
      if (refusal !== undefined) throw refusal;
      created.push(item);
      return workItemKey(`NEW-${created.length}`);
    },
    find: async (key) => visibleItems.find((item) => item.key === key) ?? null,
    lastEditorOf: async () => lastEditor ?? null,
  };
}
