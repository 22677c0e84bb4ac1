import { chance, integer, type Random, randomFrom } from '../seed/random';
import { type FaultKind, faultKinds } from './fault-kinds';
import type { FaultPlan } from './fault-plan';

export type FaultCounts = Readonly<Partial<Record<FaultKind, number>>>;

/** Decides when something goes wrong, the same way each time for the same seed, and counts what did. */
export type Faults = {
  /** Whether this kind strikes now. It is counted as injected. */
  strikes(kind: FaultKind): boolean;
  /** A whole number for a fault that has struck: how long, at which step. Both ends are included. */
  between(kind: FaultKind, from: number, to: number): number;
  /** How far the clock of an invocation is off; 0 where it is right. */
  skewMs(): number;
  /** While it is calm nothing strikes. */
  calm(isCalm: boolean): void;
  /** How often each kind has struck so far; those that did not are left out. */
  counts(): FaultCounts;
};

/** Each kind draws from numbers of its own, so that the likelihood of one does not move another. */
export function createFaults({ seed, rates, skewMs }: FaultPlan): Faults {
  let isCalm = false;
  const counts = new Map<FaultKind, number>();
  const randoms = new Map<FaultKind, Random>(
    faultKinds.map((kind) => [kind, randomFrom(`${seed}/${kind}`)]),
  );
  const details = new Map<FaultKind, Random>(
    faultKinds.map((kind) => [kind, randomFrom(`${seed}/${kind}/details`)]),
  );

  const strikes = (kind: FaultKind) => {
    if (isCalm) return false;
    const random = randoms.get(kind);
    const struck = random !== undefined && chance(random, rates[kind] ?? 0);
    if (struck) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return struck;
  };
  const between = (kind: FaultKind, from: number, to: number) => {
    const random = details.get(kind);
    return random === undefined ? from : integer(random, from, to);
  };

  return {
    strikes,
    between,
    skewMs: () => (strikes('clock-skew') ? between('clock-skew', -skewMs, skewMs) : 0),
    calm: (whether) => void (isCalm = whether),
    counts: () => Object.fromEntries(counts),
  };
}
