import { addDays } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { THROUGHPUT_DAYS } from '../../domain/rollup/figures';
import type { Standard } from '../../domain/standards/standard';
import { standardOf } from '../compliance';
import { agreedFinish } from '../earned-value/agreed-finish';
import { later } from '../moments';
import type { Deps } from '../ports';
import { readAssessor, type AssessDeps } from '../rollup/assessed';
import { unrankedRow } from '../rollup/rows';
import { showFindings } from '../shown-findings';
import { seenGoverned, sightOf, type Sight, type SightDeps } from '../sight';
import { mayEditPlan } from './may-edit-plan';
import { movementsOf } from './movements';
import { progressTrend } from './progress-trend';

export type OverviewDeps = SightDeps &
  AssessDeps &
  Pick<Deps, 'actor' | 'baselines' | 'dirty' | 'roles' | 'sha256' | 'snapshots' | 'workItems'>;

const MOVEMENTS_SHOWN = 50;
const LOOK_BACK_MS = 7 * 86_400_000;

/**
 * Everything that is said of one governed project.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden.
 */
export async function showProject({ id }: { readonly id: GovernedId }, deps: OverviewDeps) {
  const sight = await sightOf(deps);
  return overviewOf(seenGoverned(id, sight), sight, deps);
}

/** Everything that the project page says, made from what the user may see. */
export async function overviewOf(project: GovernedProject, sight: Sight, deps: OverviewDeps) {
  const assessor = await readAssessor([project], sight, deps);
  const { asOf, book, computedAt, estimateAvailable, standards } = assessor;
  const assessment = assessor.assessmentOf(project);
  const { figures } = assessment;
  const projectIds = [...new Set(book.cellsOf(project).map((cell) => cell.projectId))];

  const from = addDays(asOf, -THROUGHPUT_DAYS);
  const since = later(deps.now(), -LOOK_BACK_MS);
  const [trend, moved, findings, mayEdit, pending, agreed] = await Promise.all([
    progressTrend({ project, projectIds, from, today: { ...assessment, asOf } }, deps),
    movementsOf({ project, projectIds, sight, since }, deps),
    showFindings(project, { sight, standards }, deps),
    mayEditPlan(project, deps),
    deps.dirty.pending([project.scope.projectId]),
    agreedFinish(project.id, deps),
  ]);

  return {
    project,
    row: unrankedRow(assessment, { asOf, estimateAvailable, standards }),
    asOf,
    computedAt,
    createdPerWeek: figures.createdPerWeek,
    finishedPerWeek: figures.finishedPerWeek,
    trend,
    moved: moved.slice(0, MOVEMENTS_SHOWN),
    movedTotal: moved.length,
    standard: nameOf(standardOf(project, standards)),
    findings,
    plan: project.plan,
    agreed,
    saidVersion: assessor.saidVersionOf(project),
    mayEditPlan: mayEdit,
    mayRun: true,
    isRecomputing: pending.size > 0,
  };
}

function nameOf(standard: Standard | null) {
  return standard === null
    ? null
    : { id: standard.id, name: standard.name, version: standard.version };
}
