import { STEPS, type Step } from '@domain/foundation/rating';

type Parsed<Value> = { readonly value: Value | null; readonly error?: string };

export function parseChoice(text: string, choices: readonly string[]): Parsed<string> {
  const value = choices.find((choice) => choice === text) ?? null;
  return value === null ? { value, error: 'Choose one of those that are offered.' } : { value };
}

export function parseStep(text: string): Parsed<Step> {
  const typed = text.trim();
  if (typed === '') return { value: null };

  const value = STEPS.find((step) => String(step) === typed) ?? null;
  return value === null ? { value, error: 'Write a whole number from 1 to 5.' } : { value };
}

export function parseWhole(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): Parsed<number> {
  const typed = text.replace('−', '-');
  const value = Number(typed);
  if (/^-?\d+$/.test(typed) && value >= least && value <= most) return { value: value + 0 };

  const bound = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`; // prettier-ignore
  return { value: null, error: `Write a whole number ${bound}.` };
}
