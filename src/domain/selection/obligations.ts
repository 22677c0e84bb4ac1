import { numberAt, placeAt } from '../foundation/number-at';
import type { Model } from './model';

/**
 * What decisions leave to be done by later ones: by proposal that is still to come 0 or 1; by group that is still open, as `-1 - group`,
 * 1 once one of it is taken.
 */
type Pending = ReadonlyMap<number, number>;

export type Obligations = {
  /** Every proposal; those that have to do with each other side by side. */
  readonly order: readonly number[];
  /** What must and must not be taken; `null` when both are asked of one. */
  readonly first: Pending | null;
  /** What is left after one more decision; `null` when it contradicts what was to be done. */
  readonly after: (pending: Pending, at: number, choice: number) => Pending | null;
};

export function createObligations(model: Model): Obligations {
  const links = linksOf(model);
  const order = orderOf(links);
  const turn = new Int32Array(model.count);
  for (const [index, at] of order.entries()) turn[at] = index;
  const lastOf = model.oneOf.map((group) =>
    group.reduce((last, at) => (placeAt(turn, at) > placeAt(turn, last) ? at : last)),
  );

  return {
    order,
    first: firstOf(model),
    after(pending, at, choice) {
      if ((pending.get(at) ?? choice) !== choice) return null;
      const left = new Map(pending);
      left.delete(at);
      const { effects, groups } = links[at] ?? NO_LINKS;
      const isLater = (other: number) => placeAt(turn, other) > placeAt(turn, at);
      for (const { to, when, then } of effects) {
        if (when !== choice || !isLater(to)) continue;
        if ((left.get(to) ?? then) !== then) return null;
        left.set(to, then);
      }
      const isDone = groups.every((group) =>
        isKept(left, { group, choice, isLast: lastOf[group] === at }),
      );
      return isDone ? left : null;
    },
  };
}

type Links = {
  readonly effects: { readonly to: number; readonly when: number; readonly then: number }[];
  readonly groups: number[];
};

function linksOf({ count, requires, excludes, oneOf }: Model): readonly Links[] {
  const links = Array.from({ length: count }, (): Links => ({ effects: [], groups: [] }));
  const link = (from: number, to: number, [when, then]: readonly [number, number]) =>
    links[from]?.effects.push({ to, when, then });
  for (const [one, other] of requires) {
    link(one, other, [1, 1]);
    link(other, one, [0, 0]);
  }
  for (const [one, other] of excludes) {
    link(one, other, [1, 0]);
    link(other, one, [1, 0]);
  }
  for (const [group, members] of oneOf.entries()) {
    for (const one of members) {
      links[one]?.groups.push(group);
      for (const other of members) if (other !== one) link(one, other, [1, 0]);
    }
  }
  return links;
}

const NO_LINKS: Links = { effects: [], groups: [] };

/** Notes that one of a group is taken; once its last proposal is decided, one must have been. */
function isKept(
  left: Map<number, number>,
  { group, choice, isLast }: { group: number; choice: number; isLast: boolean },
): boolean {
  const mark = -1 - group;
  if (choice === 1) left.set(mark, 1);
  return !isLast || left.delete(mark);
}

/** Whoever is linked follows soon, so that little is pending at any time; those without links come last. */
function orderOf(links: readonly Links[]): readonly number[] {
  const order: number[] = [];
  const isIn = new Uint8Array(links.length);
  const hasLinks = (at: number) =>
    (links[at]?.effects.length ?? 0) + (links[at]?.groups.length ?? 0) > 0;
  const put = (at: number) => {
    if (isIn[at] === 1) return;
    isIn[at] = 1;
    order.push(at);
  };
  for (let at = 0; at < links.length; at += 1) {
    if (!hasLinks(at)) continue;
    let next = order.length;
    put(at);
    for (; next < order.length; next += 1) {
      for (const { to } of links[numberAt(order, next)]?.effects ?? []) put(to);
    }
  }
  for (let at = 0; at < links.length; at += 1) put(at);
  return order;
}

function firstOf({ mustDo, mustNot, excludes }: Model): Pending | null {
  const pending = new Map<number, number>();
  for (const at of mustDo) pending.set(at, 1);
  const out = [...mustNot, ...excludes.filter(([one, other]) => one === other).map(([one]) => one)];
  for (const at of out) {
    if (pending.get(at) === 1) return null;
    pending.set(at, 0);
  }
  return pending;
}
