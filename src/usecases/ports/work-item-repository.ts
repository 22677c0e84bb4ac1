import type { RegisterPart } from '../../domain/artifacts/register-part';
import type { ArtifactKind } from '../../domain/foundation/artifact';
import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { Blocker, ReadItem, WorkFact } from './jira-site';

export type Comparison = {
  /** `null` when the item is not known yet. */
  readonly before: WorkItem | null;
  /** Whether it is known, and its blockers, its links and its structured part are kept as they were read. */
  readonly arePartsKept: boolean;
};

export interface WorkItemRepository {
  /** What is kept of items that were read whole, in their order, and whether the parts beside the facts agree. */
  compare(items: readonly ReadItem[]): Promise<readonly Comparison[]>;
  /** Writes items that were read whole: facts under the guard "newer wins", blockers, links and structured part with them. */
  save(items: readonly ReadItem[]): Promise<void>;
  /** Writes facts alone, under the same guard; blockers, links and structured part stay. */
  apply(facts: readonly WorkFact[]): Promise<void>;
  /** Facts by id; those not known are left out. */
  find(ids: readonly WorkItemId[]): Promise<readonly WorkItem[]>;
  /** Every item of some projects, in order of project and id, read page by page. */
  ofProjects(projectIds: readonly ProjectId[]): AsyncIterable<WorkItem>;
  /** Drops them and marks them deleted for good, so that neither a late event nor a stale page brings them back. */
  remove(ids: readonly WorkItemId[], at: Instant): Promise<void>;
  /** Drops what is kept of them: they exist, but no longer in a chosen project. */
  forget(ids: readonly WorkItemId[]): Promise<void>;
  /** Takes back that they are deleted: Jira has just shown them. */
  restore(ids: readonly WorkItemId[]): Promise<void>;
  /** Which of these ids are known to be deleted. */
  deleted(ids: readonly WorkItemId[]): Promise<ReadonlySet<WorkItemId>>;
  /** The items of a project that were created, changed their category or were resolved at `since` or later. */
  movedSince(projectId: ProjectId, since: Instant): Promise<readonly WorkItem[]>;
  /** The items of some projects that are not done, or were resolved at `since` or later; in order of project and id, page by page. */
  flowing(projectIds: readonly ProjectId[], since: Instant): AsyncIterable<FlowingItem>;
  /**
   * The standard items of some projects that are not done, those that are due first first and those without a due date last, `most` at
   * the most.
   */
  openWork(projectIds: readonly ProjectId[], most: number): Promise<readonly OpenWork[]>;
  /** The items that stand directly below these, or are linked to them as these were read; each once for each. */
  around(ids: readonly WorkItemId[]): Promise<readonly ItemAround[]>;
  /** How many items of each project changed after `since`; projects without any are missing. */
  countChangedSince(since: Instant): Promise<ReadonlyMap<ProjectId, number>>;
  countByProject(): Promise<ReadonlyMap<ProjectId, number>>;
  idsOfProject(projectId: ProjectId): Promise<readonly WorkItemId[]>;
  /** Ids and parents of a project's items, and of all their ancestors in other projects. */
  parents(projectId: ProjectId): Promise<ReadonlyMap<WorkItemId, WorkItemId | null>>;
  /** The projects with items below one of these, at any depth. */
  projectsOfDescendants(ids: readonly WorkItemId[]): Promise<ReadonlySet<ProjectId>>;
  /** The items that one of these blocks, with the projects they are in. */
  blockedBy(
    ids: readonly WorkItemId[],
  ): Promise<readonly { readonly id: WorkItemId; readonly projectId: ProjectId }[]>;
  /** What these items are linked with. */
  linksOf(ids: readonly WorkItemId[]): Promise<readonly ItemLink[]>;
  /** The items that are linked with one of these, as they were read themselves. */
  linkedWith(
    ids: readonly WorkItemId[],
  ): Promise<readonly { readonly id: WorkItemId; readonly projectId: ProjectId }[]>;
  /**
   * The artifacts that these items are tied to by a link, or as parent or child: those whose structured part says one of these kinds, or
   * that are of one of these types and whose structured part says none. In order of both ends, `most` at the most.
   */
  tiesOf(
    ids: readonly WorkItemId[],
    wanted: {
      readonly kinds: readonly ArtifactKind[];
      readonly typeIds: readonly string[];
      readonly most: number;
    },
  ): Promise<readonly ItemTie[]>;
  /** Blockers that are not kept themselves, with the categories that the items they block were read with. */
  outsideBlockers(): Promise<readonly Blocker[]>;
  /**
   * The links that say one item blocks another in another project, `most` at the most: those whose ends are both kept and not both done,
   * in order of the blocked and the blocking.
   */
  linkedAcross(most: number): Promise<readonly LinkedWork[]>;
  /** The same for those whose ends both lie in one of these projects. */
  linkedWithin(projectIds: readonly ProjectId[], most: number): Promise<readonly LinkedWork[]>;
  /** The structured parts found on items of some projects. */
  artifacts(projectIds: readonly ProjectId[]): Promise<readonly KeptArtifact[]>;
  /** The kinds that the structured parts of items say; those without a readable one are missing. */
  structuredKinds(ids: readonly WorkItemId[]): Promise<ReadonlyMap<WorkItemId, ArtifactKind>>;
  /**
   * The items of some projects whose structured part says one of these kinds, or which are of one of these types and whose structured
   * part says none; in order of their ids.
   */
  ofKinds(asked: {
    readonly projectIds: readonly ProjectId[];
    readonly kinds: readonly ArtifactKind[];
    readonly typeIds: readonly string[];
  }): Promise<readonly RegisterItem[]>;
  /** The same of one project, counted by what their kind follows from and by status category, in no order. */
  countOfKinds(
    projectId: ProjectId,
    wanted: { readonly kinds: readonly ArtifactKind[]; readonly typeIds: readonly string[] },
  ): Promise<readonly CountedItems[]>;
  findArtifact(id: WorkItemId): Promise<KeptArtifact | null>;
  /** Drops every fact that Jira can tell again. */
  clear(): Promise<void>;
}

