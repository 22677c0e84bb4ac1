import type { GateId, GovernedId, NodeId } from '../../domain/foundation/ids';
import {
  calendarOf,
  leadTimeOf,
  type PlannedGates,
  waitingIn,
} from '../../domain/gates/gate-calendar';
import { gateIn } from '../../domain/gates/life-cycle';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';
import { select } from '../rollup/selection';
import { sightOf, type SightDeps } from '../sight';
import { timeZoneOf, today } from '../site-settings';
import type { StandingDeps } from '../standing';
import { readProjectGates } from './read-project-gates';
import { waitingForActor } from './waiting-for-actor';

type CalendarDeps = SightDeps &
  StandingDeps &
  Pick<Deps, 'gates' | 'now' | 'projectRoles' | 'state'>;

/** A project that follows a life cycle. */
export type Following = PlannedGates & { readonly project: GovernedProject };

/**
 * The gates of the governed projects below a node, or of all: what waits for a decision and for whom, what is planned or has to be
 * met by which day, and how long decisions took.
 *
 * @throws AppError `not-found` as for a portfolio's figures.
 */
export async function showGateCalendar(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: CalendarDeps,
) {
  const sight = await sightOf(deps);
  const { projects, hiddenProjects } = select(nodeId, sight);
  const [asOf, timeZone, following] = await Promise.all([
    today(deps),
    timeZoneOf(deps),
    followingOf(projects, deps),
  ]);
  const byId = new Map(following.map((one) => [one.governedId, one]));
  const placeOf = (id: GovernedId, gate: GateId) => {
    const { project, gates } = byId.get(id) ?? unknown(id);
    const { key, name, scope } = project;
    return {
      project: { id, key, name, projectId: scope.projectId },
      gate: { id: gate, name: gateIn(gates.lifeCycle, gate)?.name ?? gate },
    };
  };

  const waiting = waitingIn(following, { asOf, timeZone });
  const yours = await waitingForActor(waiting, (id) => (byId.get(id) ?? unknown(id)).project, deps);
  const files = following.flatMap(({ gates }) => gates.files);
  return {
    asOf,
    waiting: waiting.map(({ file: { request }, days, waitingFor }) => ({
      ...placeOf(request.governedId, request.gate),
      id: request.id,
      by: request.by,
      at: request.at,
      days,
      waitingFor,
      isYours: yours.has(request.id),
    })),
    calendar: calendarOf(following, asOf).map(({ governedId, gate, day, condition }) => ({
      ...placeOf(governedId, gate),
      day,
      condition,
    })),
    leadTime: leadTimeOf(files, { asOf, timeZone }),
    /** Of the projects that are seen. */
    withoutLifeCycle: projects.length - following.length,
    hiddenProjects,
  };
}

/** Those of some projects that follow a life cycle, with their gates. */
export async function followingOf(
  projects: readonly GovernedProject[],
  deps: Pick<Deps, 'gates'>,
): Promise<readonly Following[]> {
  const ids = projects.map(({ id }) => id);
  const [gatesOf, planned] = await Promise.all([
    readProjectGates(ids, deps),
    deps.gates.planned(ids),
  ]);
  return projects.flatMap((project) => {
    const { id: governedId } = project;
    const gates = gatesOf(governedId);
    return gates === null
      ? []
      : [{ project, governedId, gates, planned: planned.get(governedId) ?? new Map() }];
  });
}

function unknown(id: GovernedId): never {
  throw new RangeError(`${id} follows no life cycle`);
}
