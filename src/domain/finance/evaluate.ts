import { discount, sumOf } from './discount';
import type { Flows } from './flows';
import { payback } from './payback';
import { MOST_SIGN_CHANGES, ratesOfReturn, signChanges } from './rates-of-return';

export type Evaluation = {
  readonly npv: number;
  /** The internal rate of return; of several, the one nearest to 0. `null` where there is none. */
  readonly irr: number | null;
  /** Why `irr` is not to be relied on, or is missing; `null` where the signs of the flows change once. */
  readonly irrWarning: string | null;
  /** In periods; `null` where what was paid never comes back. */
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  /** What the later flows are worth now, for each unit of the first payment; `null` where the first flow is no payment. */
  readonly profitabilityIndex: number | null;
};

/**
 * What a series of flows is worth at a rate a period.
 *
 * Throws: RangeError as {@link discount}.
 * Source: Brealey, Myers and Allen, Principles of Corporate Finance; Descartes' rule of signs for the warning.
 *
 * @example
 * evaluate([-40000, 5000, 8000, 12000, 30000], 0.08)
 * // npv 3065.22267, irr 0.105823, payback 3.5, discountedPayback 3.860993, profitabilityIndex 1.0766
 */
export function evaluate(flows: Flows, rate: number): Evaluation {
  const worth = discount(flows, rate);
  const npv = sumOf(worth);
  const [first = 0, ...later] = worth;

  return {
    npv,
    ...internalRate(flows),
    payback: payback(flows),
    discountedPayback: payback(worth),
    profitabilityIndex: first < 0 ? sumOf(later) / -first : null,
  };
}

function internalRate(flows: Flows): Pick<Evaluation, 'irr' | 'irrWarning'> {
  const changes = signChanges(flows);
  if (changes === 0) {
    return {
      irr: null,
      irrWarning: 'The flows never change sign: there is no internal rate of return.',
    };
  }
  const signs = `The flows change sign ${changes} times`;
  if (changes > MOST_SIGN_CHANGES) {
    return { irr: null, irrWarning: `${signs}: no internal rate of return is looked for.` };
  }

  const rates = ratesOfReturn(flows);
  const irr = rates.reduce<number | null>(nearerToZero, null);
  if (changes === 1) return { irr, irrWarning: null };
  return { irr, irrWarning: `${signs}: ${told(rates)}` };
}

function nearerToZero(nearest: number | null, rate: number): number {
  return nearest !== null && Math.abs(nearest) <= Math.abs(rate) ? nearest : rate;
}

function told(rates: readonly number[]): string {
  if (rates.length === 0) return 'the net present value is 0 at no rate.';
  const percentages = rates.map((rate) => `${Number((100 * rate).toPrecision(6))} %`);
  if (rates.length === 1) {
    return `there could be several internal rates of return; there is one, ${percentages[0] ?? ''}.`;
  }
  return `the net present value is 0 at ${rates.length} rates, ${percentages.join(', ')}.`;
}
