import type { ItemCondition } from '../conditions/item-condition';
import { limitsOf } from './condition-table';
import { canAllBe, type Limit } from './limits';

/** That a condition is true, or false, of a work item. */
export type Claim = { readonly condition: ItemCondition; readonly isTrue: boolean };

/** Enough for conditions that people write. */
const MOST_BRANCHES = 100;

/**
 * Whether there can be a work item of which all claims are so.
 *
 * Exact, by trying the branches of the conditions one after the other; where there are too many of them the
 * answer is that there can be one.
 * Source: R. Smullyan, *First-Order Logic* (1968), analytic tableaux, over the strong tables of {@link holds}.
 *
 * @example
 * // in progress and done at once
 * canBe([{ condition: { all: [{ test: 'category', is: 'done' }, { test: 'category', is: 'in-progress' }] }, isTrue: true }]) // false
 */
export function canBe(claims: readonly Claim[]): boolean {
  return isOpen(claims, [], { left: MOST_BRANCHES });
}

function isOpen(
  claims: readonly Claim[],
  limits: readonly Limit[],
  budget: { left: number },
): boolean {
  const [claim, ...others] = claims;
  if (claim === undefined) return true;
  if ('test' in claim.condition) {
    const more = [...limits, ...limitsOf(claim.condition, claim.isTrue)];
    return canAllBe(more) && isOpen(others, more, budget);
  }
  const { kind, parts } = partsOf(claim.condition, claim.isTrue);
  // What branches is put off until nothing else is left: contradictions show before.
  if (kind === 'every') return isOpen([...parts, ...others], limits, budget);
  const plain = others.findIndex((other) => !branches(other));
  if (plain >= 0) {
    const first = others[plain];
    const rest = others.filter((_other, index) => index !== plain);
    return first !== undefined && isOpen([first, ...rest, claim], limits, budget);
  }
  return parts.some((part) => {
    if (budget.left === 0) return true;
    budget.left -= 1;
    return isOpen([part, ...others], limits, budget);
  });
}

/** The claims that a claim comes down to: all of them have to be so, or one of several. */
type Parts = { readonly kind: 'every' | 'some'; readonly parts: readonly Claim[] };
type Compound = Exclude<ItemCondition, { readonly test: string }>;

function partsOf(condition: Compound, isTrue: boolean): Parts {
  if ('when' in condition) {
    const parts = [
      { condition: condition.when, isTrue: !isTrue },
      { condition: condition.then, isTrue },
    ];
    return isTrue ? oneOf(parts) : everyOf(parts);
  }
  if ('any' in condition) {
    const parts = claimed(condition.any, isTrue);
    return isTrue ? oneOf(parts) : everyOf(parts);
  }
  const [conditions, areTrue] =
    'all' in condition ? [condition.all, isTrue] : [condition.none, !isTrue];
  const parts = claimed(conditions, areTrue);
  return isTrue ? everyOf(parts) : oneOf(parts);
}

function claimed(conditions: readonly ItemCondition[], isTrue: boolean): readonly Claim[] {
  return conditions.map((condition) => ({ condition, isTrue }));
}

function branches({ condition, isTrue }: Claim): boolean {
  return !('test' in condition) && partsOf(condition, isTrue).kind === 'some';
}

/** One of a single claim is that claim: no branch. */
function oneOf(parts: readonly Claim[]): Parts {
  return { kind: parts.length === 1 ? 'every' : 'some', parts };
}

function everyOf(parts: readonly Claim[]): Parts {
  return { kind: 'every', parts };
}
