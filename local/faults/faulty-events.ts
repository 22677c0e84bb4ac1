import { randomUUID } from 'node:crypto';

import type { NewJob } from '../forge/job-store';
import type { Faults } from './faults';

const LATEST_MS = 180_000;
const SECOND_TIME_MS = 60_000;
const OVERTAKEN_MS = 10_000;

/** What becomes of the deliveries of product events on their way: some are lost, come twice, late, or after later ones. */
export function scatter(deliveries: readonly NewJob[], faults: Faults): readonly NewJob[] {
  return deliveries.flatMap((delivery) => {
    if (faults.strikes('events-lost')) return [];

    let dueAt = delivery.dueAt;
    if (faults.strikes('events-reordered')) {
      dueAt += faults.between('events-reordered', 1_000, OVERTAKEN_MS);
    }
    if (faults.strikes('events-late')) dueAt += faults.between('events-late', 10_000, LATEST_MS);
    const once = { ...delivery, dueAt };
    if (!faults.strikes('events-doubled')) return [once];

    const later = dueAt + faults.between('events-doubled', 0, SECOND_TIME_MS);
    return [once, { ...once, eventId: randomUUID(), jobId: randomUUID(), dueAt: later }];
  });
}
