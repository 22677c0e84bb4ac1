import { type Day, type Instant, addDays, dayOf } from '../../src/domain/foundation/calendar';
import type { WorkItemId } from '../../src/domain/foundation/ids';
import type { StatusCategory } from '../../src/domain/foundation/work-item';
import type { FieldChange, ItemEvent } from '../../src/domain/freshness/item-event';
import type { ReadItem, WorkFact } from '../../src/usecases/ports';
import { aReadItem } from './read-items';

export const ESTIMATE_FIELD = 'customfield_1';
export const FLAGGED_FIELD = 'customfield_2';

export const DEED_NAMES = [
  'create',
  'delete',
  'start',
  'finish',
  'reopen',
  'assign',
  'set-due',
  'estimate',
  'flag',
  'rename',
  'block',
  'unblock',
  'put-below',
  'move',
] as const;

/** Something a person does to a work item; numbers choose among what there is. */
export type Deed = {
  readonly what: (typeof DEED_NAMES)[number];
  readonly item: number;
  readonly other: number;
};

type Items = Map<WorkItemId, ReadItem>;
type Scene = {
  readonly items: Items;
  readonly chosen: ReadItem;
  readonly other: ReadItem;
  readonly number: number;
  readonly at: Instant;
};

/** Does a deed to the items of a Jira as Jira would, and returns the events it sends. */
export function doDeed(items: Items, deed: Deed, at: Instant): ItemEvent[] {
  const all = [...items.values()];
  const chosen = all[deed.item % Math.max(1, all.length)];
  if (deed.what === 'create' || chosen === undefined) return [create(items, deed, at)];

  const other = all[deed.other % all.length] ?? chosen;
  return DEEDS[deed.what]({ items, chosen, other, number: deed.other, at });
}

const DEEDS: Readonly<Record<Exclude<Deed['what'], 'create'>, (scene: Scene) => ItemEvent[]>> = {
  delete: ({ items, chosen, at }) => [remove(items, chosen.item, at)],
  start: (scene) => enter(scene, 'in-progress'),
  finish: (scene) => enter(scene, 'done'),
  reopen: (scene) => enter(scene, 'to-do'),
  assign: (scene) => {
    const { assigned } = scene.chosen.item;
    return update(scene, { assigned: !assigned }, [line('assignee', assigned ? null : 'mia')]);
  },
  'set-due': (scene) => {
    const isSet = scene.chosen.item.due !== null;
    const due: Day | null = isSet ? null : addDays(dayOf(scene.at), scene.number - 3);
    return update(scene, { due }, [line('duedate', due)]);
  },
  estimate: (scene) => {
    const estimate = scene.chosen.item.estimate === null ? scene.number : null;
    const text = estimate === null ? null : `${estimate}`;
    return update(scene, { estimate }, [
      { ...line('Story Points', text), fieldId: ESTIMATE_FIELD },
    ]);
  },
  flag: (scene) => {
    const { flagged } = scene.chosen.item;
    const text = flagged ? null : 'Impediment';
    return update(scene, { flagged: !flagged }, [
      { ...line('Flagged', text), fieldId: FLAGGED_FIELD },
    ]);
  },
  rename: (scene) => update(scene, {}, [line('summary', 'Another name')]),
  'put-below': (scene) => {
    const { chosen, other } = scene;
    const parentId = other.item.id === chosen.item.id ? null : other.item.id;
    return update(scene, { parentId }, [line('IssueParentAssociation', parentId)]);
  },
  move: (scene) => {
    const { projectId } = scene.other.item;
    return update(scene, { projectId, number: 1000 + scene.items.size + scene.number }, [
      line('project', projectId),
      line('Key', 'NEW-1'),
    ]);
  },
  block: (scene) =>
    link(scene, (blockers) => [
      ...blockers.filter(({ id }) => id !== scene.other.item.id),
      { id: scene.other.item.id, category: scene.other.item.category },
    ]),
  unblock: (scene) =>
    link(scene, (blockers) => blockers.filter(({ id }) => id !== scene.other.item.id)),
};

