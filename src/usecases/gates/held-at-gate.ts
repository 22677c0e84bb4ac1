import { counted, listed } from '../../domain/foundation/wording';
import { projectRoleName } from '../../domain/foundation/project-role';
import { gateHoldingBack, latestOf } from '../../domain/gates/gates-of-project';
import { approversFor, type Gate } from '../../domain/gates/life-cycle';
import { missingInWords } from '../../domain/gates/readiness';
import { type GateState, standingOf, waitingFor } from '../../domain/gates/standing';
import type { EntryRule } from './entry-standing';
import type { GateGround, GroundOfGate } from './gate-ground';

const STATES: Readonly<Record<GateState, string>> = {
  'not-requested': 'nobody has asked for it',
  requested: 'it waits for a decision',
  withdrawn: 'the request for it was withdrawn',
  // A gate that is passed holds nothing back.
  go: 'it is passed',
  'conditional-go': 'it is passed under conditions',
  lapsed: 'its go lapsed, for a condition is overdue',
  hold: 'it was decided to wait',
  recycle: 'it was sent back to work',
  kill: 'the project was stopped for good',
};

const MOST_MISSING_TOLD = 5;

/** The first gate, of this one and those before it, that is not passed; `null` where all are. */
export function gateHolding({ gates, gate, asOf }: GroundOfGate): Gate | null {
  return gateHoldingBack(gates, gate.id, asOf);
}

/**
 * Why a gate holds something back, in words: how it stands, who has yet to decide, and which entry rules are not kept. It tells
 * no figures, for those may rest on what is hidden from the reader.
 */
export function heldInWords(
  ground: GateGround & Pick<GroundOfGate, 'gates'>,
  gate: Gate,
  entry: readonly EntryRule[],
): string {
  const { project, gates, asOf } = ground;
  const latest = latestOf(gates, gate.id);
  const standing = latest === null ? null : standingOf(latest, asOf);
  const missing = missingInWords(entry);
  const sentences = [
    `${project.key}: “${gate.name}” is not passed; ${STATES[standing?.state ?? 'not-requested']}.`,
    ...(missing.length === 0 ? [] : [`Missing: ${listed(missing, MOST_MISSING_TOLD)}.`]),
  ];
  const wanted = stillNeeded(ground, gate);
  return [...sentences, ...(wanted === null ? [] : [wanted])].join(' ');
}

/** Whose votes are missing; `null` where the project was stopped, and nobody is asked any more. */
function stillNeeded(
  { project, gates, asOf }: GateGround & Pick<GroundOfGate, 'gates'>,
  gate: Gate,
): string | null {
  const latest = latestOf(gates, gate.id);
  const standing = latest === null ? null : standingOf(latest, asOf);
  if (standing?.state === 'kill') return null;

  const { budget: amount, currency } = project.plan;
  const isOpen = latest !== null && standing?.state === 'requested';
  const asked = isOpen ? latest.request.approvers : approversFor(gate, { amount, currency });
  const wanted = waitingFor(isOpen ? standing.votes : [], asked).map(
    ({ role, quorum }) => `${counted(quorum, 'vote')} as ${projectRoleName(role)}`,
  );
  return `Still needed: ${listed(wanted, wanted.length)}.`;
}
