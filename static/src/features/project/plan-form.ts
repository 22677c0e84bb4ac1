import { type Day, day } from '@domain/foundation/calendar';
import type { Plan } from '@domain/foundation/plan';

import { minorUnits, typedAmount } from '../../shared/money-input';

/** The plan as it is typed. */
export type PlanText = {
  readonly plannedFinish: string;
  readonly budget: string;
  readonly actualCost: string;
  readonly currency: string;
};

export type PlanErrors = { readonly [Field in keyof PlanText]?: string };

export type ParsedPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly errors: PlanErrors };

/** What was typed into one field: its value, or what would be right. */
type Parsed<T> = { readonly value: T } | { readonly error: string };

export function planText(plan: Plan, locale: string): PlanText {
  const { currency } = plan;
  const amount = (of: number | null) =>
    of === null || currency === null ? '' : typedAmount(of, { locale, currency });

  return {
    plannedFinish: plan.plannedFinish ?? '',
    budget: amount(plan.budget),
    actualCost: amount(plan.actualCost),
    currency: currency ?? '',
  };
}

/** The plan that was typed, or for each field that is wrong what would be right. An empty field is none. */
export function parsePlan(text: PlanText, locale: string): ParsedPlan {
  const hasAmount = text.budget.trim() !== '' || text.actualCost.trim() !== '';
  const currency = parseCurrency(text.currency, hasAmount);
  const writing = { locale, currency: 'value' in currency ? (currency.value ?? 'EUR') : 'EUR' };
  const fields = {
    plannedFinish: parseDay(text.plannedFinish),
    budget: parseAmount(text.budget, writing),
    actualCost: parseAmount(text.actualCost, writing),
    currency,
  };
  const { plannedFinish, budget, actualCost } = fields;
  if (
    'value' in plannedFinish &&
    'value' in budget &&
    'value' in actualCost &&
    'value' in currency
  ) {
    return {
      ok: true,
      plan: {
        plannedFinish: plannedFinish.value,
        budget: budget.value,
        actualCost: actualCost.value,
        currency: hasAmount ? currency.value : null,
      },
    };
  }
  return { ok: false, errors: errorsOf(fields) };
}

function errorsOf(fields: Readonly<Record<keyof PlanText, Parsed<unknown>>>): PlanErrors {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, parsed]) =>
      'error' in parsed ? [[name, parsed.error]] : [],
    ),
  );
}

function parseCurrency(text: string, isNeeded: boolean): Parsed<string | null> {
  const code = text.trim().toUpperCase();
  if (code === '') {
    return isNeeded ? { error: 'Needed for amounts.' } : { value: null };
  }
  return Intl.supportedValuesOf('currency').includes(code)
    ? { value: code }
    : { error: 'A code like EUR.' };
}

function parseDay(text: string): Parsed<Day | null> {
  if (text.trim() === '') return { value: null };
  try {
    return { value: day(text.trim()) };
  } catch (error) {
    if (error instanceof RangeError) return { error: 'Write a day that exists, as YYYY-MM-DD.' };
    throw error;
  }
}

function parseAmount(
  text: string,
  writing: { readonly locale: string; readonly currency: string },
): Parsed<number | null> {
  if (text.trim() === '') return { value: null };

  const value = minorUnits(text, writing);
  return value === null
    ? { error: 'Write an amount of 0 or more, without the currency.' }
    : { value };
}
