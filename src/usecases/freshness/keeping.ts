import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { Comparison, Deps, ReadItem, WorkFact } from '../ports';

/** A fact before and after; `null` where the item is not known, or is gone. */
export type Change = {
  readonly id: WorkItemId;
  readonly before: WorkFact | null;
  readonly after: WorkFact | null;
};

export type KeepDeps = Pick<Deps, 'portfolio' | 'workItems'> & {
  readonly dirty: Pick<Deps['dirty'], 'mark'>;
};

/**
 * Writes changes of facts and marks the projects whose figures depend on them.
 *
 * They are marked before, so that dying after the writing leaves nothing unmarked, and once more after, for a
 * computation that ran in between has read the old facts.
 */
export async function keepChanges(
  changes: readonly Change[],
  write: () => Promise<void>,
  deps: KeepDeps,
): Promise<void> {
  const projects = await projectsTouched(changes, deps);
  await deps.dirty.mark(projects);
  await write();
  await deps.dirty.mark(projects);
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
  const mark = (ids: Iterable<ProjectId>) => dirty.mark([...ids].filter((id) => id !== project));

  return keepRead(items, { ...deps, dirty: { mark } });
}

function changesIn(
  items: readonly ReadItem[],
  comparisons: readonly Comparison[],
): readonly Change[] {
  return items.flatMap(({ item }, index) => {
    const { before, arePartsKept } = comparisons[index] ?? { before: null, arePartsKept: false };
    const isKept = before !== null && arePartsKept && isSameFact(before, item);
    return isKept ? [] : [{ id: item.id, before, after: item }];
  });
}

function isSameFact(kept: WorkFact, read: WorkFact): boolean {
  const names = Object.keys(read) as (keyof WorkFact)[];
  return names.every((name) => kept[name] === read[name]);
}

/** The projects of the items themselves, of those that they block or are linked with, and of what stands below them in a governed tree. */
async function projectsTouched(
  changes: readonly Change[],
  { portfolio, workItems }: KeepDeps,
): Promise<ReadonlySet<ProjectId>> {
  const touched = new Set<ProjectId>();
  for (const { before, after } of changes) {
    if (before !== null) touched.add(before.projectId);
    if (after !== null) touched.add(after.projectId);
  }

  const blockers = idsOf(changes.filter((change) => differs(change, 'category')));
  if (blockers.length > 0) {
    for (const { projectId } of await workItems.blockedBy(blockers)) touched.add(projectId);
  }

  const traced = idsOf(changes.filter(mayBeAnotherKind));
  for (const { projectId } of await workItems.linkedWith(traced)) touched.add(projectId);

  const climbers = idsOf(changes.filter((change) => differs(change, 'parentId')));
  if (climbers.length > 0 && (await hasGovernedItems(portfolio))) {
    for (const id of await workItems.projectsOfDescendants(climbers)) touched.add(id);
  }
  return touched;
}

const idsOf = (changes: readonly Change[]) => changes.map(({ id }) => id);

/** An item that comes or goes differs in everything. */
function differs({ before, after }: Change, name: 'category' | 'parentId'): boolean {
  return before === null || after === null ? true : before[name] !== after[name];
}

/** What is linked with it has another kind at the other end then; the structured part changes beside the facts. */
function mayBeAnotherKind({ before, after }: Change): boolean {
  if (before === null || after === null) return true;
  return before.typeId !== after.typeId || isSameFact(before, after);
}

async function hasGovernedItems(portfolio: Deps['portfolio']): Promise<boolean> {
  return (await portfolio.governed()).some(({ scope }) => scope.kind === 'item');
}
