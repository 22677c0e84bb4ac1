import type { ArtifactKind } from '../foundation/artifact';
import type { BlueprintId, GovernedId, WorkItemId } from '../foundation/ids';
import { isOneAProject } from '../foundation/one-a-project';
import type { BlueprintItem, PlannedItem } from './blueprint';
import type { MadeFrom } from './made-from';

/** A work item of the project as the asking user sees it. */
export type Candidate = {
  readonly id: WorkItemId;
  readonly kind: ArtifactKind | null;
  readonly summary: string;
  readonly madeFrom: MadeFrom | null;
};

/** By what a work item is the planned one: it was made for it, carries its mark, is the one of its kind, or has its title. */
export type Likeness = 'made' | 'marked' | 'only-of-kind' | 'same-title';

/** What there is of a planned artifact. */
export type ItemStanding =
  | { readonly kind: 'absent' }
  | { readonly kind: 'there'; readonly id: WorkItemId; readonly by: Likeness }
  /** It was made, or is the one of its kind, and Jira does not show it to the asking user. */
  | { readonly kind: 'unseen' }
  /** It was made, and deleted since. */
  | { readonly kind: 'deleted' };

export type ProjectItems = {
  readonly governedId: GovernedId;
  readonly blueprint: BlueprintId;
  /** Which work item was made for which artifact of the blueprint. */
  readonly made: ReadonlyMap<BlueprintItem['id'], WorkItemId>;
  readonly deleted: ReadonlySet<WorkItemId>;
  readonly candidates: readonly Candidate[];
  /** Kinds of which there is a work item that the asking user does not see. */
  readonly unseenKinds: ReadonlySet<ArtifactKind>;
};

/**
 * What there is of each planned artifact, in their order. No work item stands for two of them.
 *
 * @example
 * standingOfItems([businessCase], { ...project, candidates: [] })                            // [{ kind: 'absent' }]
 * standingOfItems([businessCase], { ...project, candidates: [{ id: '7', kind: 'business-case', … }] })
 * // [{ kind: 'there', id: '7', by: 'only-of-kind' }]
 */
export function standingOfItems(
  planned: readonly PlannedItem[],
  project: ProjectItems,
): readonly ItemStanding[] {
  const certain = planned.map((item) => madeFor(item, project));
  const taken = new Set(certain.flatMap((standing) => (standing === null ? [] : idOf(standing))));

  return planned.map((item, place) => {
    const known = certain[place] ?? null;
    if (known !== null) return known;
    const standing = alike(item, project, taken);
    for (const id of idOf(standing)) taken.add(id);
    return standing;
  });
}

/** `null` where nothing was made for it. */
function madeFor({ id }: PlannedItem, project: ProjectItems): ItemStanding | null {
  const { made, candidates, deleted, governedId, blueprint } = project;
  const madeId = made.get(id);
  if (madeId !== undefined) {
    if (candidates.some((one) => one.id === madeId))
      return { kind: 'there', id: madeId, by: 'made' };
    return { kind: deleted.has(madeId) ? 'deleted' : 'unseen' };
  }
  const marked = candidates.find(
    ({ madeFrom }) =>
      madeFrom?.governedId === governedId &&
      madeFrom.blueprint === blueprint &&
      madeFrom.item === id,
  );
  return marked === undefined ? null : { kind: 'there', id: marked.id, by: 'marked' };
}

function alike(
  { kind, summary }: PlannedItem,
  { candidates, unseenKinds }: ProjectItems,
  taken: ReadonlySet<WorkItemId>,
): ItemStanding {
  const ofKind = candidates.filter((one) => one.kind === kind && !taken.has(one.id));
  const titled = ofKind.find((one) => plain(one.summary) === plain(summary));
  if (titled !== undefined) return { kind: 'there', id: titled.id, by: 'same-title' };
  if (!isOneAProject(kind)) return { kind: 'absent' };

  const [only] = ofKind;
  if (only !== undefined) return { kind: 'there', id: only.id, by: 'only-of-kind' };
  return { kind: unseenKinds.has(kind) ? 'unseen' : 'absent' };
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

const idOf = (standing: ItemStanding): readonly WorkItemId[] =>
  standing.kind === 'there' ? [standing.id] : [];
