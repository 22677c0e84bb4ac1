import { periodsOf, type Pool } from '@domain/foundation/pool';
import type { ScenarioLine } from '@domain/selection/scenario';

/** Behind a proposal that is in, when it starts, and whether the board chose that; nothing where it has no window. */
export function startWords(
  { isIn, start, isPinned }: Pick<ScenarioLine, 'isIn' | 'start' | 'isPinned'>,
  pools: readonly Pool[],
): string {
  if (!isIn || start === null) return '';
  const period = periodsOf(pools)[start] ?? '';
  return isPinned ? `, from ${period} as decided` : `, from ${period}`;
}
