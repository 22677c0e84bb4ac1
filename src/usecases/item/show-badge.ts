import { kindOf } from '../../domain/artifacts/artifact-of';
import type { ArtifactKind } from '../../domain/foundation/artifact';
import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { HealthColor } from '../../domain/rollup/health';
import { NO_COMPLIANCE } from '../../domain/standards/compliance';
import type { Deps } from '../ports';
import { assess } from '../rollup/assessment';
import { cellBook, figuresOfCells } from '../rollup/cell-book';
import { readMapping, today } from '../site-settings';
import { governingIds } from './governing-ids';

type BadgeDeps = Pick<
  Deps,
  'now' | 'portfolio' | 'projects' | 'rollUps' | 'settings' | 'state' | 'workItems'
>;

type Item = { readonly id: WorkItemId; readonly projectId: ProjectId };

export type Badge = {
  readonly kind: ArtifactKind | null;
  /** Of the nearest governed project around it; `null` when there is none. */
  readonly health: HealthColor | null;
};

/**
 * What the badge of a work item says, without a call to Jira. Jira shows it to somebody who has the item, and so its
 * project, in front of them; so what it says is made of that one Jira project alone.
 */
export async function showBadge(item: Item, deps: BadgeDeps): Promise<Badge> {
  const [ids, governed, projects] = await Promise.all([
    governingIds(item, deps),
    deps.portfolio.governed(),
    deps.projects.all(),
  ]);
  const isChosen = projects.some(({ id, isChosen: chosen }) => chosen && id === item.projectId);
  const around = governed.filter(({ scope }) => isChosen && scope.projectId === item.projectId);
  const nearest = ids.flatMap((id) => around.find((project) => project.id === id) ?? [])[0];

  return {
    kind: await kindAt(item, deps),
    health: nearest === undefined ? null : await healthOf(nearest, item.projectId, deps),
  };
}

async function kindAt(
  { id }: Item,
  deps: Pick<Deps, 'settings' | 'workItems'>,
): Promise<ArtifactKind | null> {
  const [artifact, [fact], mapping] = await Promise.all([
    deps.workItems.findArtifact(id),
    deps.workItems.find([id]),
    readMapping(deps),
  ]);
  const structuredKind = artifact?.kind ?? null;
  return fact === undefined
    ? structuredKind
    : kindOf({ typeId: fact.typeId, structuredKind }, mapping);
}

async function healthOf(
  project: GovernedProject,
  projectId: ProjectId,
  deps: Pick<Deps, 'now' | 'rollUps' | 'state'>,
): Promise<HealthColor> {
  const book = cellBook(await deps.rollUps.of([projectId]));
  const figures = figuresOfCells(book.cellsOf(project));
  const asOf = book.asOf ?? (await today(deps));

  return assess({ project, figures, compliance: NO_COMPLIANCE, asOf }).health.color;
}
