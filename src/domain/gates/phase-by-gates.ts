import type { Day } from '../foundation/calendar';
import type { Phase } from '../foundation/phase';
import { gateState, isPassed, type ProjectGates } from './gates-of-project';
import type { GateState } from './standing';

const UNDECIDED: ReadonlySet<GateState> = new Set(['not-requested', 'requested', 'withdrawn']);

/**
 * The phase that the decisions at the gates of a project show: that of the stage which the first gate that is not passed
 * ends; of the last stage where all are. `null` where no gate is decided.
 *
 * @example
 * phaseByGates(readyForPlanningPassed, today)
 * // { phase: 'planning', because: '“RfP: ready for planning” is passed, and “RfE: ready for executing” is not.' }
 */
export function phaseByGates(
  gates: ProjectGates,
  asOf: Day,
): { readonly phase: Phase; readonly because: string } | null {
  const { stages, gates: all } = gates.lifeCycle;
  const states = all.map(({ id }) => gateState(gates, id, asOf));
  if (states.every((state) => UNDECIDED.has(state))) return null;

  const at = states.findIndex((state) => !isPassed(state));
  const next = all[at];
  const stage = next === undefined ? stages.at(-1) : stages.find(({ id }) => id === next.ends);
  if (stage === undefined) return null;

  const last = next === undefined ? all.at(-1) : all[at - 1];
  const passed = last === undefined ? '' : `“${last.name}” is passed`;
  if (next === undefined)
    return { phase: stage.phase, because: `${passed}, as are all before it.` };

  const because =
    last === undefined ? `“${next.name}” is not passed.` : `${passed}, and “${next.name}” is not.`;
  return { phase: stage.phase, because };
}
