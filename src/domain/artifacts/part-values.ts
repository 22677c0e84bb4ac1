import { type Day, day } from '../foundation/calendar';
import { isStep, type Rating, type Step } from '../foundation/rating';

// Readers of what stands in a structured part. Whoever may edit a work item may have written it, so they throw nothing: what is not of
// its kind is `null`.

export type Json = Readonly<Record<string, unknown>>;

/** In minor units; Jira's own numbers end a little above. */
export const LARGEST_AMOUNT = 10_000_000_000_000;

export function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function choiceIn<T extends string>(choices: readonly T[], value: unknown): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

export function stepIn(value: unknown): Step | null {
  return isStep(value) ? value : null;
}

export function ratingIn(value: unknown): Rating | null {
  if (!isObject(value)) return null;
  const { probability, impact } = value;
  return isStep(probability) && isStep(impact) ? { probability, impact } : null;
}

/** A whole number of minor units, 0 or more. */
export function amountIn(value: unknown): number | null {
  const amount = signedAmountIn(value);
  return amount !== null && amount >= 0 ? amount : null;
}

export function signedAmountIn(value: unknown): number | null {
  return wholeIn(value, { least: -LARGEST_AMOUNT, most: LARGEST_AMOUNT });
}

export function wholeIn(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
    ? (value as number)
    : null;
}

export function dayIn(value: unknown): Day | null {
  try {
    return typeof value === 'string' ? day(value) : null;
  } catch {
    return null;
  }
}

/** An ISO 4217 code. */
export function currencyIn(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : null;
}

/** The first member that says something which could not be read, by the name that people know it by. */
export function misread<Facts extends object>(
  json: Json,
  facts: Facts,
  names: Readonly<Record<keyof Facts & string, string>>,
): string | null {
  const read = Object.entries(facts);
  const bad = read.find(([member, value]) => value === null && (json[member] ?? null) !== null);
  return bad === undefined ? null : `Its ${names[bad[0] as keyof Facts & string]} cannot be read.`;
}
