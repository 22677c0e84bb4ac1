import type { Day } from '../../domain/foundation/calendar';
import { forecastCompletion } from '../../domain/forecasting/completion';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { assessProject } from '../../domain/rollup/assess-project';
import type { Figures } from '../../domain/rollup/figures';
import type { Compliance } from '../../domain/standards/standard';

/** A governed project with everything that is said of it, short of its score. */
export type Assessment = ReturnType<typeof assess>;

type Subject = {
  readonly project: GovernedProject;
  readonly figures: Figures;
  readonly compliance: Compliance;
  readonly asOf: Day;
};

/** Works out forecast and health of a governed project from its figures and its plan. */
export function assess({ project, figures, compliance, asOf }: Subject) {
  const forecast = forecastOf(figures, asOf);
  const { plannedFinish, health } = assessProject({ figures, plan: project.plan, forecast, asOf });

  return { project, figures, forecast, plannedFinish, health, compliance };
}

/** When the items that are not done will be, drawn from what was finished before `asOf`. */
export function forecastOf({ throughput, total, done }: Figures, asOf: Day) {
  return forecastCompletion({ throughput, remaining: total - done, asOf });
}
