type Asked = {
  readonly criteria: number;
  readonly count: number;
  /** Which of the shifts of the lattice: 0, 1, … */
  readonly shift: number;
};

/**
 * Weight vectors spread evenly over all that add up to 1, the same each time. Each is written over the one before.
 *
 * Places in the unit cube advance by the powers of the generalised golden ratio, from a shift that a counter makes; each is
 * taken to a weight vector such that every part of the simplex gets its share: a weight w of what k + 1 weights have left is
 * below u with the chance 1 - (1 - u)^k.
 *
 * Source: Roberts (2018) for the ratio; Devroye (1986), chapter V, for the way to the simplex; Steele, Lea and Flood (2014),
 *         SplitMix, for the shifts.
 */
export function* weightVectors({ criteria, count, shift }: Asked): Generator<Float64Array> {
  const steps = goldenSteps(criteria - 1);
  const place = steps.map((_, index) => shiftOf(shift * steps.length + index));
  const weights = new Float64Array(criteria);

  for (let drawn = 0; drawn < count; drawn += 1) {
    let left = 1;
    for (let index = 0; index < steps.length; index += 1) {
      const advanced = (place[index] ?? 0) + (steps[index] ?? 0);
      place[index] = advanced >= 1 ? advanced - 1 : advanced;
      const share = 1 - (1 - (place[index] ?? 0)) ** (1 / (steps.length - index));
      weights[index] = left * share;
      left -= left * share;
    }
    weights[criteria - 1] = left;
    yield weights;
  }
}

/** 1/g, 1/g², … where g > 1 solves g^(d + 1) = g + 1. */
function goldenSteps(dimensions: number): Float64Array {
  let ratio = 2;
  for (let round = 0; round < 64; round += 1) ratio = (1 + ratio) ** (1 / (dimensions + 1));
  return Float64Array.from({ length: dimensions }, (_, index) => ratio ** -(index + 1) % 1);
}

/** A number from 0 to 1 that looks like chance. */
function shiftOf(counter: number): number {
  let bits = Math.imul(counter + 1, 0x9e3779b9);
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
}
