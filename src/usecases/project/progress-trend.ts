import type { Day } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Figures } from '../../domain/rollup/figures';
import type { Compliance } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import { keptFigures } from './kept-figures';

type Point = {
  readonly day: Day;
  readonly compliance: number | null;
  readonly done: number;
  readonly total: number;
};

type Today = {
  readonly asOf: Day;
  readonly figures: Pick<Figures, 'done' | 'total'>;
  readonly compliance: Compliance;
};

type Question = {
  readonly project: GovernedProject;
  /** The visible Jira projects in which it has work. */
  readonly projectIds: readonly ProjectId[];
  readonly from: Day;
  readonly today: Today;
};

/** Progress and compliance as they were kept day by day, oldest first, and as they stand. */
export async function progressTrend(
  { project, projectIds, from, today }: Question,
  { snapshots }: Pick<Deps, 'snapshots'>,
): Promise<readonly Point[]> {
  const [kept, compliances] = await Promise.all([
    snapshots.progressOf(projectIds, from),
    snapshots.complianceOf(project.id, from),
  ]);
  const scores = new Map(compliances.map(({ day, compliance }) => [day, compliance.score]));

  const past = keptFigures(project, kept)
    .filter(({ day }) => day < today.asOf)
    .map(({ day, figures: { done, total } }) => ({
      ...{ day, done, total },
      compliance: scores.get(day) ?? null,
    }));
  const { done, total } = today.figures;
  return [...past, { day: today.asOf, compliance: today.compliance.score, done, total }];
}
