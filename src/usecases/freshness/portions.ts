import type { ProjectId } from '../../domain/foundation/ids';
import type { KeptRollUp } from '../ports';

const ITEMS_A_PORTION = 20_000;

/**
 * Projects that are computed together, so that what is read and held of them at once stays small: by how many work items they
 * had when they were last computed. One that never was goes by itself.
 */
export function portionsOf(
  ids: readonly ProjectId[],
  before: ReadonlyMap<ProjectId, KeptRollUp>,
): readonly (readonly ProjectId[])[] {
  const portions: ProjectId[][] = [];
  let room = 0;
  for (const id of ids) {
    const size = itemsIn(before.get(id));
    const last = portions.at(-1);
    if (last === undefined || size > room) {
      portions.push([id]);
      room = ITEMS_A_PORTION - size;
    } else {
      last.push(id);
      room -= size;
    }
  }
  return portions;
}

function itemsIn(rollUp: KeptRollUp | undefined): number {
  if (rollUp === undefined) return ITEMS_A_PORTION;
  return rollUp.cells.reduce((sum, { figures }) => sum + figures.total, 0);
}
