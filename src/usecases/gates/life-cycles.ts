import { lifeCycleIn } from '../../domain/gates/document/life-cycle-document';
import type { GateRequest } from '../../domain/gates/gate-request';
import {
  gateIn,
  isShipped,
  type LifeCycle,
  type LifeCycleId,
  type OwnLifeCycleId,
} from '../../domain/gates/life-cycle';
import { LIFE_CYCLES, lifeCycleOf } from '../../domain/gates/life-cycles/shipped';
import type { Deps } from '../ports';

type GateDeps = Pick<Deps, 'gates'>;
type AskedGate = Pick<GateRequest, 'lifeCycle' | 'gate'>;

/** Life cycles by their ids, shipped and own; nothing is read where all are shipped. One that is not kept is `null`. */
export async function readLifeCycles(
  ids: readonly LifeCycleId[],
  { gates }: GateDeps,
): Promise<(id: LifeCycleId) => LifeCycle | null> {
  const own = [...new Set(ids)].filter((id): id is OwnLifeCycleId => !isShipped(id));
  const kept = own.length === 0 ? new Map<OwnLifeCycleId, LifeCycle>() : await gates.own(own);
  return (id) => (isShipped(id) ? lifeCycleOf(id) : (kept.get(id) ?? null));
}

/** How the gates of some requests are called; a gate of a life cycle that is not kept goes by its id. */
export async function readGateNames(
  requests: readonly AskedGate[],
  deps: GateDeps,
): Promise<(request: AskedGate) => string> {
  const lifeCycles = await readLifeCycles(
    requests.map(({ lifeCycle }) => lifeCycle),
    deps,
  );
  return ({ lifeCycle, gate }) => {
    const followed = lifeCycles(lifeCycle);
    return (followed === null ? null : gateIn(followed, gate)?.name) ?? gate;
  };
}

/** Those that a project may choose: the latest version of each that the site wrote, and after these the shipped ones. */
export async function lifeCyclesToChoose({ gates }: GateDeps): Promise<readonly LifeCycle[]> {
  return [...(await gates.latestOwn()).map(lifeCycleIn), ...LIFE_CYCLES];
}
