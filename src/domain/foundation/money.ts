/** ISO 4217 currencies whose minor unit is not a hundredth. */
const DECIMALS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** How many decimals amounts of a currency have: 2 for EUR and for currencies that are not known, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string | null): number {
  return (currency === null ? undefined : DECIMALS[currency]) ?? 2;
}

/**
 * An amount in minor units, ready to be read. The same in every language and on every machine; a fraction of a minor unit
 * is rounded.
 *
 * Throws: RangeError for an amount that is not finite.
 * Source: ISO 4217, list one.
 *
 * @example
 * formatMoney(120_000, 'EUR') // 1,200.00 EUR
 * formatMoney(120_000, 'JPY') // 120,000 JPY
 * formatMoney(120_000, null)  // 1,200.00
 */
export function formatMoney(minorUnits: number, currency: string | null): string {
  if (!Number.isFinite(minorUnits)) {
    throw new RangeError(`An amount must be finite, got ${minorUnits}`);
  }
  const decimals = currencyDecimals(currency);
  const digits = Math.abs(Math.round(minorUnits))
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  const sign = Math.round(minorUnits) < 0 ? '-' : '';

  return `${sign}${whole}${fraction}${currency === null ? '' : ` ${currency}`}`;
}
