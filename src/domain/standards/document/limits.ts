import type { DateField, ItemField, NumberField } from '../conditions/item-condition';

/** One thing that is so of a work item. */
export type Limit =
  /** One of few values. */
  | { readonly kind: 'among'; readonly of: string; readonly values: readonly string[] }
  | { readonly kind: 'known'; readonly field: ItemField; readonly isKnown: boolean }
  /** At least, above, at most, below. */
  | {
      readonly kind: 'from' | 'above' | 'to' | 'below';
      readonly field: NumberField;
      readonly value: number;
    }
  /** `later` is at most so many days after `earlier`; negative: that many days before it, or more. */
  | {
      readonly kind: 'apart';
      readonly later: DateField | 'as-of';
      readonly earlier: DateField | 'as-of';
      readonly most: number;
    };

/** What Jira knows of every work item. */
const ALWAYS_KNOWN: ReadonlySet<ItemField> = new Set(['created', 'updated', 'open-blockers']);

/**
 * Whether all of these can be so of one work item. Exact: work items are taken to hold any value that their type allows.
 *
 * @example
 * // due after today, and before it
 * canAllBe([{ kind: 'apart', later: 'as-of', earlier: 'due', most: -1 }, { kind: 'apart', later: 'due', earlier: 'as-of', most: -1 }]) // false
 */
export function canAllBe(limits: readonly Limit[]): boolean {
  return (
    leavesAValue(limits) &&
    agreesOnWhatIsKnown(limits) &&
    leavesNumbers(limits) &&
    leavesDays(limits)
  );
}

function leavesAValue(limits: readonly Limit[]): boolean {
  const left = new Map<string, readonly string[]>();
  for (const limit of limits) {
    if (limit.kind !== 'among') continue;
    const before = left.get(limit.of) ?? limit.values;
    left.set(
      limit.of,
      before.filter((value) => limit.values.includes(value)),
    );
  }
  return [...left.values()].every((values) => values.length > 0);
}

function agreesOnWhatIsKnown(limits: readonly Limit[]): boolean {
  const known = new Map<ItemField, boolean>([...ALWAYS_KNOWN].map((field) => [field, true]));
  for (const limit of limits) {
    if (limit.kind !== 'known') continue;
    if ((known.get(limit.field) ?? limit.isKnown) !== limit.isKnown) return false;
    known.set(limit.field, limit.isKnown);
  }
  return true;
}

function leavesNumbers(limits: readonly Limit[]): boolean {
  return leavesNumber(limits, 'estimate') && leavesNumber(limits, 'open-blockers');
}

type Bound = Extract<Limit, { readonly value: number }>;

function leavesNumber(limits: readonly Limit[], field: NumberField): boolean {
  const bounds = limits
    .filter((limit) => 'value' in limit)
    .filter((limit) => limit.field === field);
  const lower = bounds.filter(({ kind }) => kind === 'from' || kind === 'above');
  const upper = bounds.filter(({ kind }) => kind === 'to' || kind === 'below');
  return field === 'open-blockers'
    ? leavesCount(lower, upper)
    : lower.every((low) => upper.every((high) => leavesBetween(low, high)));
}

function leavesBetween(low: Bound, high: Bound): boolean {
  if (low.value !== high.value) return low.value < high.value;
  return low.kind === 'from' && high.kind === 'to';
}

/** Counts are whole and at least 0. */
function leavesCount(lower: readonly Bound[], upper: readonly Bound[]): boolean {
  const first = lower.map(({ kind, value }) =>
    kind === 'from' ? Math.ceil(value) : Math.floor(value) + 1,
  );
  const last = upper.map(({ kind, value }) =>
    kind === 'to' ? Math.floor(value) : Math.ceil(value) - 1,
  );
  return Math.max(0, ...first) <= Math.min(...last);
}

/**
 * Days are whole numbers of which only distances are limited: they contradict each other exactly when some way round
 * comes back to where it began before it set out.
 *
 * Source: R. Bellman, *On a routing problem* (1958); for systems of differences V. Pratt, *Two easy theories* (1977).
 */
function leavesDays(limits: readonly Limit[]): boolean {
  const apart = limits.filter((limit) => limit.kind === 'apart');
  const names = [...new Set(apart.flatMap(({ later, earlier }) => [later, earlier]))];
  const distance = new Map(names.map((name) => [name, 0]));

  for (let round = 0; round <= names.length; round += 1) {
    let isSettled = true;
    for (const { later, earlier, most } of apart) {
      const reached = (distance.get(earlier) ?? 0) + most;
      if (reached >= (distance.get(later) ?? 0)) continue;
      distance.set(later, reached);
      isSettled = false;
    }
    if (isSettled) return true;
  }
  return false;
}
