/** How many times the first of two things outweighs the second; 0-based. */
export type Judgement = {
  readonly first: number;
  readonly second: number;
  readonly value: number;
};

const MOST_THINGS = 50;
/** Saaty's scale ends at 9; what lies this far beyond it is a slip of the pen. */
const MOST_VALUE = 10_000;
/** 0.333 and 3 are meant as reciprocals. */
const RECIPROCAL = 0.005;

/**
 * The judgements with each pair once, its first before its second. A pair may be judged again, either way round, if it comes to
 * the same.
 *
 * Throws: RangeError naming the judgement, for a size that is not 1 to 50, things that are not there, one compared with itself,
 *         values outside 1/10,000 to 10,000, and a pair judged twice differently.
 */
export function toUpperTriangle(
  size: number,
  judgements: readonly Judgement[],
): readonly Judgement[] {
  if (!Number.isInteger(size) || size < 1 || size > MOST_THINGS) {
    throw new RangeError(`size must be a whole number from 1 to ${MOST_THINGS}, got ${size}`);
  }

  const seen = new Map<number, { readonly judgement: Judgement; readonly index: number }>();
  for (const [index, given] of judgements.entries()) {
    assertJudgement(given, size, index);
    const judgement = given.first < given.second ? given : turned(given);
    const pair = judgement.first * size + judgement.second;
    const before = seen.get(pair);
    if (before === undefined) seen.set(pair, { judgement, index });
    else assertSame(judgement, index, before);
  }
  return [...seen.values()].map(({ judgement }) => judgement);
}

function turned({ first, second, value }: Judgement): Judgement {
  return { first: second, second: first, value: 1 / value };
}

function assertJudgement({ first, second, value }: Judgement, size: number, index: number): void {
  const missing = [first, second].find(
    (thing) => !Number.isInteger(thing) || thing < 0 || thing >= size,
  );
  if (missing !== undefined) {
    throw new RangeError(`judgements[${index}] compares ${missing}; there are 0 to ${size - 1}`);
  }
  if (first === second)
    throw new RangeError(`judgements[${index}] compares ${first} with itself; leave it out`);
  if (!(value >= 1 / MOST_VALUE && value <= MOST_VALUE)) {
    throw new RangeError(
      `judgements[${index}] must have a value from 1/${MOST_VALUE} to ${MOST_VALUE}, got ${value}`,
    );
  }
}

function assertSame(
  { first, second, value }: Judgement,
  index: number,
  before: { readonly judgement: Judgement; readonly index: number },
): void {
  if (Math.abs(value / before.judgement.value - 1) <= RECIPROCAL) return;
  throw new RangeError(
    `judgements[${index}] says ${value} of ${first} against ${second}, judgements[${before.index}] says ${before.judgement.value}; keep one`,
  );
}