function update(
  { items, chosen, at }: Scene,
  facts: Partial<WorkFact>,
  changes: readonly FieldChange[],
): ItemEvent[] {
  return [change(items, { id: chosen.item.id, facts, at }, changes)];
}

function create(items: Map<WorkItemId, ReadItem>, deed: Deed, at: Instant): ItemEvent {
  const number = 100 + items.size * 7 + deed.other;
  const id = `${number}${deed.item}`;
  const project = `${1 + (deed.other % 3)}`;
  const read = aReadItem(id, project, {
    number,
    created: toTheSecond(at),
    updated: at,
    estimate: deed.item,
    parentId: items.size > 0 ? ([...items.keys()][0] ?? null) : null,
  });
  items.set(read.item.id, read);
  return eventOf('created', read.item, { at, changes: [] });
}

function remove(items: Map<WorkItemId, ReadItem>, item: WorkFact, at: Instant): ItemEvent {
  items.delete(item.id);
  for (const [id, read] of items) {
    items.set(id, {
      ...read,
      blockers: read.blockers.filter((one) => one.id !== item.id),
      links: read.links.filter((one) => one !== item.id),
    });
  }
  return eventOf('deleted', item, { at, changes: [] });
}

function enter({ items, chosen, at }: Scene, category: StatusCategory): ItemEvent[] {
  const { item } = chosen;
  const isDone = category === 'done';
  const resolved = isDone ? (item.resolved ?? toTheSecond(at)) : null;
  const changes = [line('status', category)];
  if (isDone && item.resolved === null) changes.push(line('resolution', 'Done'));
  if (!isDone && item.resolved !== null) changes.push({ ...line('resolution', null), from: '1' });
  const categorySince = category === item.category ? item.categorySince : toTheSecond(at);

  const event = change(
    items,
    { id: item.id, facts: { category, categorySince, resolved }, at },
    changes,
  );
  for (const [id, read] of items) {
    const blockers = read.blockers.map((one) => (one.id === item.id ? { ...one, category } : one));
    items.set(id, { ...read, blockers });
  }
  return [event];
}

function link(
  { items, chosen: blocked, other: blocker, at }: Scene,
  next: (blockers: ReadItem['blockers']) => ReadItem['blockers'],
): ItemEvent[] {
  if (blocked.item.id === blocker.item.id) return [];
  const blockers = next(blocked.blockers);
  const isBlocked = blockers.some(({ id }) => id === blocker.item.id);
  const linked = (read: ReadItem, other: WorkItemId) => {
    const links = read.links.filter((id) => id !== other);
    return isBlocked ? [...links, other] : links;
  };
  items.set(blocked.item.id, { ...blocked, blockers, links: linked(blocked, blocker.item.id) });
  items.set(blocker.item.id, { ...blocker, links: linked(blocker, blocked.item.id) });
  return [blocked, blocker].map(({ item }) =>
    change(items, { id: item.id, facts: {}, at }, [line('Link', 'linked')]),
  );
}

function change(
  items: Map<WorkItemId, ReadItem>,
  {
    id,
    facts,
    at,
  }: { readonly id: WorkItemId; readonly facts: Partial<WorkFact>; readonly at: Instant },
  changes: readonly FieldChange[],
): ItemEvent {
  const read = items.get(id);
  if (read === undefined) throw new Error(`There is no item ${id}.`);
  const item = { ...read.item, ...facts, updated: at };
  items.set(id, { ...read, item });
  return eventOf('updated', item, { at, changes });
}

function eventOf(
  type: ItemEvent['type'],
  item: WorkFact,
  { at, changes }: Pick<ItemEvent, 'at' | 'changes'>,
): ItemEvent {
  return {
    type,
    workItemId: item.id,
    projectId: item.projectId,
    number: item.number,
    typeId: item.typeId,
    level: null,
    category: item.category,
    created: item.created,
    updated: item.updated,
    assigned: item.assigned,
    at,
    changes,
  };
}

function line(field: string, to: string | null): FieldChange {
  return { field, fieldId: field === 'status' ? 'status' : null, from: null, to, toText: to };
}

const toTheSecond = (at: Instant) => `${at.slice(0, 19)}.000Z` as Instant;
