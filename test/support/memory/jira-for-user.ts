import { type AccountId, type WorkItemId, workItemKey } from '../../../src/domain/foundation/ids';
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
  const parts = new Map<WorkItemId, object>();
  const shown = visibleItems.map((item) => ({
    ...item,
    get artifactProperty() {
      return parts.get(item.id) ?? item.artifactProperty;
    },
  }));
  return {
    create: async (item) => {
      if (refusal !== undefined) throw refusal;
      created.push(item);
      return workItemKey(`NEW-${created.length}`);
    },
    find: async (key) => shown.find((item) => item.key === key) ?? null,
    texts: async (ids) =>
      new Map(
        shown
          .filter(({ id }) => ids.includes(id))
          .map(({ id, summary }) => [id, { summary, status: 'To do', owner: null }]),
      ),
    writeArtifact: async (id, artifact) => {
      if (refusal !== undefined) throw refusal;
      parts.set(id, artifact);
    },
    lastEditorOf: async () => lastEditor ?? null,
  };
}
