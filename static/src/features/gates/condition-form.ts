import { day } from '@domain/foundation/calendar';
import type { GateCondition } from '@domain/gates/gate-request';

/** As somebody types it. */
export type ConditionText = { readonly text: string; readonly due: string };

/** The conditions that were typed; empty lines are left out. `null` where one lacks its words or its day, or there is none. */
export function readConditions(typed: readonly ConditionText[]): readonly GateCondition[] | null {
  const filled = typed.filter(({ text, due }) => text.trim() !== '' || due !== '');
  const isWhole = filled.every(({ text, due }) => text.trim() !== '' && due !== '');
  if (filled.length === 0 || !isWhole) return null;
  return filled.map(({ text, due }) => ({ text: text.trim(), due: day(due) }));
}
