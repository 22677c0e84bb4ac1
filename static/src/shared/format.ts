import {
  differenceInDays,
  differenceInHours,
  differenceInMinutes,
  differenceInMonths,
  differenceInWeeks,
  differenceInYears,
} from 'date-fns';

import type { Day, Instant } from '@domain/foundation/calendar';

/** Numbers, days and instants as the user reads them. */
export type Formats = {
  /** `12,843` */
  readonly number: (value: number) => string;
  /** `7.25`, at most `digits` after the point (1 when left out). */
  readonly decimal: (value: number, digits?: number) => string;
  /** `7.0`, with exactly `digits` after the point (1 when left out): for columns of figures. */
  readonly fixed: (value: number, digits?: number) => string;
  /** `0.386` as `39%`. */
  readonly percent: (ratio: number) => string;
  /** An amount in minor units: `123450` EUR as `€1,234.50`. */
  readonly money: (minorUnits: number, currency: string) => string;
  /** The same in whole units, for where many stand together: `€1,235`. */
  readonly wholeMoney: (minorUnits: number, currency: string) => string;
  /** A calendar day, the same in every zone: `Nov 16, 2026`. */
  readonly day: (day: Day) => string;
  /** Without the year: `Nov 16`. */
  readonly shortDay: (day: Day) => string;
  /** In the user's zone, with the time: `Nov 16, 2026, 2:30 PM`. */
  readonly instant: (at: Instant) => string;
  /** How long ago something happened, `3 hours ago`; `now` where the browser's clock has not come to it. */
  readonly ago: (at: Instant, now?: number) => string;
  /** `1 project`, `1,200 projects`. */
  readonly count: (value: number, one: string, many?: string) => string;
};

export function makeFormats(locale: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const fixed = kept(
    (digits: number) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  const decimals = kept(
    (digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  );
  const moneys = kept((currency: string) => moneyFormats(locale, currency));

  return {
    number: (value) => number.format(value),
    decimal: (value, digits = 1) => decimals(digits).format(value),
    fixed: (value, digits = 1) => fixed(digits).format(value),
    percent: (ratio) => percent.format(ratio),
    money: (minorUnits, currency) => moneys(currency).exact(minorUnits),
    wholeMoney: (minorUnits, currency) => moneys(currency).whole(minorUnits),
    day: (of) => day.format(Date.parse(of)),
    shortDay: (of) => shortDay.format(Date.parse(of)),
    instant: (at) => instant.format(Date.parse(at)),
    ago: (at, now = Date.now()) => {
      const [value, unit] = stepsBetween(now, Math.min(now, Date.parse(at)));
      return relative.format(value, unit);
    },
    count: (value, one, many = `${one}s`) => `${number.format(value)} ${value === 1 ? one : many}`,
  };
}

/** A format takes longer to make than a row of a table to draw: each is made once. */
function kept<Key, Format>(make: (key: Key) => Format): (key: Key) => Format {
  const made = new Map<Key, Format>();
  return (key) => {
    const format = made.get(key) ?? make(key);
    made.set(key, format);
    return format;
  };
}

function moneyFormats(locale: string, currency: string) {
  const style = { style: 'currency', currency } as const;
  const exact = new Intl.NumberFormat(locale, style);
  const whole = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 });
  const minorUnitsInOne = 10 ** (exact.resolvedOptions().maximumFractionDigits ?? 2);
  return {
    exact: (minorUnits: number) => exact.format(minorUnits / minorUnitsInOne),
    whole: (minorUnits: number) => whole.format(minorUnits / minorUnitsInOne),
  };
}

const DAY_MS = 86_400_000;
/** Each unit with the least that it lasts, in milliseconds: what is shorter is not worth counting in it. */
const STEPS = [
  ['year', differenceInYears, 365 * DAY_MS],
  ['month', differenceInMonths, 28 * DAY_MS],
  ['week', differenceInWeeks, 0],
  ['day', differenceInDays, 0],
  ['hour', differenceInHours, 0],
  ['minute', differenceInMinutes, 0],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, Difference, number])[];

type Difference = (later: number, earlier: number) => number;

/** How far `to` lies from `from`, in the largest unit of which there is at least one; below a minute it is now. */
function stepsBetween(from: number, to: number): [number, Intl.RelativeTimeFormatUnit] {
  for (const [unit, difference, least] of STEPS) {
    const steps = Math.abs(to - from) < least ? 0 : difference(to, from);
    if (steps !== 0) return [steps, unit];
  }
  return [0, 'second'];
}
