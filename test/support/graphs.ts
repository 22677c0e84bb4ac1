import fc from 'fast-check';

const MOST = 9;

/** What each waits for, circles and all. */
export const anyPredecessors: fc.Arbitrary<readonly (readonly number[])[]> = fc
  .integer({ min: 1, max: MOST })
  .chain((size) =>
    fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 2 }), {
      minLength: size,
      maxLength: size,
    }),
  );

/** All that waits for these, themselves included, found by asking everything again until nothing is new. */
export function reachableFrom(
  starts: readonly number[],
  predecessors: readonly (readonly number[])[],
): ReadonlySet<number> {
  const reached = new Set(starts);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const [at, before] of predecessors.entries()) {
      if (before.some((place) => reached.has(place))) reached.add(at);
    }
  }
  return reached;
}
