import { millisecondsOf, type Instant } from '../foundation/calendar';
import type { Effect, FactFields, ItemEvent, ItemFacts } from './item-event';
import { certainDay, readChange, type ChangeMeaning } from './read-change';

/** Jira may date a resolution up to this much before `updated`. */
const RESOLUTION_MARGIN_MILLISECONDS = 60_000;

/**
 * What a product event does to the facts of a work item; `current` is `null` for an item that is not known.
 *
 * An event is applied only when that gives what a full read would give, up to the milliseconds of dates of which figures
 * use the day; else the item is to be fetched. Delivered in any order and more than once, events end in the same figures as
 * long as each is delivered at least once and a fetch reads the item as it is by then:
 *
 * - A newer event is applied when it explains every difference to the facts. A difference it does not explain means that
 *   another event is late or lost.
 * - An older one, or the same again, is ignored when the facts already agree with it; else it came too late to be applied.
 * - A new item is always fetched: its event tells neither due date, estimate, parent nor links.
 *
 * Facts read from Jira must win over kept ones with an equal `updated`. Moments may be kept to the second, except `updated`.
 *
 * @example
 * applyEvent(toDo, movedToInProgress, fields) // { kind: 'apply', item: { …toDo, category: 'in-progress', … } }
 * applyEvent(toDo, linked, fields)            // { kind: 'fetch' }
 */
export function applyEvent<Facts extends ItemFacts>(
  current: Facts | null,
  event: ItemEvent,
  fields: FactFields,
): Effect<Facts> {
  if (event.type === 'deleted') return { kind: 'delete' };
  if (current === null) return { kind: 'fetch' };
  if (event.type === 'created') {
    return event.updated <= current.updated ? { kind: 'ignore' } : { kind: 'fetch' };
  }

  const changes = event.changes.map((change) => readChange(change, event, fields));
  if (event.updated <= current.updated) {
    const isIncluded = changes.every((change) => agrees(change, current, event));
    const isTwin = event.updated === current.updated && !saysTheSame(current, event);
    return isIncluded && !isTwin ? { kind: 'ignore' } : { kind: 'fetch' };
  }
  return canApply(changes, current, event)
    ? { kind: 'apply', item: applied(changes, current, event) }
    : { kind: 'fetch' };
}

/**
 * What several waiting events of one item do together, in whatever order they come: one effect.
 *
 * @example
 * foldEvents(toDo, [done, started], fields) // applied in the order in which they happened
 */
export function foldEvents<Facts extends ItemFacts>(
  current: Facts | null,
  events: readonly ItemEvent[],
  fields: FactFields,
): Effect<Facts> {
  if (events.some((event) => event.type === 'deleted')) return { kind: 'delete' };

  const inOrder = [...events].sort(
    (one, other) => millisecondsOf(one.updated) - millisecondsOf(other.updated),
  );
  let effect: Effect<Facts> = { kind: 'ignore' };
  let item = current;
  for (const event of inOrder) {
    const next = applyEvent(item, event, fields);
    if (next.kind === 'fetch') return next;
    if (next.kind === 'apply') {
      effect = next;
      item = next.item;
    }
  }
  return effect;
}

/** Two changes may fall into one millisecond; then only what the event says of the item tells them apart. */
function saysTheSame(current: ItemFacts, event: ItemEvent): boolean {
  return (
    isSameItem(current, event) &&
    event.typeId === current.typeId &&
    event.assigned === current.assigned &&
    event.category === current.category
  );
}

/** Whether facts that are as new as the event, or newer, show that they include this change. */
function agrees(change: ChangeMeaning, current: ItemFacts, event: ItemEvent): boolean {
  switch (change.kind) {
    case 'nothing':
    case 'assignee':
    case 'type':
      return true; // newer events carry these too, and differences they do not explain are fetched
    case 'status':
      return agreesOnStatus(current, event);
    case 'parent':
      return current.parentId === change.to;
    case 'value':
      return agreesOnValue(change.facts, current, event);
    case 'unknown':
      return false;
  }
}

/** The category alone is no proof: work may have left it and come back between the two, and `categorySince` be older. */
function agreesOnStatus(current: ItemFacts, event: ItemEvent): boolean {
  if (event.updated === current.updated) return event.category === current.category;

  if (current.categorySince === null || event.category === null) return false;

  const since = toTheSecond(current.categorySince);
  const at = toTheSecond(event.updated);
  return since === at || (since > at && current.category !== event.category);
}

/** Facts may be kept to the second: `2026-03-02T09:30:00`. */
function toTheSecond(at: Instant): string {
  return at.slice(0, 19);
}

function agreesOnValue(facts: Partial<ItemFacts>, current: ItemFacts, event: ItemEvent): boolean {
  const { resolved, ...others } = facts;
  const isSame = Object.entries(others).every(
    ([name, value]) => current[name as keyof typeof others] === value,
  );
  return isSame && (resolved === undefined || agreesOnResolution(resolved, current, event));
}

function agreesOnResolution(
  resolved: Instant | null,
  current: ItemFacts,
  event: ItemEvent,
): boolean {
  if (current.resolved === null) return resolved === null;

  const at = millisecondsOf(event.updated);
  return resolved === null
    ? millisecondsOf(current.resolved) > at
    : millisecondsOf(current.resolved) >= at - RESOLUTION_MARGIN_MILLISECONDS;
}

function canApply(
  changes: readonly ChangeMeaning[],
  current: ItemFacts,
  event: ItemEvent,
): boolean {
  const has = (kind: ChangeMeaning['kind']) => changes.some((change) => change.kind === kind);
  const isLogged = changes.every(
    (change) =>
      change.kind !== 'unknown' && (change.kind !== 'parent' || agrees(change, current, event)),
  );

  return (
    isLogged &&
    isSameItem(current, event) &&
    (event.typeId === current.typeId || has('type')) &&
    (event.assigned === current.assigned || has('assignee')) &&
    (event.category === current.category || (has('status') && canDateCategory(event)))
  );
}

/** A change of project, or of level, moves more than its event says. */
function isSameItem(current: ItemFacts, event: ItemEvent): boolean {
  const isLevelKnown = event.level !== null || event.typeId === current.typeId;
  return (
    event.projectId === current.projectId &&
    event.number === current.number &&
    isLevelKnown &&
    (event.level ?? current.level) === current.level
  );
}

function canDateCategory(event: ItemEvent): boolean {
  return event.category !== null && certainDay(event.updated) !== null;
}

function applied<Facts extends ItemFacts>(
  changes: readonly ChangeMeaning[],
  current: Facts,
  event: ItemEvent,
): Facts {
  const category = event.category ?? current.category;
  const values = changes.flatMap((change) => (change.kind === 'value' ? [change.facts] : []));

  return Object.assign({}, current, ...values, {
    typeId: event.typeId,
    assigned: event.assigned,
    category,
    categorySince: category === current.category ? current.categorySince : event.updated,
    updated: event.updated,
  }) as Facts;
}
