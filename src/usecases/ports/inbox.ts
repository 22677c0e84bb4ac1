import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { ItemEvent } from '../../domain/freshness/item-event';

/** What a product event says; `changed` when only the item could be made out. */
export type Notice =
  | { readonly kind: 'event'; readonly event: ItemEvent }
  | { readonly kind: 'changed'; readonly workItemId: WorkItemId };

/** Product events waiting to be folded into facts. Append-only; what was folded is removed. */
export interface Inbox {
  append(
    entries: readonly { readonly id: string; readonly at: Instant; readonly notice: Notice }[],
  ): Promise<void>;
  /** Oldest first, at most `limit`. */
  take(limit: number): Promise<readonly { readonly id: string; readonly notice: Notice }[]>;
  remove(ids: readonly string[]): Promise<void>;
}
