import type { Day } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { type OpenedSeal, openSeals } from '../../domain/reporting/issued-report';
import { type ReportStanding, standingOfReport } from '../../domain/reporting/report-standing';
import { type Schedule, scheduleOn } from '../../domain/reporting/schedule';
import type { ReportFile } from '../../domain/reporting/status-report';
import { AppError } from '../app-error';
import type { ChosenCadence, Deps, KeptSeal } from '../ports';
import { partlyHidden } from '../shown-findings';
import { seenGoverned, sightOf, type Sight, type SightDeps } from '../sight';
import { today } from '../site-settings';

export type GroundDeps = SightDeps & Pick<Deps, 'now' | 'reports' | 'rollUps' | 'sha256' | 'state'>;

/** An issued report as it is kept, and as it reads. */
export type IssuedSeal = KeptSeal & OpenedSeal;

/** A governed project with what is known of its status reports. */
export type ReportGround = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  readonly asOf: Day;
  /** Of the site's own; version 0 where nobody chose. */
  readonly chosen: ChosenCadence;
  /** `null` where no reports are asked for. */
  readonly schedule: Schedule | null;
  /** In order of their numbers. */
  readonly issued: readonly IssuedSeal[];
  /** The one that is worked on, or would be. */
  readonly open: ReportFile;
  readonly standing: ReportStanding;
};

export const NO_CADENCE: ChosenCadence = { cadence: null, version: 0 };

/**
 * Reads the status reports of a project.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden; `not-allowed` where part of what its reports rest on is
 *   hidden from the user.
 */
export async function readGround(id: GovernedId, deps: GroundDeps): Promise<ReportGround> {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  if ((await partlyHidden([project], sight, deps)).has(id)) {
    throw new AppError(
      'not-allowed',
      `Part of what the status reports of ${project.key} rest on lies in projects that you may not see.`,
    );
  }

  const [asOf, cadences, seals, latest] = await Promise.all([
    today(deps),
    deps.reports.cadences([id]),
    deps.reports.issued([id], null),
    deps.reports.latest(id),
  ]);
  const issued = openedSeals(seals, deps);
  const chosen = cadences.get(id) ?? NO_CADENCE;
  return {
    project,
    sight,
    asOf,
    chosen,
    schedule: scheduleOf(chosen, issued, asOf),
    issued,
    ...(await openReport({ governedId: id, number: latest }, deps)),
  };
}

/** What a project owes on a day; `null` where nothing is asked for. */
export function scheduleOf(
  { cadence }: ChosenCadence,
  issued: readonly OpenedSeal[],
  asOf: Day,
): Schedule | null {
  return cadence === null ? null : scheduleOn(cadence, answeredBy(issued), asOf);
}

/** The due days that reports answer. */
export function answeredBy(issued: readonly OpenedSeal[]): ReadonlySet<Day> {
  return new Set(issued.flatMap(({ report }) => report?.due ?? []));
}

/** Seals of one project, in order of their numbers, with what they say. */
export function openedSeals(
  seals: readonly KeptSeal[],
  { sha256 }: Pick<Deps, 'sha256'>,
): readonly IssuedSeal[] {
  // Of a number only the first counts: nothing comes after an issue.
  const each = seals.filter(({ number }, place) => seals[place - 1]?.number !== number);
  const opened = openSeals(
    each.map(({ seal }) => seal),
    sha256,
  );
  return each.flatMap((kept, place) => {
    const read = opened[place];
    return read === undefined ? [] : [{ ...kept, ...read }];
  });
}

/** Seals of several projects, by project, each in their order. */
export function sealsByProject(
  seals: readonly KeptSeal[],
): ReadonlyMap<GovernedId, readonly KeptSeal[]> {
  const found = new Map<GovernedId, KeptSeal[]>();
  for (const seal of seals) {
    const of = found.get(seal.governedId);
    if (of === undefined) found.set(seal.governedId, [seal]);
    else of.push(seal);
  }
  return found;
}

/** The latest report, or the one after it when that is issued. */
async function openReport(
  name: ReportFile['name'],
  { reports }: Pick<Deps, 'reports'>,
): Promise<{ readonly open: ReportFile; readonly standing: ReportStanding }> {
  const latest = await reports.file(name);
  const standing = standingOfReport(latest.acts);
  if (name.number > 0 && standing.state !== 'issued') return { open: latest, standing };

  const open = { name: { ...name, number: name.number + 1 }, acts: [] };
  return { open, standing: standingOfReport([]) };
}
