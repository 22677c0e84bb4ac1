import type { ArtifactKind } from '../foundation/artifact';
import type { Day } from '../foundation/calendar';
import { type Phase, PHASES } from '../foundation/phase';
import { gateState, isPassed, type ProjectGates } from './gates-of-project';
import { type Gate, stageBefore } from './life-cycle';

type Counted = { readonly kind: ArtifactKind; readonly count: number };

/** What of a project lies behind a gate that is not passed. */
export type AheadOfGates = {
  readonly gate: Gate;
  /** The phase that the project says it is in, where that comes after the gate. */
  readonly phase: Phase | null;
  /** Artifacts that no phase before the gate asks for, and that are in review or approved all the same. */
  readonly artifacts: readonly Counted[];
};

type Evidence = {
  /** What the project says of itself; `null` where it says nothing. */
  readonly phase: Phase | null;
  /** Artifacts that are in review or approved; a kind may come more than once. */
  readonly begun: readonly Counted[];
  /** In which phases the standard asks for which kinds. */
  readonly asked: readonly { readonly kind: ArtifactKind; readonly phases: readonly Phase[] }[];
};

/**
 * What went past the first gate that is not passed, as far as evidence shows: it needs no workflow that asks, and so finds what none
 * has held back. `null` where nothing did, or all gates are passed.
 *
 * @example
 * // RfP waits; the standard asks for work plans from planning on, and one is approved
 * aheadOfGates(gates, { phase: null, begun: [{ kind: 'work-plan', count: 1 }], asked }, today)
 * // { gate: readyForPlanning, phase: null, artifacts: [{ kind: 'work-plan', count: 1 }] }
 */
export function aheadOfGates(
  gates: ProjectGates,
  { phase, begun, asked }: Evidence,
  asOf: Day,
): AheadOfGates | null {
  const gate = gates.lifeCycle.gates.find(({ id }) => !isPassed(gateState(gates, id, asOf)));
  const ended = gate === undefined ? undefined : stageBefore(gates.lifeCycle, gate)?.phase;
  if (gate === undefined || ended === undefined) return null;

  const isAfter = (one: Phase) => PHASES.indexOf(one) > PHASES.indexOf(ended);
  const artifacts = lateOnes(begun, asked, isAfter);
  const declared = phase !== null && isAfter(phase) ? phase : null;
  return declared === null && artifacts.length === 0 ? null : { gate, phase: declared, artifacts };
}

/** Those of which every rule asks only after the gate, counted by kind, in the order in which they are asked for. */
function lateOnes(
  begun: Evidence['begun'],
  asked: Evidence['asked'],
  isAfter: (phase: Phase) => boolean,
): readonly Counted[] {
  const early = new Set(
    asked.filter(({ phases }) => !phases.every(isAfter)).map(({ kind }) => kind),
  );
  const late = new Set(asked.map(({ kind }) => kind).filter((kind) => !early.has(kind)));
  const counts = new Map<ArtifactKind, number>();
  for (const { kind, count } of begun) {
    if (late.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return [...late].flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}
