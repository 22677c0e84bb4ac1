import type { Time } from './worker-protocol';

/** How old an invocation is, as far as the host has told and time has passed by itself since. */
export type Age = { ms(): number; tell(time: Time): void };

export function ageFrom(first: Time): Age {
  let told = first;
  let toldAt = performance.now();
  const ms = () => told.ageMs + (told.runs ? performance.now() - toldAt : 0);

  return {
    ms,
    tell(time) {
      told = { ...time, ageMs: Math.max(time.ageMs, ms()) };
      toldAt = performance.now();
    },
  };
}
