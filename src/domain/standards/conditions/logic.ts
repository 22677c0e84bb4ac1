import type { ItemCondition, ItemTest } from './item-condition';

/** `null`: what the test reads is not known. */
export type Truth = boolean | null;
export type Judge<Of> = (of: Of) => Truth;

/** How what is known of conditions makes what is known of a condition of them: of one thing, or of many at once. */
export type Logic<Known> = {
  readonly all: (parts: readonly Known[]) => Known;
  readonly any: (parts: readonly Known[]) => Known;
  readonly not: (part: Known) => Known;
};

/**
 * Takes a condition apart, and puts together what is known of each of its tests by a logic. Whatever decides conditions does it by
 * this.
 */
export function decide<Known>(
  condition: ItemCondition,
  knownOf: (test: ItemTest) => Known,
  logic: Logic<Known>,
): Known {
  const { all, any, not } = logic;
  const inside = (each: ItemCondition) => decide(each, knownOf, logic);

  if ('all' in condition) return all(condition.all.map(inside));
  if ('any' in condition) return any(condition.any.map(inside));
  if ('none' in condition) return not(any(condition.none.map(inside)));
  if ('when' in condition) return any([not(inside(condition.when)), inside(condition.then)]);
  return knownOf(condition);
}

/**
 * What decides a condition, given what decides each of its tests, by Kleene's three-valued logic. The condition is taken apart once,
 * however often its judge is asked.
 *
 * Undefined: `null` when a test is not known, and the rest does not decide without it.
 * Source:    S. C. Kleene, *Introduction to Metamathematics* (1952), §64, strong tables.
 *
 * @example
 * // is it done, and flagged? Nothing is known but its category
 * const mayBe = judgeBy<StatusCategory>(doneAndFlagged, (test) => (category) => test.test === 'category' ? test.is === category : null);
 * mayBe('to-do') // false
 */
export function judgeBy<Of>(
  condition: ItemCondition,
  judgeOf: (test: ItemTest) => Judge<Of>,
): Judge<Of> {
  return decide<Judge<Of>>(condition, judgeOf, { all: every, any: some, not });
}

function every<Of>(judges: readonly Judge<Of>[]): Judge<Of> {
  return (of) => {
    let result: Truth = true;
    for (const judge of judges) {
      const truth = judge(of);
      if (truth === false) return false;
      if (truth === null) result = null;
    }
    return result;
  };
}

function some<Of>(judges: readonly Judge<Of>[]): Judge<Of> {
  return (of) => {
    let result: Truth = false;
    for (const judge of judges) {
      const truth = judge(of);
      if (truth === true) return true;
      if (truth === null) result = null;
    }
    return result;
  };
}

function not<Of>(judge: Judge<Of>): Judge<Of> {
  return (of) => {
    const truth = judge(of);
    return truth === null ? null : !truth;
  };
}
