import { readArtifact } from '../../domain/artifacts/structured-part';
import type { ProjectId } from '../../domain/foundation/ids';
import type { Comparison, Deps, ReadItem, WorkFact } from '../ports';
import { type Change, touchedBy, type TouchDeps } from './touched-by';

export type KeepDeps = TouchDeps & {
  readonly dirty: Pick<Deps['dirty'], 'touch'>;
};

/**
 * Writes changes of facts and marks the projects whose figures depend on them, each with what was touched in it.
 *
 * They are marked before, so that dying after the writing leaves nothing unmarked, and once more after, for a
 * computation that ran in between has read the old facts.
 */
export async function keepChanges(
  changes: readonly Change[],
  write: () => Promise<void>,
  deps: KeepDeps,
): Promise<void> {
  const touched = await touchedBy(changes, deps);
  await deps.dirty.touch(touched);
  await write();
  await deps.dirty.touch(touched);
}

/** Keeps items that were read whole, and marks what depends on them. What is kept already marks nothing. */
export async function keepRead(items: readonly ReadItem[], deps: KeepDeps): Promise<void> {
  const comparisons = await deps.workItems.compare(items);
  await keepChanges(changesIn(items, comparisons), () => deps.workItems.save(items), deps);
}

/** The same for a page of a project that is marked anyway when its last page is in: only others are marked. */
export function keepPage(
  project: ProjectId,
  items: readonly ReadItem[],
  deps: KeepDeps,
): Promise<void> {
  const { dirty } = deps;
  const touch: KeepDeps['dirty']['touch'] = (touched) =>
    dirty.touch(new Map([...touched].filter(([id]) => id !== project)));

  return keepRead(items, { ...deps, dirty: { touch } });
}

function changesIn(
  items: readonly ReadItem[],
  comparisons: readonly Comparison[],
): readonly Change[] {
  return items.flatMap(({ item, artifactProperty }, index) => {
    const { before, arePartsKept } = comparisons[index] ?? { before: null, arePartsKept: false };
    if (before !== null && arePartsKept && isSameFact(before, item)) return [];

    const structuredKind = readArtifact(artifactProperty).kind;
    const parts = { structuredKind, areKept: arePartsKept };
    return [{ id: item.id, before, after: item, parts }];
  });
}

function isSameFact(kept: WorkFact, read: WorkFact): boolean {
  const names = Object.keys(read) as (keyof WorkFact)[];
  return names.every((name) => kept[name] === read[name]);
}
