import type { WorkItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { keptWrites } from './kept-writes';
import { putPart, type WriteDeps, type Written } from './write-part';

type Wish = {
  readonly key: WorkItemKey;
  /** Of the structured part that the user was looking at. */
  readonly seen: string;
  /** The entry of the trail that tells of the version, and which side of it. */
  readonly place: { readonly sequence: number; readonly side: 'before' | 'after' };
};

/**
 * Writes an earlier version of what registers keep of a work item again, as an edit by the asking user; restoring the version
 * before undoes it. Everything else that stands in the structured part stays.
 *
 * @throws AppError as writing it by hand; besides, `not-found` for a version that is not kept, or was written in a project that is
 *   hidden; `invalid-input` for one that today's fields cannot read.
 */
export async function restorePart(
  { key, seen, place: { sequence, side } }: Wish,
  deps: WriteDeps & Pick<Deps, 'audit'>,
): Promise<Written> {
  const item = await deps.asUser.find(key);
  if (item === null) {
    throw new AppError('not-found', 'This work item does not exist or is not visible to you.');
  }
  const [write] = await keptWrites(item.id, { upTo: sequence, limit: 1 }, deps);
  if (write?.sequence !== sequence || typeof write.sides === 'string') {
    throw new AppError('not-found', `No such version of ${key} is kept, or it is hidden from you. Reload the history.`); // prettier-ignore
  }
  const { part, problem } = write.sides[side];
  if (problem !== null) {
    throw new AppError('invalid-input', `This version cannot be written as it stood: ${problem} Type what of it still holds into the form.`); // prettier-ignore
  }
  return putPart('artifact.restore', { key, seen, part }, deps);
}
