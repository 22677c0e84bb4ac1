import type { Clock } from '../clock';
import { KVS_LIMITS, KvsRefusal } from './kvs-rules';
import { createRateCounter } from './rate-counter';

export type KvsMeter = {
  /**
   * Counts a request.
   *
   * @returns what counts the answer to it
   * @throws KvsRefusal RATE_LIMIT_EXCEEDED when it is one too many
   */
  begin(path: string, body: string): (answer: string) => void;
};

/** Requests by the second; what is read and written by the minute, in units of 10 KB that have begun. */
export function createKvsMeter(clock: Clock): KvsMeter {
  const { requestsPerSecond, readUnitsPerMinute, writeUnitsPerMinute } = KVS_LIMITS;
  const requests = createRateCounter(clock, { most: requestsPerSecond, perMs: 1000 });
  const reads = createRateCounter(clock, { most: readUnitsPerMinute, perMs: 60_000 });
  const writes = createRateCounter(clock, { most: writeUnitsPerMinute, perMs: 60_000 });

  return {
    begin(path, body) {
      if (!requests.take()) throw exceeded(`${requestsPerSecond} requests within a second`);
      const isRead = /\/(?:get|query)$/.test(path);
      if (isRead && !reads.hasRoom()) throw exceeded(`${readUnitsPerMinute} units read a minute`);
      if (!isRead && !writes.take(unitsOf(body))) {
        throw exceeded(`${writeUnitsPerMinute} units written a minute`);
      }
      return (answer) => (isRead ? reads.add(unitsOf(answer)) : undefined);
    },
  };
}

const unitsOf = (text: string) =>
  Math.max(1, Math.ceil(Buffer.byteLength(text) / KVS_LIMITS.unitBytes));

function exceeded(limit: string): KvsRefusal {
  return new KvsRefusal('RATE_LIMIT_EXCEEDED', `More than ${limit}.`, 429);
}
