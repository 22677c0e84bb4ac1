import { day } from '@domain/foundation/calendar';
import type { GateCondition } from '@domain/gates/gate-request';

import type { Person } from '../../shared/people';

/** As somebody types it. */
export type ConditionText = {
  readonly text: string;
  readonly due: string;
  /** Who has to see to it. */
  readonly owner: Person | null;
};

export const NO_CONDITION: ConditionText = { text: '', due: '', owner: null };

/** The conditions that were typed; empty lines are left out. `null` where one lacks its words or its day, or there is none. */
export function readConditions(typed: readonly ConditionText[]): readonly GateCondition[] | null {
  const filled = typed.filter(
    ({ text, due, owner }) => text.trim() !== '' || due !== '' || owner !== null,
  );
  const isWhole = filled.every(({ text, due }) => text.trim() !== '' && due !== '');
  if (filled.length === 0 || !isWhole) return null;
  return filled.map(({ text, due, owner }) => ({
    text: text.trim(),
    due: day(due),
    owner: owner?.id ?? null,
  }));
}
