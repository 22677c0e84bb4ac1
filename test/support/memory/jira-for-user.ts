import {
  type AccountId,
  workItemId,
  workItemKey,
  type WorkItemKey,
} from '../../../src/domain/foundation/ids';
import { textOf } from '../../../src/gateways/jira/adf-text';
import { AppError } from '../../../src/usecases/app-error';
import type { FoundItem, JiraForUser, NewItem } from '../../../src/usecases/ports';

type Site = {
  readonly visibleItems?: readonly FoundItem[];
  /** Of every item. */
  readonly lastEditor?: AccountId;
  readonly refusal?: AppError;
  /** The names of who they are assigned to, by id. */
  readonly owners?: Readonly<Record<string, string>>;
};

export type WrittenPart = { readonly key: WorkItemKey; readonly part: object };

type Left = { readonly created: NewItem[]; readonly written: WrittenPart[] };

/** Jira as it answers one user: the items that user may see, and what was made and written on the user's behalf. */
export function jiraForUserInMemory(
  { visibleItems = [], lastEditor, refusal, owners = {} }: Site,
  { created, written }: Left,
): JiraForUser {
  const current = (item: FoundItem): FoundItem => {
    const latest = written.findLast(({ key }) => key === item.key);
    return latest === undefined ? item : { ...item, artifactProperty: latest.part };
  };

  return {
    create: async (item) => {
      if (refusal !== undefined) throw refusal;
      created.push(item);
      const number = created.length;
      return { id: workItemId(`90${number}`), key: workItemKey(`NEW-${number}`) };
    },
    find: async (key) => visibleItems.map(current).find((item) => item.key === key) ?? null,
    list: async ({ typeIds, projectIds, most }) => {
      const found = visibleItems
        .map(current)
        .filter(({ typeId }) => typeIds.includes(typeId))
        .filter(({ projectId }) => projectIds.length === 0 || projectIds.includes(projectId));
      const told = found.map((item) => ({ ...item, text: textOf(item.description) }));
      return { items: told.slice(0, most), isAll: found.length <= most };
    },
    items: async (keys) =>
      visibleItems.map(current).filter(({ id, key }) => keys.includes(key) || keys.includes(id)),
    texts: async (ids) =>
      new Map(
        visibleItems
          .filter(({ id }) => ids.includes(id))
          .map(({ id, summary }) => [id, { summary, status: 'To do', owner: owners[id] ?? null }]),
      ),
    writePart: async (key, part) => {
      if (refusal !== undefined) throw refusal;
      written.push({ key, part });
    },
    lastEditorOf: async () => lastEditor ?? null,
  };
}
