export const PREFERENCE_KINDS = [
  'usual',
  'u-shape',
  'v-shape',
  'level',
  'linear',
  'gaussian',
] as const;

/**
 * How strongly a difference d > 0 speaks for the better of two, 0 to 1. A difference of 0 or less does not.
 *
 * - `usual`: 1.
 * - `u-shape`: 1 beyond q, else 0.
 * - `v-shape`: d/p up to p, then 1.
 * - `level`: 0 up to q, ½ up to p, then 1.
 * - `linear` (V-shape with indifference): 0 up to q, (d - q)/(p - q) up to p, then 1.
 * - `gaussian`: 1 - e^(-d²/2s²).
 */
export type Preference =
  | { readonly kind: 'usual' }
  | { readonly kind: 'u-shape'; readonly q: number }
  | { readonly kind: 'v-shape'; readonly p: number }
  | { readonly kind: 'level' | 'linear'; readonly q: number; readonly p: number }
  | { readonly kind: 'gaussian'; readonly s: number };

/**
 * The strength of a preference as a function of the difference, which is above 0.
 *
 * Throws: RangeError for thresholds below 0, a p that is not above 0 or below q, and an s that is not above 0.
 * Source: Brans and Vincke (1985), types I to VI.
 *
 * @example
 * strengthOf({ kind: 'linear', q: 1, p: 3 }, 'preference')(2) // 0.5
 */
export function strengthOf(preference: Preference, place: string): (difference: number) => number {
  switch (preference.kind) {
    case 'usual':
      return () => 1;
    case 'u-shape': {
      const { q } = preference;
      assertThreshold(q >= 0, `${place}.q must be a number of 0 or more, got ${q}`);
      return (difference) => (difference > q ? 1 : 0);
    }
    case 'v-shape': {
      const { p } = preference;
      assertThreshold(p > 0, `${place}.p must be above 0, got ${p}`);
      return (difference) => (difference > p ? 1 : difference / p);
    }
    case 'level':
    case 'linear':
      return between(preference, place);
    case 'gaussian': {
      const { s } = preference;
      assertThreshold(s > 0, `${place}.s must be above 0, got ${s}`);
      return (difference) => -Math.expm1(-((difference / s) ** 2) / 2);
    }
  }
}

function between(
  { kind, q, p }: Extract<Preference, { readonly kind: 'level' | 'linear' }>,
  place: string,
): (difference: number) => number {
  assertThreshold(q >= 0, `${place}.q must be a number of 0 or more, got ${q}`);
  assertThreshold(p >= q, `${place}.p must not be below q, ${q}, got ${p}`);

  return (difference) => {
    if (difference > p) return 1;
    if (difference <= q) return 0;
    return kind === 'level' ? 0.5 : (difference - q) / (p - q);
  };
}

function assertThreshold(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}
