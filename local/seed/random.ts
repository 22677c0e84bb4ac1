/** A small random source (sfc32): the same numbers from the same text, on any machine. */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number;
};

export function randomFrom(seedText: string): Random {
  let [a, b, c, counter] = fourHashes(seedText);

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return { next };
}

function fourHashes(text: string): [number, number, number, number] {
  const hash = (salt: number): number => {
    let value = 0x811c9dc5 ^ salt;
    for (const character of text) {
      value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
    return value | 0;
  };
  return [hash(1), hash(2), hash(3), 1];
}

/** A whole number from `from` to `to`, both included. */
export function integer(random: Random, from: number, to: number): number {
  return from + Math.floor(random.next() * (to - from + 1));
}

export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from an empty list');
  return item;
}

export function pickWeighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let left = random.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new RangeError('Nothing to pick: all weights are zero');
}

/** Durations of work are skewed: most short, a few very long. */
export function skewed(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * standardNormal(random));
}

/** Twelve uniform draws: no transcendental function, so no machine differs in the last bit. */
function standardNormal(random: Random): number {
  let sum = 0;
  for (let draw = 0; draw < 12; draw += 1) sum += random.next();
  return sum - 6;
}
