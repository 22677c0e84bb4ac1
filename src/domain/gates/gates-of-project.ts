import type { Day } from '../foundation/calendar';
import type { GateId } from '../foundation/ids';
import type { MandateMode } from '../foundation/mandate-mode';
import type { GateFile } from './gate-request';
import { type Gate, gatesUpTo, type LifeCycle } from './life-cycle';
import { type GateState, standingOf } from './standing';

/** What was asked for at the gates of one project, and what came of it. */
export type ProjectGates = {
  readonly lifeCycle: LifeCycle;
  readonly files: readonly GateFile[];
};

/** Those of a life cycle: a gate of another may have the same id. */
export function filesUnder(
  { id }: Pick<LifeCycle, 'id'>,
  files: readonly GateFile[],
): readonly GateFile[] {
  return files.filter(({ request }) => request.lifeCycle === id);
}

/** The latest request for a gate; `null` where nobody asked. */
export function latestOf({ lifeCycle, files }: ProjectGates, gate: GateId): GateFile | null {
  const its = filesUnder(lifeCycle, files).filter(({ request }) => request.gate === gate);
  return its.reduce<GateFile | null>(
    (latest, file) =>
      latest === null || file.request.number > latest.request.number ? file : latest,
    null,
  );
}

export function gateState(gates: ProjectGates, gate: GateId, asOf: Day): GateState {
  const latest = latestOf(gates, gate);
  return latest === null ? 'not-requested' : standingOf(latest, asOf).state;
}

/** A go, and a conditional go while none of its conditions is overdue. */
export function isPassed(state: GateState): boolean {
  return state === 'go' || state === 'conditional-go';
}

/**
 * The first gate that is not passed, of one and all before it: what holds work back there. `null` where nothing does.
 *
 * @example
 * // RfP passed, RfE asked for
 * gateHoldingBack(gates, gateId('RfC'), today)?.id // 'RfE'
 */
export function gateHoldingBack(gates: ProjectGates, upTo: GateId, asOf: Day): Gate | null {
  return (
    gatesUpTo(gates.lifeCycle, upTo).find(({ id }) => !isPassed(gateState(gates, id, asOf))) ?? null
  );
}

/** The gate at which the project was stopped for good; `null` for none. */
export function killedAt(gates: ProjectGates, asOf: Day): Gate | null {
  return gates.lifeCycle.gates.find(({ id }) => gateState(gates, id, asOf) === 'kill') ?? null;
}

const MAY_BE_ASKED: ReadonlySet<GateState> = new Set<GateState>([
  'not-requested',
  'withdrawn',
  'lapsed',
  'hold',
  'recycle',
]);

type Circumstances = { readonly mode: MandateMode; readonly asOf: Day };

/**
 * Why a gate cannot be asked for, in words; `null` when it can: it is neither waiting nor passed, the project was not
 * stopped, and in directive mode all gates before it are passed.
 *
 * @example
 * refusalOfRequest(nothingAskedYet, readyForExecuting, { mode: 'directive', asOf })
 * // '“RfP: ready for planning” comes first: it is not passed.'
 */
export function refusalOfRequest(
  gates: ProjectGates,
  gate: Gate,
  { mode, asOf }: Circumstances,
): string | null {
  const stopped = killedAt(gates, asOf);
  if (stopped !== null) return `The project was stopped for good at “${stopped.name}”.`;

  const state = gateState(gates, gate.id, asOf);
  if (state === 'requested') return 'This gate waits for a decision already.';
  if (!MAY_BE_ASKED.has(state)) return 'This gate is passed already.';

  const before = mode === 'directive' ? gateHoldingBack(gates, gate.id, asOf) : null;
  return before === null || before.id === gate.id
    ? null
    : `“${before.name}” comes first: it is not passed.`;
}
