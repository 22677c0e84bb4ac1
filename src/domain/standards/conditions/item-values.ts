import type { Day, Instant } from '../../foundation/calendar';
import type { WorkItem } from '../../foundation/work-item';
import type { DateField, ItemField, NumberField } from './item-condition';

type Read<Value> = (item: WorkItem) => Value | null;

/** An instant begins with its day, and so can be held against one as text. */
export const DATES: Readonly<Record<DateField, Read<Day | Instant>>> = {
  created: ({ created }) => created,
  updated: ({ updated }) => updated,
  resolved: ({ resolved }) => resolved,
  'category-since': ({ categorySince }) => categorySince,
  due: ({ due }) => due,
};

export const NUMBERS: Readonly<Record<NumberField, Read<number>>> = {
  estimate: ({ estimate }) => estimate,
  'open-blockers': ({ openBlockers }) => openBlockers,
};

/** What a field holds; `null` for an assignee, for the facts say only whether there is one. */
export const VALUES: Readonly<Record<ItemField, Read<string | number>>> = {
  ...DATES,
  ...NUMBERS,
  assignee: () => null,
  parent: ({ parentId }) => parentId,
};
