import { partToKeep, type RegisterPart } from '../../../src/domain/artifacts/register-part';
import { readArtifact } from '../../../src/domain/artifacts/structured-part';
import type { Instant } from '../../../src/domain/foundation/calendar';
import type { ProjectId, WorkItemId } from '../../../src/domain/foundation/ids';
import type { WorkItem } from '../../../src/domain/foundation/work-item';
import type {
  Blocker,
  KeptArtifact,
  ReadItem,
  WorkFact,
  WorkItemRepository,
} from '../../../src/usecases/ports';
import { linkedReads } from './linked-work';
import { projectsBelow } from './projects-below';
import { tiesIn } from './item-ties';
import { kindReads } from './register-items';

type Kept = {
  readonly facts: Map<WorkItemId, WorkFact>;
  readonly blockers: Map<WorkItemId, readonly Blocker[]>;
  readonly links: Map<WorkItemId, readonly WorkItemId[]>;
  readonly artifacts: Map<WorkItemId, KeptArtifact>;
  readonly figures: Map<WorkItemId, RegisterPart>;
  readonly deleted: Set<WorkItemId>;
};

export function workItemsInMemory(seed: readonly ReadItem[] = []): WorkItemRepository {
  const kept: Kept = {
    facts: new Map(),
    blockers: new Map(),
    links: new Map(),
    artifacts: new Map(),
    figures: new Map(),
    deleted: new Set(),
  };
  for (const item of seed) writeWhole(kept, item);

  return { ...writes(kept), ...reads(kept), ...treeReads(kept) };
}

function writes(
  kept: Kept,
): Pick<
  WorkItemRepository,
  'compare' | 'save' | 'apply' | 'remove' | 'forget' | 'restore' | 'clear'
> {
  return {
    compare: async (items) =>
      items.map((item) => ({
        before: itemOf(kept, item.item.id),
        arePartsKept: kept.facts.has(item.item.id) && partsOf(item, kept) === partsRead(item),
      })),
    save: async (items) => items.forEach((item) => writeWhole(kept, item)),
    apply: async (facts) => facts.forEach((fact) => writeFact(kept, fact)),
    remove: async (ids) =>
      ids.forEach((id) => {
        kept.deleted.add(id);
        drop(kept, id);
        for (const [blocked, blockers] of kept.blockers) {
          kept.blockers.set(
            blocked,
            blockers.filter((blocker) => blocker.id !== id),
          );
        }
        for (const [item, links] of kept.links) {
          kept.links.set(
            item,
            links.filter((other) => other !== id),
          );
        }
      }),
    forget: async (ids) => ids.forEach((id) => drop(kept, id)),
    restore: async (ids) => ids.forEach((id) => kept.deleted.delete(id)),
    clear: async () => {
      for (const part of Object.values(kept)) part.clear();
    },
  };
}

function reads(
  kept: Kept,
): Pick<
  WorkItemRepository,
  | 'find'
  | 'ofProjects'
  | 'deleted'
  | 'movedSince'
  | 'flowing'
  | 'openWork'
  | 'around'
  | 'artifacts'
  | 'structuredKinds'
  | 'findArtifact'
  | 'ofKinds'
  | 'countOfKinds'
