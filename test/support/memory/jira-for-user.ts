import {
  type AccountId,
  workItemId,
  workItemKey,
  type WorkItemKey,
} from '../../../src/domain/foundation/ids';
import { textOf } from '../../../src/gateways/jira/adf-text';
import { documentOf } from '../../../src/gateways/jira/adf';
import { AppError } from '../../../src/usecases/app-error';
import type { DatedItem, FoundItem, JiraForUser, NewItem } from '../../../src/usecases/ports';

type Site = {
  readonly visibleItems?: readonly FoundItem[];
  /** Of every item. */
  readonly lastEditor?: AccountId;
  readonly refusal?: AppError;
  /** What it says when work items are to be tied or moved. */
  readonly tieRefusal?: AppError;
  /** The statuses that every item can be moved to. */
  readonly statuses?: readonly string[];
  /** The names of who they are assigned to, by id. */
  readonly owners?: Readonly<Record<string, string>>;
  /** The number fields of the site, and what stands in them by the item's id and theirs. */
  readonly numberFields?: readonly { readonly id: string; readonly name: string }[];
  readonly numbers?: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export type JiraLink = Parameters<JiraForUser['link']>[0];
/** A work item by its key, and the status that it was moved to. */
export type Move = { readonly key: WorkItemKey; readonly to: string };

export type WrittenPart = { readonly key: WorkItemKey; readonly part: object };

type Left = {
  readonly created: NewItem[];
  readonly written: WrittenPart[];
  readonly links: JiraLink[];
  readonly moves: Move[];
};

const idOf = (place: number) => workItemId(`${900_001 + place}`);
const keyOf = (place: number) => workItemKey(`NEW-${place + 1}`);

/** An item that was made here, as Jira lists it. */
function listed(
  { projectId, issueTypeId, summary, due, artifact }: NewItem,
  place: number,
): DatedItem {
  return {
    id: idOf(place),
    key: keyOf(place),
    projectId,
    typeId: issueTypeId,
    summary,
    due,
    category: 'to-do',
    artifactProperty: artifact,
  };
}

/** Jira as it answers one user: the items that user may see, and what was made and written on the user's behalf. */
export function jiraForUserInMemory(
  {
    visibleItems = [],
    lastEditor,
    refusal,
    tieRefusal,
    statuses = [],
    owners = {},
    numberFields = [],
    numbers = {},
  }: Site,
  { created, written, links, moves }: Left,
): JiraForUser {
  const current = (item: FoundItem): FoundItem => {
    const latest = written.findLast(({ key }) => key === item.key);
    return latest === undefined ? item : { ...item, artifactProperty: latest.part };
  };

  return {
    create: async (item) => {
      if (refusal !== undefined) throw refusal;
      created.push(item);
      return { id: idOf(created.length - 1), key: keyOf(created.length - 1) };
    },
    find: async (key) => visibleItems.map(current).find((item) => item.key === key) ?? null,
    numberFields: async () => numberFields,
    list: async ({ typeIds, projectIds, numberFields: asked, most }) => {
      const found = visibleItems
        .map(current)
        .filter(({ typeId }) => typeIds.includes(typeId))
        .filter(({ projectId }) => projectIds.length === 0 || projectIds.includes(projectId));
      const told = found.map((item) => ({
        ...item,
        text: textOf(item.description),
        numbers: Object.fromEntries(
          Object.entries(numbers[item.id] ?? {}).filter(([id]) => asked.includes(id)),
        ),
      }));
      return { items: told.slice(0, most), isAll: found.length <= most };
    },
    items: async (wanted) =>
      [...visibleItems.map(current), ...created.map(listed)].filter(
        ({ id, key }) => wanted.includes(key) || wanted.includes(id),
      ),
    texts: async (ids) =>
      new Map(
        visibleItems
          .filter(({ id }) => ids.includes(id))
          .map(({ id, summary, isSecured }) => [
            id,
            { summary, status: 'To do', owner: owners[id] ?? null, isSecured },
          ]),
      ),
    descriptions: async (ids) => {
      const all = [
        ...visibleItems.map(({ id, description }) => [id, description] as const),
        ...created.map(({ sections }, place) => [idOf(place), documentOf(sections)] as const),
      ];
      return new Map(all.filter(([id]) => ids.includes(id)));
    },
    writePart: async (key, part) => {
      if (refusal !== undefined) throw refusal;
      written.push({ key, part });
    },
    link: async (ends) => {
      if (tieRefusal !== undefined) throw tieRefusal;
      links.push(ends);
    },
    waysOn: async () => statuses.map((name, place) => ({ id: `${place}`, name })),
    move: async (key, { name }) => {
      if (tieRefusal !== undefined) throw tieRefusal;
      moves.push({ key, to: name });
    },
    lastEditorOf: async () => lastEditor ?? null,
  };
}
