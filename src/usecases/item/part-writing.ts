import { fitsInProperty } from '../../domain/foundation/property-size';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { receiveNotice } from '../inbox';
import { later } from '../moments';
import type { Deps } from '../ports';
import { type Change, recorded, type RecordDeps } from '../recorded';

/** Reading once more and writing take a second; who waited longer than this in between has died. */
const LEASE_MILLISECONDS = 30_000;

/** What writing a structured part takes. */
export type PartWritingDeps = RecordDeps &
  Pick<Deps, 'asUser' | 'inbox' | 'newId' | 'queue' | 'state'>;

/**
 * Lets nobody else write the structured part of a work item meanwhile: what `change` reads is what it writes over.
 *
 * @throws AppError `conflict` where somebody is at it.
 */
export async function whileNobodyWrites<T>(
  id: WorkItemId,
  change: () => Promise<T>,
  { now, state }: Pick<Deps, 'now' | 'state'>,
): Promise<T> {
  const lease = `write part ${id}`;
  const at = now();
  if (!(await state.lease(lease, at, later(at, LEASE_MILLISECONDS)))) {
    throw new AppError('conflict', 'Somebody else is saving it right now. Reload and look again.');
  }
  try {
    return await change();
  } finally {
    await state.release(lease);
  }
}

/** For who writes over something else than they looked at. */
export function changedSinceSeen(): AppError {
  return new AppError(
    'conflict',
    'Somebody changed it since you looked. Reload, look at what stands there now, and change that.',
  );
}

/** Does what belongs to a writing before it or after it. */
export type Around = (write: () => Promise<void>) => Promise<void>;

type Written = {
  readonly item: { readonly id: WorkItemId; readonly key: WorkItemKey };
  readonly part: object;
  /** `null` for nothing besides. */
  readonly around?: Around | null;
};

/**
 * Replaces a structured part as the asking user, tells the trail, and has the work item read again.
 *
 * @throws AppError `invalid-input` where it is longer than Jira takes: what others have written into it is not thrown away.
 */
export async function replacePart(
  { item: { id, key }, part, around }: Written,
  change: Change,
  deps: PartWritingDeps,
): Promise<void> {
  if (!fitsInProperty(part)) {
    throw new AppError(
      'invalid-input',
      `The structured part of ${key} would be longer than the 32,768 characters that Jira keeps. Something else has written much into its property mandate.artifact: take that out, then save again.`,
      { where: 'part' },
    );
  }
  const write = () => deps.asUser.writePart(key, part);
  await recorded(change, () => around?.(write) ?? write(), deps);
  // Jira tells nobody that a property has changed.
  await receiveNotice({ kind: 'changed', workItemId: id }, deps);
}