/** What flow and forecast are made of. */
export type FlowingItem = Pick<
  WorkItem,
  | 'id'
  | 'projectId'
  | 'number'
  | 'category'
  | 'categorySince'
  | 'created'
  | 'resolved'
  | 'due'
  | 'parentId'
>;

/** What planning asks of work that is not done. */
export type OpenWork = Pick<
  WorkItem,
  'id' | 'projectId' | 'number' | 'due' | 'estimate' | 'parentId'
>;

/** So many items of one issue type, in one status category, whose structured part says the same kind, or none. */
export type CountedItems = Pick<RegisterItem, 'typeId' | 'structuredKind' | 'category'> & {
  readonly items: number;
};

/** An item beside or below another one, `of`. */
export type ItemAround = Pick<WorkItem, 'id' | 'projectId' | 'category'> & {
  readonly of: WorkItemId;
};

export type LinkedFact = Pick<
  WorkItem,
  'id' | 'projectId' | 'number' | 'category' | 'due' | 'parentId'
>;

/** The predecessor blocks the successor. */
export type LinkedWork = { readonly predecessor: LinkedFact; readonly successor: LinkedFact };

/** `other` is `null` when the item at the other end is not kept. */
export type ItemLink = {
  readonly id: WorkItemId;
  readonly other: {
    readonly typeId: string;
    readonly structuredKind: ArtifactKind | null;
  } | null;
};

export type ItemTie = {
  readonly id: WorkItemId;
  readonly other: Pick<WorkItem, 'id' | 'projectId' | 'number' | 'typeId'> & {
    readonly structuredKind: ArtifactKind | null;
  };
};

/** What registers are made of. `part` is `null` where the structured part has no figures. */
export type RegisterItem = Pick<
  WorkItem,
  'id' | 'projectId' | 'number' | 'typeId' | 'category' | 'due' | 'parentId' | 'updated'
> & {
  readonly structuredKind: ArtifactKind | null;
  readonly part: RegisterPart | null;
};

/** A structured part that was found on an item. `kind` is `null` when it could not be read; `problem` says why. */
export type KeptArtifact = {
  readonly workItemId: WorkItemId;
  readonly projectId: ProjectId;
  readonly kind: ArtifactKind | null;
  readonly schemaVersion: number | null;
  readonly problem: string | null;
};
