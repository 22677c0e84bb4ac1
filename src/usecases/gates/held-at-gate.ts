import { projectRoleName } from '../../domain/foundation/project-role';
import { counted, listed } from '../../domain/foundation/wording';
import type { GateFile } from '../../domain/gates/gate-request';
import { gateHoldingBack, latestOf } from '../../domain/gates/gates-of-project';
import { approversFor, type Gate, type Stake } from '../../domain/gates/life-cycle';
import { missingInWords, missingSentence } from '../../domain/gates/readiness';
import {
  type GateState,
  type RequestStanding,
  standingOf,
  waitingFor,
} from '../../domain/gates/standing';
import type { EntryRule } from './entry-standing';
import { type GateGround, type GroundOfGate, stakeOf } from './gate-ground';

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
  const file = latestOf(gates, gate.id);
  const latest = file === null ? null : { ...file, standing: standingOf(file, asOf) };
  const missing = missingInWords(entry);
  const needed = stillNeeded(latest, gate, stakeOf(ground));
  return [
    `${project.key}: “${gate.name}” is not passed; ${STATES[latest?.standing.state ?? 'not-requested']}.`,
    ...(missing.length === 0 ? [] : [missingSentence(missing)]),
    ...(needed === null ? [] : [needed]),
  ].join(' ');
}

type Latest = GateFile & { readonly standing: RequestStanding };

/** Whose votes are missing; `null` where the project was stopped, and nobody is asked any more. */
function stillNeeded(latest: Latest | null, gate: Gate, stake: Stake): string | null {
  if (latest?.standing.state === 'kill') return null;

  const open = latest?.standing.state === 'requested' ? latest : null;
  const asked = open?.request.approvers ?? approversFor(gate, stake);
  const wanted = waitingFor(open?.standing.votes ?? [], asked).map(
    ({ role, quorum }) => `${counted(quorum, 'vote')} as ${projectRoleName(role)}`,
  );
  return `Still needed: ${listed(wanted, wanted.length)}.`;
}
