import { readList, readName, readNumber, readOnly, readOptional } from '../foundation/plain-data';
import type { ActivityId, PlannedActivity } from './network';
import { scheduleActivities } from './schedule';

/**
 * `dependencies.critical-path`: `{ activities: [{ id, duration, predecessors }] }` gives `{ length, critical }`.
 *
 * @example
 * calculateCriticalPath({ activities: [{ id: 'A', duration: 3, predecessors: [] }, { id: 'B', duration: 1, predecessors: ['A'] }] })
 * // { length: 4, critical: ['A', 'B'] }
 */
export function calculateCriticalPath(input: unknown): {
  readonly length: number;
  readonly critical: readonly ActivityId[];
} {
  const asked = readOnly(input, 'input', ['activities']);
  const { length, critical } = scheduleActivities(
    readList(asked['activities'], 'activities', readActivity),
  );
  return { length, critical };
}

function readActivity(input: unknown, place: string): PlannedActivity {
  const asked = readOnly(input, place, ['id', 'duration', 'predecessors']);
  const predecessors = readOptional(asked['predecessors'], `${place}.predecessors`, (list, at) =>
    readList(list, at, readName),
  );
  return {
    id: readName(asked['id'], `${place}.id`),
    duration: readNumber(asked['duration'], `${place}.duration`),
    predecessors: predecessors ?? [],
  };
}
