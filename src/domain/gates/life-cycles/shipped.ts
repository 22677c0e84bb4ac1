import type { GateId } from '../../foundation/ids';
import { gateIn, type LifeCycle, SHIPPED_IDS, type ShippedId } from '../life-cycle';
import { AGILE_CONTINUOUS_LIFE_CYCLE } from './agile-continuous';
import { PM2_LIFE_CYCLE } from './pm2';
import { PRINCE2_LIFE_CYCLE } from './prince2';
import { STAGE_GATE_LIFE_CYCLE } from './stage-gate';

const BY_ID: Readonly<Record<ShippedId, LifeCycle>> = {
  pm2: PM2_LIFE_CYCLE,
  prince2: PRINCE2_LIFE_CYCLE,
  'stage-gate': STAGE_GATE_LIFE_CYCLE,
  'agile-continuous': AGILE_CONTINUOUS_LIFE_CYCLE,
};

/** The life cycles that come with the app. */
export const LIFE_CYCLES: readonly LifeCycle[] = SHIPPED_IDS.map((id) => BY_ID[id]);

export function lifeCycleOf(id: ShippedId): LifeCycle {
  return BY_ID[id];
}

/** The shipped life cycle that a gate belongs to, for no two of them have one in common; `null` where none has it. */
export function lifeCycleWith(gate: GateId): LifeCycle | null {
  return LIFE_CYCLES.find((lifeCycle) => gateIn(lifeCycle, gate) !== null) ?? null;
}
