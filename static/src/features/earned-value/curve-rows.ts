import { type Unit, WEIGHT_OF_ONE } from '@domain/earned-value/baseline';
import type { ValueCurve } from '@domain/earned-value/value-curve';
import type { Day } from '@domain/foundation/calendar';
import { currencyDecimals } from '@domain/foundation/money';

/** What the lines of the curve say of one day; `null` where one has no point there. */
type CurveRow = {
  readonly day: Day;
  readonly planned: number | null;
  readonly original: number | null;
  readonly earned: number | null;
  readonly from: 'measured' | 'dates' | null;
  readonly spent: number | null;
};

/** The curve as a table: a row for each day on which any line has a point. */
export function curveRows({ planned, original, earned, spent }: ValueCurve): readonly CurveRow[] {
  const amountsOf = (points: readonly { readonly day: Day; readonly amount: number }[]) =>
    new Map(points.map(({ day, amount }) => [day, amount]));
  const lines = { planned: amountsOf(planned), original: amountsOf(original) };
  const reached = { earned: amountsOf(earned), spent: amountsOf(spent) };
  const how = new Map(earned.map(({ day, from }) => [day, from]));
  const days = new Set(
    [planned, original, earned, spent].flatMap((line) => line.map(({ day }) => day)),
  );

  return [...days].sort().map((day) => ({
    day,
    planned: lines.planned.get(day) ?? null,
    original: lines.original.get(day) ?? null,
    earned: reached.earned.get(day) ?? null,
    from: how.get(day) ?? null,
    spent: reached.spent.get(day) ?? null,
  }));
}

/** An amount of a baseline in whole units: of the currency, else of what work items weigh. */
export function inUnits(amount: number, unit: Unit): number;
export function inUnits(amount: number | null, unit: Unit): number | null;
export function inUnits(amount: number | null, { currency }: Unit): number | null {
  if (amount === null) return null;
  return currency === null ? amount / WEIGHT_OF_ONE : amount / 10 ** currencyDecimals(currency);
}
