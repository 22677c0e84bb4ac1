import type { Day } from '../foundation/calendar';
import type { Phase } from '../foundation/phase';
import { filesUnder, gateState, isPassed, type ProjectGates } from './gates-of-project';
import { standingOf } from './standing';

/**
 * The phase that the decisions at the gates of a project show: that of the stage which the first gate that is not passed
 * ends; of the last stage where all are. `null` where none was ever decided at: that somebody asks again undoes no decision.
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
  const files = filesUnder(gates.lifeCycle, gates.files);
  if (files.every((file) => standingOf(file, asOf).decidedAt === null)) return null;

  const at = all.findIndex(({ id }) => !isPassed(gateState(gates, id, asOf)));
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
