import { drainDirty } from './freshness/catch-up';
import { foldInbox, type FoldDeps } from './freshness/fold-inbox';
import { later } from './moments';
import type { Deps, Notice } from './ports';

/** The lease on queueing a drain. */
const DRAIN = 'inbox';
/** What comes within this is folded in one pass. */
const DELAY_SECONDS = 2;
/** A drain that was queued but did not begin by then is queued again by the next event. */
const LEASE_MS = 60_000;

/** Takes a product event in, and has the inbox drained soon unless that is on its way. */
export async function receiveNotice(
  notice: Notice,
  deps: Pick<Deps, 'inbox' | 'newId' | 'now' | 'queue' | 'state'>,
): Promise<void> {
  const at = deps.now();
  await deps.inbox.append([{ id: deps.newId(), at, notice }]);

  if (await deps.state.lease(DRAIN, at, later(at, LEASE_MS))) {
    await deps.queue.push([{ kind: 'inbox' }], DELAY_SECONDS);
  }
}

/** Folds what is in the inbox and queues the computations that follow. */
export async function drainInbox(_input: object, deps: FoldDeps): Promise<void> {
  // Before it is read: what comes in from now on queues the next drain.
  await deps.state.release(DRAIN);
  await foldInbox(deps);
  await drainDirty(deps);
}
