import { kindOf } from '../../domain/artifacts/artifact-of';
import type { ArtifactKind } from '../../domain/foundation/artifact';
import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import { type ItemState, type Touch, touchesBetween } from '../../domain/standards/affected/touch';
import type { Deps, WorkFact } from '../ports';
import { readMapping } from '../site-settings';

/** A fact before and after; `null` where the item is not known, or is gone. */
export type Change = {
  readonly id: WorkItemId;
  readonly before: WorkFact | null;
  readonly after: WorkFact | null;
  /** What an item that was read whole says of its parts; `null` where they stay as they are kept. */
  readonly parts: {
    readonly structuredKind: ArtifactKind | null;
    readonly areKept: boolean;
  } | null;
};

export type TouchDeps = Pick<Deps, 'portfolio' | 'settings' | 'workItems'>;
type Touched = ReadonlyMap<ProjectId, readonly Touch[]>;
type Known = { readonly change: Change } & Pair<ItemState | null>;
type Pair<Value> = { readonly before: Value; readonly after: Value };

/**
 * What changes of facts touch, by project: in those of the items themselves, of those that they block or are linked with,
 * and of what stands below them in a governed tree.
 */
export async function touchedBy(changes: readonly Change[], deps: TouchDeps): Promise<Touched> {
  const touched = new Map<ProjectId, Set<Touch>>();
  const touch = (id: ProjectId, touches: Iterable<Touch>) => {
    touched.set(id, new Set([...(touched.get(id) ?? []), ...touches]));
  };

  const known = await withKinds(changes, deps);
  for (const each of known) touchOwn(each, touch);

  const { workItems } = deps;
  const blockers = changes.filter((change) => differs(change, 'category'));
  for (const { projectId } of await workItems.blockedBy(blockers.map(idOf))) {
    touch(projectId, ['any.any.openBlockers']);
  }
  const others = known.filter(isAnotherKind).map(({ change }) => change.id);
  for (const { projectId } of await workItems.linkedWith(others)) {
    touch(projectId, ['any.any.links']);
  }

  const climbers = changes.filter((change) => differs(change, 'parentId'));
  for (const id of await projectsOfScopes(climbers, deps)) touch(id, ['everything']);

  return new Map([...touched].map(([id, touches]) => [id, [...touches]]));
}

const idOf = ({ id }: Change) => id;

/** Of each item the kind of artifact that it was, and that it is now. */
async function withKinds(changes: readonly Change[], deps: TouchDeps): Promise<readonly Known[]> {
  if (changes.length === 0) return [];

  const mapping = await readMapping(deps);
  const kept = await deps.workItems.structuredKinds(
    changes.filter(({ before }) => before !== null).map(idOf),
  );
  const stateOf = (item: WorkFact | null, structuredKind: ArtifactKind | null) =>
    item === null ? null : { item, kind: kindOf({ ...item, structuredKind }, mapping) };

  return changes.map((change) => {
    const { id, before, after, parts } = change;
    const keptKind = kept.get(id) ?? null;
    return {
      change,
      before: stateOf(before, keptKind),
      after: stateOf(after, parts === null ? keptKind : parts.structuredKind),
    };
  });
}

/** An item that moved went from the one project and came to the other. */
function touchOwn(
  { change: { parts }, before, after }: Known,
  touch: (id: ProjectId, touches: Iterable<Touch>) => void,
): void {
  const states = [before, after].filter((state) => state !== null);
  const projects = new Set(states.map(({ item }) => item.projectId));
  const within = (state: ItemState | null, id: ProjectId) =>
    state?.item.projectId === id ? state : null;

  for (const id of projects) {
    const alsoChanged = parts?.areKept === false ? (['openBlockers', 'links'] as const) : [];
    touch(id, touchesBetween(within(before, id), within(after, id), alsoChanged));
  }
}

/** What is linked with it has another kind at the other end then. */
function isAnotherKind({ before, after }: Known): boolean {
  return before === null || after?.kind !== before.kind;
}

/** An item that comes or goes differs in everything. */
function differs({ before, after }: Change, name: 'category' | 'parentId'): boolean {
  return before === null || after === null ? true : before[name] !== after[name];
}

/** Where the work items are that may be in the scope of another governed one than before: those put elsewhere, and all below. */
async function projectsOfScopes(
  climbers: readonly Change[],
  { portfolio, workItems }: TouchDeps,
): Promise<ReadonlySet<ProjectId>> {
  if (climbers.length === 0 || !(await hasGovernedItems(portfolio))) return new Set();

  const put = climbers.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [before.projectId, after.projectId],
  );
  return new Set([...put, ...(await workItems.projectsOfDescendants(climbers.map(idOf)))]);
}

async function hasGovernedItems(portfolio: Deps['portfolio']): Promise<boolean> {
  return (await portfolio.governed()).some(({ scope }) => scope.kind === 'item');
}
