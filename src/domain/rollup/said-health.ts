import type { Day } from '../foundation/calendar';
import type { Health, HealthColor, SaidHealth } from './health';

const RANK: Readonly<Record<HealthColor, number>> = { red: 0, amber: 1, unknown: 1, green: 2 };

/**
 * Health with what somebody said of it: that colour counts while its last day is not over, and the computed one stays beside it.
 *
 * Undefined: nothing; without anything said, or once that is over, the health is as it was computed.
 * Source:    docs/adr/0062-said-health.md.
 *
 * @example
 * healthAsSaid(red, { color: 'amber', reason: 'The board knows.', until: '2026-03-31' }, '2026-03-31')
 * // color 'amber', computed 'red'; from 2026-04-01 on both are 'red'
 */
export function healthAsSaid(health: Health, said: SaidHealth | null, asOf: Day): Health {
  return said === null || asOf > said.until ? health : { ...health, color: said.color, said };
}

/** Whether better is said than the data say; where they say nothing, green is. */
export function isPainted({ said, computed }: Pick<Health, 'said' | 'computed'>): boolean {
  return said !== null && RANK[said.color] > RANK[computed];
}
