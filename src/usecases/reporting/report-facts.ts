import { kindOf } from '../../domain/artifacts/artifact-of';
import type { Instant } from '../../domain/foundation/calendar';
import { type ProjectId, workItemKey } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { ReportedMilestone, ReportFacts } from '../../domain/reporting/status-report';
import { findingsByProject, standardOf } from '../compliance';
import type { Deps } from '../ports';
import { movementsOf } from '../project/movements';
import { readArtifactItems } from '../registers/read-items';
import { type Assessor, type AssessDeps, readAssessor } from '../rollup/assessed';
import { keyOfSeen, type Sight } from '../sight';
import { readMapping } from '../site-settings';

export type FactsDeps = AssessDeps & Pick<Deps, 'workItems'>;

type Scene = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  /** When the last report was issued; `null` for none, and then nothing counts as finished since. */
  readonly since: Instant | null;
};

const MOST_FINISHED = 20;
const MOST_MILESTONES = 50;

/** What the data say of a project now, as a report freezes it. */
export async function factsNow(scene: Scene, deps: FactsDeps): Promise<ReportFacts> {
  const { project, sight } = scene;
  const assessor = await readAssessor([project], sight, deps);
  const { figures, plannedFinish, forecast, health, compliance } = assessor.assessmentOf(project);
  const projectIds = [...new Set(assessor.book.cellsOf(project).map((cell) => cell.projectId))];
  const [failing, milestones, finished] = await Promise.all([
    failingRules(project, assessor, deps),
    milestonesOf(scene, deps),
    finishedSince(scene, projectIds, deps),
  ]);
  const { budget, actualCost, currency } = project.plan;
  return {
    asOf: assessor.asOf,
    health: { color: health.computed, reasons: health.reasons },
    total: figures.total,
    done: figures.done,
    overdue: figures.overdue,
    blocked: figures.blocked,
    plannedFinish,
    projectedFinish: forecast.p85,
    budget,
    actualCost,
    currency,
    compliance: compliance.score,
    failing,
    milestones,
    finished,
  };
}

async function failingRules(
  project: GovernedProject,
  { standards }: Assessor,
  { findings }: Pick<Deps, 'findings'>,
): Promise<ReportFacts['failing']> {
  const titles = new Map(
    (standardOf(project, standards)?.rules ?? []).map(({ id, title }) => [id, title]),
  );
  const kept = findingsByProject([project], await findings.withoutEvidence([project.id]));
  return (kept.get(project.id) ?? [])
    .filter(({ verdict }) => verdict === 'failed')
    .map(({ ruleId: rule }) => ({ rule, title: titles.get(rule) ?? rule }))
    .sort((one, other) => (one.rule < other.rule ? -1 : 1));
}

/** Those that are not done first, by their days; what is done counts from the latest on. */
async function milestonesOf(
  { project, sight }: Scene,
  deps: FactsDeps,
): Promise<readonly ReportedMilestone[]> {
  const mapping = await readMapping(deps);
  const asked = { sight, mapping, kinds: ['milestone'] as const };
  const items = await readArtifactItems([project], asked, deps);
  return items
    .filter((item) => kindOf(item, mapping) === 'milestone')
    .map((item) => ({
      id: item.id,
      key: keyOfSeen(item, sight),
      due: item.due,
      isDone: item.category === 'done',
    }))
    .sort(openAndEarlyFirst)
    .slice(0, MOST_MILESTONES);
}

function openAndEarlyFirst(one: ReportedMilestone, other: ReportedMilestone): number {
  if (one.isDone !== other.isDone) return one.isDone ? 1 : -1;
  const order = (one.due ?? '9') < (other.due ?? '9') ? -1 : 1;
  return one.isDone ? -order : order;
}

async function finishedSince(
  { project, sight, since }: Scene,
  projectIds: readonly ProjectId[],
  deps: FactsDeps,
): Promise<ReportFacts['finished']> {
  if (since === null) return { keys: [], total: 0 };

  const moved = await movementsOf({ project, projectIds, sight, since }, deps);
  const keys = moved.flatMap(({ what, key }) => (what === 'finished' ? [workItemKey(key)] : []));
  return { keys: keys.slice(0, MOST_FINISHED), total: keys.length };
}
