import type { ItemCondition, ItemTest } from './item-condition';

/** `null`: what the test reads is not known. */
export type Truth = boolean | null;
export type Judge<Of> = (of: Of) => Truth;

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
  const inside = (each: ItemCondition) => judgeBy(each, judgeOf);

  if ('all' in condition) return every(condition.all.map(inside));
  if ('any' in condition) return some(condition.any.map(inside));
  if ('none' in condition) return not(some(condition.none.map(inside)));
  if ('when' in condition) return some([not(inside(condition.when)), inside(condition.then)]);
  return judgeOf(condition);
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
