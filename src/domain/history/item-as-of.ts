import { day, type Instant, instantFromMilliseconds, millisecondsOf } from '../foundation/calendar';
import { workItemId } from '../foundation/ids';
import type { ItemFact } from '../foundation/item-fact';
import type { StatusCategory, WorkItem } from '../foundation/work-item';
import { factIn } from './fact-as-of';
import { type LoggedChange, SOMETHING, UNREADABLE } from './logged-change';

/** What the site says of the ids in a log; `null` for one that it does not know any more. */
export type SiteIds = {
  readonly categoryOf: (statusId: string) => StatusCategory | null;
  readonly levelOf: (typeId: string) => number | null;
};

/** A work item as it stood. What is not told of it has some value that nothing may be concluded from. */
export type ItemThen = { readonly item: WorkItem; readonly untold: ReadonlySet<ItemFact> };

/** A work item as it stands, with what its log says of it; the log of one that was not asked about is empty. */
export type LoggedItem = { readonly item: WorkItem; readonly log: readonly LoggedChange[] };

/** Jira logs a change a moment before or after it dates the work item. */
const LOG_MARGIN_MILLISECONDS = 1_000;
const ALL_TOLD: ReadonlySet<ItemFact> = new Set();

/**
 * A work item as it stood at a moment, from how it stands and from its log: each fact is what the first change after the
 * moment says it was before. `null` where it did not exist yet, or was in another project.
 *
 * A fact is not told where the log does not lead to how it stands, contradicts itself around the moment, or cannot be read.
 * When it was last changed is the latest logged change, and never told once there was a later one: comments are not logged.
 *
 * Blockers change without the item: they are those of today.
 *
 * @example
 * // DOC-93 is done since 2026-02-27; its log says that it was in progress before
 * itemAsOf({ item, log }, instant('2026-02-01T00:00:00.000Z'), site)
 * // { item: { …item, category: 'in-progress', resolved: null, … }, untold: new Set(['updated']) }
 */
export function itemAsOf({ item, log }: LoggedItem, at: Instant, site: SiteIds): ItemThen | null {
  if (item.created > at) return null;
  if (item.updated <= at && !log.some((change) => change.at > at)) {
    return { item, untold: ALL_TOLD };
  }

  const place = { log, item, at, knownUntil: later(item.updated, LOG_MARGIN_MILLISECONDS) };
  const project = factIn(log, { ...place, field: 'project', present: item.projectId });
  if (project.value !== item.projectId) return null;

  const parts: readonly Part[] = [
    typeThen(place, site),
    categoryThen(place, site),
    resolvedThen(place),
    ...valuesThen(place),
  ];
  const updated = log.findLast((change) => change.at <= at)?.at ?? item.created;
  return {
    item: Object.assign({ ...item, updated }, ...parts.map(({ facts }) => facts)) as WorkItem,
    untold: new Set([...parts.flatMap(({ untold }) => untold), 'updated']),
  };
}

type Place = LoggedItem & { readonly at: Instant; readonly knownUntil: Instant };

/** Some facts as they were, and those that are not told. */
type Part = { readonly facts: Partial<WorkItem>; readonly untold: readonly ItemFact[] };

function later(at: Instant, milliseconds: number): Instant {
  return instantFromMilliseconds(millisecondsOf(at) + milliseconds);
}

function typeThen({ log, item, ...place }: Place, { levelOf }: SiteIds): Part {
  const type = factIn(log, { ...place, field: 'type', present: item.typeId });
  if (!type.isTold || type.value === null) return { facts: {}, untold: ['type'] };
  if (type.value === item.typeId) return { facts: {}, untold: [] };

  const level = levelOf(type.value);
  return level === null
    ? { facts: { typeId: type.value }, untold: ['type'] }
    : { facts: { typeId: type.value, level }, untold: [] };
}

/** Statuses are logged, categories are read off them. Since when follows from the change that led into the category. */
function categoryThen({ log, item, ...place }: Place, { categoryOf }: SiteIds): Part {
  const categoryIn = (status: string | null) =>
    (status === null ? null : categoryOf(status)) ?? UNREADABLE;
  const moves = log
    .filter(({ field }) => field === 'status')
    .map((change) => ({ ...change, from: categoryIn(change.from), to: categoryIn(change.to) }))
    .filter(({ from, to }) => from !== to || from === UNREADABLE);
  const { categorySince, category: present } = item;
  const { value, isTold, changes } = factIn(moves, { ...place, field: 'status', present });
  const { at } = place;

  if (!changes.some((move) => move.at > at)) {
    const isSo = isTold && isBy(at, categorySince);
    return { facts: {}, untold: isSo ? [] : ['category', 'category-since'] };
  }
  if (!isTold) return { facts: {}, untold: ['category', 'category-since'] };

  const into = changes.findLast((move) => move.at <= at);
  const since = categorySince === null ? null : toTheSecond(into?.at ?? item.created);
  return {
    facts: { category: value as StatusCategory, categorySince: since },
    untold: into?.from === UNREADABLE ? ['category-since'] : [],
  };
}

/** Dated by the change that resolved it. One resolution changed for another may or may not have been dated anew. */
function resolvedThen({ log, item, ...place }: Place): Part {
  const present = item.resolved === null ? null : SOMETHING;
  const { value, isTold, changes } = factIn(log, { ...place, field: 'resolution', present });
  const { at } = place;
  if (!changes.some((change) => change.at > at)) {
    return { facts: {}, untold: isTold && isBy(at, item.resolved) ? [] : ['resolved'] };
  }
  if (!isTold || value === null) return { facts: { resolved: null }, untold: isTold ? [] : ['resolved'] }; // prettier-ignore

  const last = changes.findLast((change) => change.at <= at);
  if (last?.from !== null) return { facts: { resolved: null }, untold: ['resolved'] };
  return { facts: { resolved: toTheSecond(last.at) }, untold: [] };
}

/** Facts that are as the log says, and stand for themselves. */
function valuesThen({ log, item, ...place }: Place): readonly Part[] {
  const read = (
    fact: ItemFact & LoggedChange['field'],
    present: string | null,
    factsOf: (value: string | null) => Partial<WorkItem>,
  ): Part => {
    const { value, isTold } = factIn(log, { ...place, field: fact, present });
    return isTold ? { facts: factsOf(value), untold: [] } : { facts: {}, untold: [fact] };
  };
  const { assigned, flagged, due, parentId, estimate } = item;
  return [
    read('assignee', assigned ? SOMETHING : null, (value) => ({ assigned: value !== null })),
    read('flagged', flagged ? SOMETHING : null, (value) => ({ flagged: value !== null })),
    read('due', due, (value) => ({ due: value === null ? null : day(value) })),
    read('parent', parentId, (value) => ({ parentId: value === null ? null : workItemId(value) })),
    read('estimate', estimate === null ? null : String(estimate), (value) => ({
      estimate: value === null ? null : Number(value),
    })),
  ];
}

/** Whether a fact can be as old as it was at a moment: what is dated later was changed later. */
function isBy(at: Instant, dated: Instant | null): boolean {
  return dated === null || dated <= at;
}

function toTheSecond(at: Instant): Instant {
  return `${at.slice(0, 19)}.000Z` as Instant;
}
