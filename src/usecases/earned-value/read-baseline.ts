import { openItems } from '../../domain/earned-value/sealed-baseline';
import { weekEnds } from '../../domain/earned-value/lay-out';
import { addDays } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { type GroundDeps, listedBaseline, readGround } from './value-ground';

const ITEMS_SHOWN = 500;

/**
 * A baseline as it was set, with its first work items as they were agreed: every hash in it computed again. A work item is told by its key
 * where it is still known in a project that the user may see.
 *
 * @throws AppError as for {@link readGround}, and `not-found` for one that was never set.
 */
export async function readBaseline(
  { id, number }: { readonly id: GovernedId; readonly number: number },
  deps: GroundDeps & Pick<Deps, 'packs' | 'workItems'>,
) {
  const { project, sight, baselines } = await readGround(id, deps);
  const kept = baselines.find((one) => one.number === number);
  if (kept === undefined) {
    throw new AppError('not-found', `${project.key} has no baseline ${number}.`, {
      where: 'number',
    });
  }

  const listed = listedBaseline(kept);
  const { baseline } = kept;
  if (baseline === null) return { ...listed, planned: [], items: [] };

  const opened = openItems(baseline, await deps.packs.of(baseline.parts), deps.sha256);
  const shown = (opened.items ?? []).slice(0, ITEMS_SHOWN);
  const known = new Map(
    (await deps.workItems.find(shown.map((item) => item.id))).map((item) => [item.id, item]),
  );
  const ends = weekEnds(baseline);
  return {
    ...listed,
    flaws: opened.flaw === null ? kept.flaws : [...kept.flaws, opened.flaw],
    planned: baseline.planned.flatMap((amount, week) => {
      const day = ends[week];
      return day === undefined ? [] : [{ day, amount }];
    }),
    items: shown.map(({ id: itemId, weight, day }) => {
      const item = known.get(itemId);
      const key = item === undefined ? undefined : sight.projects.get(item.projectId)?.key;
      return {
        key: item === undefined || key === undefined ? null : `${key}-${item.number}`,
        weight,
        due: day === null ? null : addDays(baseline.start, day),
      };
    }),
  };
}