> {
  return {
    find: async (ids) => ids.map((id) => itemOf(kept, id)).filter((item) => item !== null),
    ofProjects: async function* (projectIds) {
      for (const id of inOrderOfId(projectIds)) yield* inProject(kept, id);
    },
    deleted: async (ids) => new Set(ids.filter((id) => kept.deleted.has(id))),
    movedSince: async (projectId, since) => {
      const isLater = (at: Instant | null) => at !== null && at.slice(0, 19) >= since.slice(0, 19);
      return inProject(kept, projectId).filter(({ created, categorySince, resolved }) =>
        [created, categorySince, resolved].some(isLater),
      );
    },
    openWork: async (projectIds, most) =>
      projectIds
        .flatMap((id) => inProject(kept, id))
        .filter(({ category, level }) => category !== 'done' && level === 0)
        .sort((one, other) => {
          const dueOf = ({ due }: typeof one) => due ?? '9999-12-31';
          if (dueOf(one) !== dueOf(other)) return dueOf(one) < dueOf(other) ? -1 : 1;
          return Number(one.id) - Number(other.id);
        })
        .slice(0, most),
    flowing: async function* (projectIds, since) {
      for (const id of inOrderOfId(projectIds)) {
        yield* inProject(kept, id).filter(
          ({ category, resolved }) =>
            category !== 'done' ||
            (resolved !== null && resolved.slice(0, 19) >= since.slice(0, 19)),
        );
      }
    },
    around: async (ids) =>
      ids.flatMap((of) => {
        const below = [...kept.facts.values()].filter(({ parentId }) => parentId === of);
        const beside = (kept.links.get(of) ?? []).flatMap((id) => kept.facts.get(id) ?? []);
        return [...new Set([...below, ...beside])].map((fact) => ({ ...fact, of }));
      }),
    artifacts: async (projectIds) =>
      inOrderOfId(projectIds).flatMap((id) =>
        [...kept.artifacts.values()]
          .filter((artifact) => artifact.projectId === id)
          .sort((one, other) => Number(one.workItemId) - Number(other.workItemId)),
      ),
    structuredKinds: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const kind = kept.artifacts.get(id)?.kind ?? null;
          return kind === null ? [] : [[id, kind] as const];
        }),
      ),
    findArtifact: async (id) => kept.artifacts.get(id) ?? null,
    ...kindReads(kept),
  };
}

function treeReads(
  kept: Kept,
): Pick<
  WorkItemRepository,
  | 'countChangedSince'
  | 'countByProject'
  | 'idsOfProject'
  | 'parents'
  | 'projectsOfDescendants'
  | 'blockedBy'
  | 'linksOf'
  | 'linkedWith'
  | 'tiesOf'
  | 'outsideBlockers'
  | 'linkedAcross'
  | 'linkedWithin'
> {
  const all = () => [...kept.facts.values()];

  return {
    countChangedSince: async (since) => {
      const counts = new Map<ProjectId, number>();
      for (const { projectId, updated } of all()) {
        if (updated > since) counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
      }
      return counts;
    },
    countByProject: async () => {
      const counts = new Map<ProjectId, number>();
      for (const { projectId } of all()) counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
      return counts;
    },
    idsOfProject: async (projectId) => inProject(kept, projectId).map(({ id }) => id),
    parents: async (projectId) => {
      const parents = new Map<WorkItemId, WorkItemId | null>();
      const add = (fact: WorkFact | undefined) => {
        if (fact === undefined || parents.has(fact.id)) return;
        parents.set(fact.id, fact.parentId);
        if (fact.parentId !== null) add(kept.facts.get(fact.parentId));
      };
      inProject(kept, projectId).forEach(add);
      return parents;
    },
    projectsOfDescendants: async (ids) => projectsBelow(all(), ids),
    linksOf: async (ids) =>
      ids.flatMap((id) =>
        linksThere(kept, id).map((otherId) => {
          const other = kept.facts.get(otherId);
          const structuredKind = kept.artifacts.get(otherId)?.kind ?? null;
          return {
            id,
            other: other === undefined ? null : { typeId: other.typeId, structuredKind },
          };
        }),
      ),
    linkedWith: async (ids) =>
      [...kept.links]
        .filter(([, links]) => links.some((id) => ids.includes(id)))
        .flatMap(([id]) => {
          const fact = kept.facts.get(id);
          return fact === undefined ? [] : [{ id, projectId: fact.projectId }];
        }),
    tiesOf: async (ids, wanted) => tiesIn(kept, ids, wanted),
    ...linkedReads(kept),
    outsideBlockers: async () =>
      [...kept.blockers.values()].flat().filter(({ id }) => !kept.facts.has(id)),
    blockedBy: async (ids) =>
      [...kept.blockers]
        .filter(([, blockers]) => blockers.some(({ id }) => ids.includes(id)))
        .flatMap(([id]) => {
          const fact = kept.facts.get(id);
          return fact === undefined ? [] : [{ id, projectId: fact.projectId }];
        }),
  };
}

