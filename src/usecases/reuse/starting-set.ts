import { templateOf } from '../../domain/artifacts/template';
import type { ArtifactKind, ArtifactMapping } from '../../domain/foundation/artifact';
import type { Day } from '../../domain/foundation/calendar';
import type { BlueprintId, GovernedId, WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import {
  type Blueprint,
  type BlueprintItem,
  plannedItems,
  type PlannedItem,
} from '../../domain/reuse/blueprint';
import { type ItemStanding, standingOfItems } from '../../domain/reuse/standing-of-items';
import { AppError } from '../app-error';
import type { Deps, KnownProject, ProvisionedItem, Provisioning } from '../ports';
import { mayEditPlan } from '../project/may-edit-plan';
import { noSuchProject, seenGoverned, type Sight } from '../sight';
import { readMapping, today } from '../site-settings';
import type { StandingDeps } from '../standing';
import { noTypeFor, typeFor } from '../type-for';
import { type ArtifactsSeen, artifactsSeen, keysOf } from './artifacts-seen';
import { type BlueprintName, blueprintNamed } from './known-blueprints';

export type StartingSetDeps = Pick<
  Deps,
  'asUser' | 'blueprints' | 'now' | 'settings' | 'state' | 'workItems'
>;

/** A planned artifact, what there is of it, and as what it would be made. */
export type SetLine = PlannedItem & {
  readonly standing: ItemStanding;
  /** Of the work item that is there. */
  readonly key: WorkItemKey | null;
  /** `null` where the project has none for the kind; `refusal` says so. */
  readonly issueTypeId: string | null;
  readonly refusal: string | null;
};

export type SetName = BlueprintName & { readonly id: GovernedId };

export type Home = {
  readonly project: GovernedProject;
  /** The Jira project that it lies in. */
  readonly known: KnownProject;
};

export type StartingSet = Home & {
  readonly blueprint: Blueprint;
  /** What was provisioned before, of whatever blueprint. */
  readonly provisioned: Provisioning | null;
  readonly made: readonly ProvisionedItem[];
  readonly start: Day;
  readonly artifacts: ArtifactsSeen;
  readonly lines: readonly SetLine[];
};

type Looking = {
  readonly sight: Sight;
  /** Kinds to read beside those of the blueprint. */
  readonly also?: readonly ArtifactKind[];
};

/** @throws AppError `not-found` for a project that is not governed or is hidden. */
export function seenWithHome(id: GovernedId, sight: Sight): Home {
  const project = seenGoverned(id, sight);
  const known = sight.projects.get(project.scope.projectId);
  if (known === undefined) throw noSuchProject();
  return { project, known };
}

/**
 * What a blueprint asks for in a project, held against what is there.
 *
 * @throws AppError `not-found` for a project that is not governed or is hidden, or a blueprint that does not exist.
 */
export async function startingSet(
  { id, ...name }: SetName,
  { sight, also = [] }: Looking,
  deps: StartingSetDeps,
): Promise<StartingSet> {
  const { project, known } = seenWithHome(id, sight);
  const [blueprint, provisioned, made, mapping, asOf] = await Promise.all([
    blueprintNamed(name, deps),
    deps.blueprints.provisioning(id),
    deps.blueprints.made(id),
    readMapping(deps),
    today(deps),
  ]);
  const kinds = [...new Set([...blueprint.items.map(({ kind }) => kind), ...also])];
  const ids = made.map(({ workItemId }) => workItemId);
  const artifacts = await artifactsSeen({ project, sight, mapping, kinds, also: ids }, deps);
  const start = provisioned?.blueprint === blueprint.id ? provisioned.start : asOf;
  const planned = plannedFor(project, blueprint, start);
  const standings = standingOfItems(planned, {
    governedId: id,
    blueprint: blueprint.id,
    made: madeOf(blueprint.id, made),
    deleted: await deps.workItems.deleted(ids),
    candidates: artifacts.seen,
    unseenKinds: artifacts.unseenKinds,
  });
  const lines = linesOf({ planned, standings, artifacts, mapping, known });
  return { project, known, blueprint, provisioned, made, start, artifacts, lines };
}

function plannedFor(
  { name: projectName }: GovernedProject,
  blueprint: Blueprint,
  start: Day,
): readonly PlannedItem[] {
  return plannedItems(blueprint, {
    projectName,
    titleOf: (kind) => templateOf(kind, { projectName }).title,
    start,
  });
}

/** Which work item was made for which artifact of one blueprint. */
function madeOf(
  id: BlueprintId,
  made: readonly ProvisionedItem[],
): ReadonlyMap<BlueprintItem['id'], WorkItemId> {
  return new Map(
    made
      .filter(({ blueprint }) => blueprint === id)
      .map(({ item, workItemId }) => [item, workItemId]),
  );
}

type Compared = {
  readonly planned: readonly PlannedItem[];
  readonly standings: readonly ItemStanding[];
  readonly artifacts: ArtifactsSeen;
  readonly mapping: readonly ArtifactMapping[];
  readonly known: KnownProject;
};

function linesOf({ planned, standings, artifacts, mapping, known }: Compared): readonly SetLine[] {
  const keys = keysOf(artifacts.seen);
  return planned.map((item, place) => {
    const standing = standings[place] ?? { kind: 'absent' };
    const issueTypeId = typeFor(item.kind, mapping, known);
    const refusal =
      standing.kind === 'absent' && issueTypeId === null ? noTypeFor(item.kind, known.key) : null;
    const key = standing.kind === 'there' ? (keys.get(standing.id) ?? null) : null;
    return { ...item, standing, key, issueTypeId, refusal };
  });
}

/** Why the asking user may not provision a project, in words; `null` when they may. */
export async function refusalOfProvisioning(
  { project, known }: Home,
  deps: StandingDeps,
): Promise<AppError | null> {
  if (!(await mayEditPlan(project, deps))) {
    return new AppError(
      'not-allowed',
      'Only administrators of this project, project managers and PMO administrators may provision it.',
    );
  }
  if (!(await deps.access.canCreateIn(project.scope.projectId))) {
    return new AppError('not-allowed', `You may not create work items in ${known.key}.`);
  }
  return null;
}
