import { isMerged, type Lineage } from '../../domain/artifacts/lineage';
import type { RegisterPart } from '../../domain/artifacts/register-part';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import type { Around } from './part-writing';

export type Named = { readonly id: WorkItemId; readonly key: WorkItemKey };

type Turned = {
  readonly id: WorkItemId;
  readonly before: RegisterPart | null;
  readonly after: RegisterPart;
  /** The change that it is merged into; `null` where nobody says. */
  readonly into: Named | null;
};

/**
 * What a new verdict means for the lineage of a change: where it is merged into is kept before the verdict says so, for as long as Jira
 * does not refuse it, and forgotten after another verdict stands. `null` where nothing becomes of it.
 *
 * @throws AppError `invalid-input` for a verdict *merged* that does not say into which change.
 */
export async function lineageTurn(
  { id, before, after, into }: Turned,
  { lineages, now }: Pick<Deps, 'lineages' | 'now'>,
): Promise<Around | null> {
  if (after.kind !== 'change-request') return null;
  if (isMerged(after) && !isMerged(before) && into === null) {
    throw new AppError('invalid-input', 'Say into which change it is merged: on its own page in Jira, where its verdict is given.', { where: 'into' }); // prettier-ignore
  }

  const kept = (await lineages.around([id])).find(({ from }) => from === id) ?? null;
  if (into === null) return isMerged(after) ? null : withoutMerger(kept, lineages);
  if (kept?.into === into.id) return null;
  return keeping({ from: id, way: 'merged', into: into.id, since: now() }, { kept, lineages });
}

type Lineages = Deps['lineages'];

type Kept = { readonly kept: Lineage | null; readonly lineages: Lineages };

/** What was kept before is put back where Jira refuses, for the verdict of an earlier merger would make the new one count. */
function keeping(lineage: Lineage, { kept, lineages }: Kept): Around {
  return async (write) => {
    await lineages.keep(lineage);
    try {
      await write();
    } catch (error) {
      if (!(error instanceof AppError) || !error.mayBeDone) {
        const back = kept === null ? lineages.drop(lineage.from) : lineages.keep(kept);
        await back.catch(() => undefined); // the storage is away, too: what is thrown on is why nothing was written
      }
      throw error;
    }
  };
}

function withoutMerger(kept: Lineage | null, lineages: Lineages): Around | null {
  if (kept?.way !== 'merged') return null;
  return async (write) => {
    await write();
    await lineages.drop(kept.from);
  };
}
