import type { Day } from '../foundation/calendar';
import type { GateId, WorkItemId } from '../foundation/ids';
import type { MandateMode } from '../foundation/mandate-mode';
import { gateHoldingBack, type ProjectGates } from './gates-of-project';

/** How the gates of something that is governed stand, as a rule of a workflow reads it without asking the app. */
export type GateMark = {
  readonly mode: MandateMode;
  /** Those that let work through: passed, as are all before them. */
  readonly passed: readonly GateId[];
  /** For each of the others, the name of the first gate that is not passed. */
  readonly waits: Readonly<Record<string, string>>;
};

/** Of a Jira project: its own, and those of work items in it that are governed for themselves, by id. */
export type GateMarks = {
  readonly project: GateMark | null;
  readonly items: Readonly<Record<WorkItemId, GateMark>>;
};

/**
 * What a rule may read of the gates of a project; without a life cycle no gate lets anything through.
 *
 * @example
 * gateMark('controlling', readyForPlanningPassed, today)
 * // { mode: 'controlling', passed: ['RfP'], waits: { RfE: 'RfE: ready for executing', RfC: 'RfE: ready for executing' } }
 */
export function gateMark(mode: MandateMode, gates: ProjectGates | null, asOf: Day): GateMark {
  const stand = (gates?.lifeCycle.gates ?? []).map(({ id }) => ({
    id,
    holding: gates === null ? null : gateHoldingBack(gates, id, asOf),
  }));
  return {
    mode,
    passed: stand.filter(({ holding }) => holding === null).map(({ id }) => id),
    waits: Object.fromEntries(
      stand.flatMap(({ id, holding }) => (holding === null ? [] : [[id, holding.name]])),
    ),
  };
}

/** Whether the marks of a Jira project hold anything back. What only advises need not be written down. */
export function holdsAnything({ project, items }: GateMarks): boolean {
  return [project, ...Object.values(items)].some(
    (mark) => mark !== null && mark.mode !== 'supportive',
  );
}