function inProject(kept: Kept, projectId: ProjectId): readonly WorkItem[] {
  return [...kept.facts.values()]
    .filter((fact) => fact.projectId === projectId)
    .sort((one, other) => Number(one.id) - Number(other.id))
    .map((fact) => withBlockers(kept, fact));
}

function itemOf(kept: Kept, id: WorkItemId): WorkItem | null {
  const fact = kept.facts.get(id);
  return fact === undefined ? null : withBlockers(kept, fact);
}

function withBlockers(kept: Kept, fact: WorkFact): WorkItem {
  const open = (kept.blockers.get(fact.id) ?? []).filter(
    ({ id, category }) =>
      !kept.deleted.has(id) && (kept.facts.get(id)?.category ?? category) !== 'done',
  );
  return { ...fact, openBlockers: open.length };
}

function linksThere(kept: Kept, id: WorkItemId): readonly WorkItemId[] {
  return (kept.links.get(id) ?? []).filter((other) => !kept.deleted.has(other));
}

function writeWhole(kept: Kept, read: ReadItem): void {
  const { item } = read;
  if (kept.deleted.has(item.id) || isOlder(kept, item)) return;

  writeFact(kept, item);
  kept.blockers.set(item.id, read.blockers);
  kept.links.set(item.id, read.links);
  const artifact = artifactIn(read);
  if (artifact === null) kept.artifacts.delete(item.id);
  else kept.artifacts.set(item.id, artifact);
  const figures = partToKeep(read.artifactProperty);
  if (figures === null) kept.figures.delete(item.id);
  else kept.figures.set(item.id, figures);
}

function writeFact(kept: Kept, fact: WorkFact): void {
  if (kept.deleted.has(fact.id) || isOlder(kept, fact)) return;

  const { created, categorySince, resolved } = fact;
  const copy = {
    ...fact,
    created: toTheSecond(created),
    categorySince: categorySince === null ? null : toTheSecond(categorySince),
    resolved: resolved === null ? null : toTheSecond(resolved),
  };
  Reflect.deleteProperty(copy, 'openBlockers'); // whole items are facts too
  kept.facts.set(fact.id, copy);
}

const toTheSecond = (at: Instant) => `${at.slice(0, 19)}.000Z` as Instant;

function isOlder(kept: Kept, { id, updated }: WorkFact): boolean {
  return updated < (kept.facts.get(id)?.updated ?? '');
}

function artifactIn({ item, artifactProperty }: ReadItem): KeptArtifact | null {
  if (artifactProperty === null) return null;
  return { workItemId: item.id, projectId: item.projectId, ...readArtifact(artifactProperty) };
}

function drop(kept: Kept, id: WorkItemId): void {
  kept.facts.delete(id);
  kept.blockers.delete(id);
  kept.links.delete(id);
  kept.artifacts.delete(id);
  kept.figures.delete(id);
}

function partsOf({ item }: ReadItem, kept: Kept): string {
  const blockers = kept.blockers.get(item.id) ?? [];
  const links = [...(kept.links.get(item.id) ?? [])].sort();
  const figures = kept.figures.get(item.id) ?? null;
  return JSON.stringify([inOrder(blockers), links, kept.artifacts.get(item.id) ?? null, figures]);
}

function partsRead(read: ReadItem): string {
  const { blockers, links, artifactProperty } = read;
  const figures = partToKeep(artifactProperty);
  return JSON.stringify([inOrder(blockers), [...links].sort(), artifactIn(read), figures]);
}

const inOrder = (blockers: readonly Blocker[]) =>
  blockers.map(({ id, category }) => `${id} ${category}`).sort();

const inOrderOfId = (ids: readonly ProjectId[]) =>
  [...ids].sort((one, other) => Number(one) - Number(other));
