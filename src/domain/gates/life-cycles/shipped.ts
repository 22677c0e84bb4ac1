import type { GateId } from '../../foundation/ids';
import { gateIn, LIFE_CYCLE_IDS, type LifeCycle, type LifeCycleId } from '../life-cycle';
import { AGILE_CONTINUOUS_LIFE_CYCLE } from './agile-continuous';
import { PM2_LIFE_CYCLE } from './pm2';
import { PRINCE2_LIFE_CYCLE } from './prince2';
import { STAGE_GATE_LIFE_CYCLE } from './stage-gate';

const BY_ID: Readonly<Record<LifeCycleId, LifeCycle>> = {
  pm2: PM2_LIFE_CYCLE,
  prince2: PRINCE2_LIFE_CYCLE,
  'stage-gate': STAGE_GATE_LIFE_CYCLE,
  'agile-continuous': AGILE_CONTINUOUS_LIFE_CYCLE,
};

/** The life cycles that a project may follow. */
export const LIFE_CYCLES: readonly LifeCycle[] = LIFE_CYCLE_IDS.map((id) => BY_ID[id]);

export function lifeCycleOf(id: LifeCycleId): LifeCycle {
  return BY_ID[id];
}

/** The life cycle that a gate belongs to, for no two have one in common; `null` where none has it. */
export function lifeCycleWith(gate: GateId): LifeCycle | null {
  return LIFE_CYCLES.find((lifeCycle) => gateIn(lifeCycle, gate) !== null) ?? null;
}
