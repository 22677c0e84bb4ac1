import { workItemKey } from '../../../src/domain/foundation/ids';
import { AppError } from '../../../src/usecases/app-error';
import type { FoundItem, JiraForUser, NewItem } from '../../../src/usecases/ports';

/** Jira as it answers one user: the items that user may see, and those made on the user's behalf. */
export function jiraForUserInMemory(
  visible: readonly FoundItem[],
  created: NewItem[],
  refusal: AppError | null,
): JiraForUser {
  return {
    create: async (item) => {
      if (refusal !== null) throw refusal;
      created.push(item);
      return workItemKey(`NEW-${created.length}`);
    },
    find: async (key) => visible.find((item) => item.key === key) ?? null,
  };
}
