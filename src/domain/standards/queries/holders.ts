import type { DutyHolding } from '../duties/duty';
import type { Range } from './bound';

/** How many people have a duty: a group may be empty, or have anybody in it. */
export function holdersOf({ people, groups }: Extract<DutyHolding, { kind: 'held' }>): Range {
  return { least: people.length, most: groups.length === 0 ? people.length : Infinity };
}
