import { type Day, daysBetween, dayInZone } from '../foundation/calendar';
import type { GateId, GovernedId } from '../foundation/ids';
import type { GateFile } from './gate-request';
import { isPassed, killedAt, latestOf, type ProjectGates } from './gates-of-project';
import type { Approvers } from './life-cycle';
import { standingOf, waitingFor } from './standing';

/** The gates of one governed project, and the days for which they are planned. */
export type PlannedGates = {
  readonly governedId: GovernedId;
  readonly gates: ProjectGates;
  readonly planned: ReadonlyMap<GateId, Day>;
};

type InProject = { readonly governedId: GovernedId; readonly gate: GateId };

/** A gate that is planned for a day, or a condition that has to be met by one. */
export type CalendarEntry = InProject & {
  readonly day: Day;
  /** What has to be so by then; `null` for the gate itself. */
  readonly condition: string | null;
};

/**
 * What is still to come at the gates of some projects, and what is overdue, by day: gates that are planned and not passed, and
 * conditions that are not met. A project that was stopped for good has nothing to come.
 *
 * @example
 * calendarOf([{ governedId, gates: nothingAskedYet, planned: new Map([[gateId('RfP'), day('2026-03-31')]]) }], today)
 * // [{ governedId, gate: 'RfP', day: '2026-03-31', condition: null }]
 */
export function calendarOf(projects: readonly PlannedGates[], asOf: Day): readonly CalendarEntry[] {
  return projects
    .filter(({ gates }) => killedAt(gates, asOf) === null)
    .flatMap((project) => [...plannedIn(project, asOf), ...conditionsIn(project, asOf)])
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function plannedIn(
  { governedId, gates, planned }: PlannedGates,
  asOf: Day,
): readonly CalendarEntry[] {
  return gates.lifeCycle.gates.flatMap(({ id: gate }) => {
    const day = planned.get(gate);
    const latest = latestOf(gates, gate);
    const isDone = latest !== null && isPassed(standingOf(latest, asOf).state);
    return day === undefined || isDone ? [] : [{ governedId, gate, day, condition: null }];
  });
}

function conditionsIn({ governedId, gates }: PlannedGates, asOf: Day): readonly CalendarEntry[] {
  return gates.lifeCycle.gates.flatMap(({ id: gate }) => {
    const latest = latestOf(gates, gate);
    if (latest === null) return [];
    return standingOf(latest, asOf)
      .conditions.filter(({ metAt }) => metAt === null)
      .map(({ due, text }) => ({ governedId, gate, day: due, condition: text }));
  });
}

/** A request that nobody has decided on yet. */
export type WaitingRequest = {
  readonly file: GateFile;
  /** Whole days since it was asked for. */
  readonly days: number;
  readonly waitingFor: readonly Approvers[];
};

type When = { readonly asOf: Day; readonly timeZone: string };

/** The requests that wait for a decision, the oldest first. */
export function waitingIn(
  projects: readonly Pick<PlannedGates, 'gates'>[],
  { asOf, timeZone }: When,
): readonly WaitingRequest[] {
  return projects
    .flatMap(({ gates }) => gates.lifeCycle.gates.flatMap(({ id }) => latestOf(gates, id) ?? []))
    .flatMap((file) => {
      const { request } = file;
      const { state, votes } = standingOf(file, asOf);
      if (state !== 'requested') return [];
      const days = daysBetween(dayInZone(request.at, timeZone), asOf);
      return [{ file, days, waitingFor: waitingFor(votes, request.approvers) }];
    })
    .sort((one, other) => (one.file.request.at < other.file.request.at ? -1 : 1));
}

/** From a request to its decision, in whole days of the site's zone; `null` where nothing was decided. */
export type LeadTime = {
  readonly decisions: number;
  readonly median: number | null;
  /** No more than this took 85 of 100. */
  readonly p85: number | null;
};

/** Decisions that are older tell little of today. */
const LEAD_TIME_DAYS = 365;

/**
 * How long decisions took, of those that fell in the last 365 days: percentiles by nearest rank.
 *
 * @example
 * // decided after 2, 4 and 9 days
 * leadTimeOf(files, { asOf, timeZone: 'UTC' }) // { decisions: 3, median: 4, p85: 9 }
 */
export function leadTimeOf(files: readonly GateFile[], { asOf, timeZone }: When): LeadTime {
  const days = files
    .flatMap((file) => {
      const { decidedAt } = standingOf(file, asOf);
      if (decidedAt === null) return [];
      const decided = dayInZone(decidedAt, timeZone);
      if (daysBetween(decided, asOf) > LEAD_TIME_DAYS) return [];
      return [daysBetween(dayInZone(file.request.at, timeZone), decided)];
    })
    .sort((one, other) => one - other);
  return { decisions: days.length, median: nearestRank(days, 50), p85: nearestRank(days, 85) };
}

/** Of ascending numbers the smallest that so many percent of them do not exceed. */
function nearestRank(ascending: readonly number[], percent: number): number | null {
  return ascending[Math.ceil((ascending.length * percent) / 100) - 1] ?? null;
}
