import type { Judgement } from './judgements';

/**
 * A logarithmic weight for each thing, 0 for the first, that follows the judgements on the shortest way from the first: what
 * they come to, if they agree.
 *
 * Throws: RangeError naming a thing that no judgement connects with the first.
 *
 * @example
 * // 0 outweighs 1 three times: logarithmic weights 0, -ln 3
 */
export function potentialsOf(size: number, judgements: readonly Judgement[]): Float64Array {
  const neighbours = Array.from({ length: size }, (): { thing: number; step: number }[] => []);
  for (const { first, second, value } of judgements) {
    const step = Math.log(value);
    neighbours[first]?.push({ thing: second, step: -step });
    neighbours[second]?.push({ thing: first, step });
  }

  const potentials = new Float64Array(size).fill(Number.NaN);
  potentials[0] = 0;
  const reached = [0];
  for (const from of reached) {
    for (const { thing, step } of neighbours[from] ?? []) {
      if (!Number.isNaN(potentials[thing])) continue;
      potentials[thing] = (potentials[from] ?? 0) + step;
      reached.push(thing);
    }
  }

  const alone = potentials.findIndex(Number.isNaN);
  if (alone < 0) return potentials;
  throw new RangeError(
    `judgements: nothing connects ${alone} with 0; compare ${alone} with one of ${[...reached].sort((one, other) => one - other).join(', ')}`,
  );
}

/**
 * The matrix of judgements divided by what the potentials say of each pair: all 1 where they agree, and 1 where nobody judged.
 * Its eigenvalues are those of the matrix that is filled in with what the potentials say; its numbers are tame.
 */
export function balancedBy(
  potentials: Float64Array,
  judgements: readonly Judgement[],
): Float64Array {
  const size = potentials.length;
  const matrix = new Float64Array(size * size).fill(1);
  for (const { first, second, value } of judgements) {
    const ratio = value * Math.exp((potentials[second] ?? 0) - (potentials[first] ?? 0));
    matrix[first * size + second] = ratio;
    matrix[second * size + first] = 1 / ratio;
  }
  return matrix;
}
