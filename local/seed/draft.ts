import type { LinkTypeName, PriorityName, StatusName, TypeName } from './catalogue';
import type { DayNumber, Moment } from './calendar';
import type { Account } from './people';

/** What can change about a work item over its life, and lands in its changelog. */
export type ItemState = {
  readonly status: StatusName;
  readonly resolution: 'done' | 'wontDo' | 'duplicate' | 'cannotReproduce' | null;
  readonly resolved: Moment | null;
  readonly assignee: Account | null;
  readonly priority: PriorityName;
  readonly due: DayNumber | null;
  readonly points: number | null;
  readonly isFlagged: boolean;
  readonly sprints: readonly Sprint[];
};

export type Sprint = {
  readonly id: number;
  readonly name: string;
  readonly boardId: number;
  readonly state: 'closed' | 'active' | 'future';
  readonly start: Moment;
  readonly end: Moment;
};

/** One entry of the changelog to be: what is set, or a link made, or a move in the backlog. */
export type Change = {
  readonly at: Moment;
  readonly author: Account;
} & (
  | { readonly kind: 'set'; readonly set: Partial<ItemState> }
  | { readonly kind: 'link'; readonly end: LinkEnd }
  | { readonly kind: 'rank' }
);

/** One end of a link, as the item on this side sees it. */
export type LinkEnd = {
  readonly linkId: string;
  readonly type: LinkTypeName;
  readonly direction: 'inward' | 'outward';
  readonly other: Draft;
};

/** A work item while the site is being made up. Key and number come once all items of its project are known. */
export type Draft = {
  readonly projectKey: string;
  readonly type: TypeName;
  readonly summary: string;
  readonly description: readonly string[];
  readonly reporter: Account;
  readonly created: Moment;
  readonly parent: Draft | null;
  readonly initial: ItemState;
  readonly changes: Change[];
  readonly components: readonly string[];
  readonly labels: readonly string[];
  readonly fixVersion: string | null;
  readonly comments: number;
  readonly properties: Readonly<Record<string, unknown>>;
  number: number;
};

export const FRESH: ItemState = {
  status: 'toDo',
  resolution: null,
  resolved: null,
  assignee: null,
  priority: 'medium',
  due: null,
  points: null,
  isFlagged: false,
  sprints: [],
};

export function keyOf(draft: Draft): string {
  return `${draft.projectKey}-${draft.number}`;
}

/** Changes in the order they happened. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => a.at - b.at);
}

/** How the item stands once everything has happened. */
export function finalState(draft: Draft): ItemState {
  return inOrder(draft.changes).reduce<ItemState>(
    (state, change) => (change.kind === 'set' ? { ...state, ...change.set } : state),
    draft.initial,
  );
}

export function lastTouched(draft: Draft): Moment {
  return draft.changes.reduce((latest, change) => Math.max(latest, change.at), draft.created);
}
