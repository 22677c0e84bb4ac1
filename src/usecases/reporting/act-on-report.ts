import type { AuditAction } from '../../domain/audit/audit-action';
import { refusalOfReport, type Reporter } from '../../domain/reporting/report-rights';
import { standingOfReport } from '../../domain/reporting/report-standing';
import type { ReportAct, ReportMove } from '../../domain/reporting/status-report';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { readRolesNow } from '../project-roles/read-roles';
import { recorded, type RecordDeps } from '../recorded';
import type { StandingDeps } from '../standing';
import { refusedReport } from './refused-report';
import type { GroundDeps, ReportGround } from './report-ground';
import { reporterOf } from './reporter-of';

export type ActDeps = GroundDeps & StandingDeps & RecordDeps & Pick<Deps, 'projectRoles' | 'site'>;

/** Which report somebody was looking at, and how many acts of it. */
export type Looked = { readonly number: number; readonly seen: number };

/**
 * Makes sure that the asking user may do something to a report. Jira is asked at this moment who owns the project.
 *
 * @throws AppError `not-allowed` and `conflict`, each told in the trail; `conflict` when somebody else did something meanwhile.
 */
export async function demandAct(
  { what, number, seen }: Looked & { readonly what: ReportMove | 'write' },
  ground: ReportGround,
  deps: ActDeps,
): Promise<Reporter> {
  const { project, open } = ground;
  const reporter = await reporterOf(
    project,
    () => readRolesNow(project.scope.projectId, deps.now(), deps),
    deps,
  );
  const standing =
    number < open.name.number ? await issuedStanding(number, ground, deps) : ground.standing;
  const refusal = refusalOfReport(what, standing, reporter);
  if (refusal !== null) {
    throw await refusedReport({ project, number, attempt: what, refusal }, deps);
  }
  if (number !== open.name.number || open.acts.length !== seen) throw changedMeanwhile();
  return reporter;
}

async function issuedStanding(
  number: number,
  { project }: ReportGround,
  { reports }: Pick<Deps, 'reports'>,
) {
  return standingOfReport((await reports.file({ governedId: project.id, number })).acts);
}

type Done = {
  readonly act: ReportAct;
  readonly action: AuditAction;
  /** What the trail says of it. */
  readonly said: Readonly<Record<string, unknown>>;
};

/** Adds an act to the report that is worked on, after the trail was told of it. */
export async function keepAct(
  { project, open, standing }: ReportGround,
  { act, action, said }: Done,
  deps: ActDeps,
): Promise<void> {
  const { number } = open.name;
  await recorded(
    {
      action,
      subject: project.id,
      before: { number, state: standing.state },
      after: { number, state: standingOfReport([...open.acts, act]).state, ...said },
      about: [project.scope.projectId],
    },
    async () => {
      const outcome = await deps.reports.act(open.name, act, open.acts.length);
      if (outcome === 'stale') throw changedMeanwhile();
    },
    deps,
  );
}
