import type { Pool } from '@domain/foundation/pool';

import type { Formats } from '../../shared/format';
import { minorUnits, scaledNumber, typedAmount, typedScaled, type Writing } from '../../shared/money-input'; // prettier-ignore

/** How finely a capacity is typed: hundredths of its unit. */
const DIGITS = 2;

/** An amount of a pool as typed: money in minor units, else in the pool's unit. `null` where it is none. */
export function poolAmount(
  typed: string,
  { unit }: Pick<Pool, 'unit'>,
  writing: Writing,
): number | null {
  if (unit === null) return minorUnits(typed, writing);
  const scaled = scaledNumber(typed, { locale: writing.locale, digits: DIGITS });
  return scaled === null ? null : scaled / 10 ** DIGITS;
}

/** The other way round, as a start for typing. */
export function typedPoolAmount(
  amount: number,
  { unit }: Pick<Pool, 'unit'>,
  writing: Writing,
): string {
  return unit === null
    ? typedAmount(amount, writing)
    : typedScaled(Math.round(amount * 10 ** DIGITS), { locale: writing.locale, digits: DIGITS });
}

/** As people read it, without the unit of a capacity: `€1,200` or `40`. */
export function poolFigure(
  amount: number,
  { unit }: Pick<Pool, 'unit'>,
  { formats, currency }: { readonly formats: Formats; readonly currency: string },
): string {
  return unit === null ? formats.wholeMoney(amount, currency) : formats.decimal(amount, DIGITS);
}

/** With its unit: `€1,200` or `40 person-days`. */
export function poolText(
  amount: number,
  pool: Pick<Pool, 'unit'>,
  writing: { readonly formats: Formats; readonly currency: string },
): string {
  const figure = poolFigure(amount, pool, writing);
  return pool.unit === null ? figure : `${figure} ${pool.unit}`;
}

/** `Architects, person-days`. */
export function poolLabel({ name, unit }: Pick<Pool, 'name' | 'unit'>, currency: string): string {
  return `${name}, ${unit ?? currency}`;
}
