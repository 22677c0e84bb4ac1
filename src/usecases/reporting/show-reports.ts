import { badNewsHidden } from '../../domain/reporting/bad-news';
import { openFrozen } from '../../domain/reporting/issued-report';
import { prefill } from '../../domain/reporting/prefill';
import { refusalOfReport } from '../../domain/reporting/report-rights';
import { REPORT_MOVES } from '../../domain/reporting/status-report';
import type { GovernedId } from '../../domain/foundation/ids';
import type { Deps } from '../ports';
import { readRoles } from '../project-roles/read-roles';
import { holds, type StandingDeps } from '../standing';
import { carriersOf } from './carriers';
import { factsFor } from './move-report';
import type { FactsDeps } from './report-facts';
import { type GroundDeps, type IssuedSeal, readGround, type ReportGround } from './report-ground';
import { reporterOf } from './reporter-of';
import { demandSeen, factsBefore } from './seen-facts';

export type ShowDeps = GroundDeps &
  FactsDeps &
  StandingDeps &
  Pick<Deps, 'points' | 'projectRoles' | 'site'>;

/**
 * The status reports of a governed project: when the next one is due, the one that is worked on with what the data say then and now,
 * and those that were issued, latest first.
 *
 * @throws AppError as for {@link readGround}, and as for {@link demandSeen} of what was sent for approval.
 */
export async function showReports({ id }: { readonly id: GovernedId }, deps: ShowDeps) {
  const ground = await readGround(id, deps);
  const { project, asOf, chosen, schedule, issued } = ground;
  const [maySetCadence, carriers, open] = await Promise.all([
    holds('manage-portfolios', deps),
    carriersOf([project], deps),
    showOpen(ground, deps),
  ]);
  return {
    project: { id, key: project.key, name: project.name, projectId: project.scope.projectId },
    asOf,
    cadence: chosen.cadence,
    version: chosen.version,
    maySetCadence,
    schedule,
    /** Whether there is a work item that reminders could go with. */
    canRemind: carriers.has(id),
    open,
    issued: issued.map(listedReport).reverse(),
  };
}

/** An issued report in a list. Where it does not hold, nothing is said of what stands in it. */
export function listedReport({ number, by, at, seal, report, flaws }: IssuedSeal) {
  return {
    number,
    by,
    at,
    hash: seal.hash,
    flaws,
    due: report?.due ?? null,
    reported: report?.reported ?? null,
    computed: report?.computed ?? null,
    badNews: report === null ? null : badNewsHidden(report.reported.color, report.computed.color),
  };
}

/** The one that is worked on. While it is a draft the facts are those of now, and then those that were frozen. */
async function showOpen(ground: ReportGround, deps: ShowDeps) {
  const { project, open, standing } = ground;
  const [reporter, before, now] = await Promise.all([
    reporterOf(project, () => readRoles(project.scope.projectId, deps.now(), deps), deps),
    factsBefore(ground.issued.at(-1), ground, deps),
    factsFor(ground, deps),
  ]);
  const frozen = standing.body === null ? null : openFrozen(standing.body, deps.sha256);
  if (frozen !== null) await demandSeen(frozen.facts, ground, deps);
  const facts = frozen?.facts ?? now;
  const suggested = prefill(now, before);
  const narrative = frozen?.narrative ?? standing.narrative ?? suggested;
  return {
    number: open.name.number,
    state: standing.state,
    seen: open.acts.length,
    isSaved: standing.narrative !== null,
    narrative,
    suggested,
    facts,
    before,
    /** Whether what was sent for approval is not what stands here. */
    isTampered: standing.body !== null && frozen === null,
    computed: now.health,
    badNews: badNewsHidden(narrative.color, now.health.color),
    authors: standing.authors,
    sent: signature(standing.sent),
    approved: signature(standing.approved),
    returned: standing.returned,
    refusals: Object.fromEntries(
      (['write', ...REPORT_MOVES] as const).map((what) => [
        what,
        refusalOfReport(what, standing, reporter)?.message ?? null,
      ]),
    ) as Readonly<Record<'write' | (typeof REPORT_MOVES)[number], string | null>>,
  };
}

function signature<Act extends { readonly by: unknown; readonly at: unknown }>(act: Act | null) {
  if (act === null) return null;
  const { by, at } = act as Pick<Act, 'by' | 'at'>;
  return { by, at };
}
