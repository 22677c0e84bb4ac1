import { CHANGE_VERDICTS, SCOPE_EFFECTS } from '@domain/artifacts/change-part';
import type { RegisterPart } from '@domain/artifacts/register-part';
import { PROXIMITIES, RESPONSES_TO, RISK_NATURES } from '@domain/artifacts/risk-part';
import { type Rating, STEPS, type Step } from '@domain/foundation/rating';

import { minorUnits } from '../../../shared/money-input';
import type { PartErrors, PartField, PartText } from './part-text';

export type ParsedPart =
  | { readonly ok: true; readonly part: RegisterPart }
  | { readonly ok: false; readonly errors: PartErrors };

/** The figures that were typed, or for each field that is wrong what would be right. An empty field says nothing. */
export function parsePart(kind: RegisterPart['kind'], text: PartText, locale: string): ParsedPart {
  const errors: Partial<Record<PartField, string>> = {};
  const typed = { text, errors, locale };
  const part = PARSERS[kind](typed);
  return Object.keys(errors).length === 0 ? { ok: true, part } : { ok: false, errors };
}

type Typed = {
  readonly text: PartText;
  readonly errors: Partial<Record<PartField, string>>;
  readonly locale: string;
};

const PARSERS: Readonly<Record<RegisterPart['kind'], (typed: Typed) => RegisterPart>> = {
  risk: parseRisk,
  issue: ({ text }) => ({
    kind: 'issue',
    facts: { urgency: stepIn(text.urgency), severity: stepIn(text.severity) },
  }),
  'change-request': parseChange,
};

function parseRisk(typed: Typed): RegisterPart {
  const { text, errors } = typed;
  const nature = choiceIn(RISK_NATURES, text.nature) ?? 'threat';
  const money = parseMoney(typed, false);
  const percent = parseWhole(typed, 'percent', { least: 0, most: 100 });
  if ((text.amount.trim() === '') !== (text.percent.trim() === '')) {
    errors[text.amount.trim() === '' ? 'amount' : 'percent'] ??=
      'Both make an expected value: type both, or neither.';
  }
  return {
    kind: 'risk',
    facts: {
      nature,
      inherent: parseRating(typed, 'inherentProbability', 'inherentImpact'),
      residual: parseRating(typed, 'residualProbability', 'residualImpact'),
      response: choiceIn(RESPONSES_TO[nature], text.response),
      proximity: choiceIn(PROXIMITIES, text.proximity),
      ...money,
      percent,
    },
  };
}

function parseChange(typed: Typed): RegisterPart {
  const { amount: cost, currency } = parseMoney(typed, true);
  return {
    kind: 'change-request',
    facts: {
      scope: choiceIn(SCOPE_EFFECTS, typed.text.scope),
      days: parseWhole(typed, 'days', { least: -9_999, most: 9_999 }),
      cost,
      currency,
      verdict: choiceIn(CHANGE_VERDICTS, typed.text.verdict),
    },
  };
}

function parseRating({ text, errors }: Typed, one: PartField, other: PartField): Rating | null {
  const probability = stepIn(text[one]);
  const impact = stepIn(text[other]);
  if (probability !== null && impact !== null) return { probability, impact };
  if (probability !== null || impact !== null) {
    errors[probability === null ? one : other] = 'Choose both, or neither.';
  }
  return null;
}

function parseMoney({ text, errors, locale }: Typed, maySave: boolean) {
  const nothing = { amount: null, currency: null };
  const typed = text.amount.trim();
  if (typed === '') return nothing;

  const currency = text.currency.trim().toUpperCase();
  if (!Intl.supportedValuesOf('currency').includes(currency)) {
    errors.currency = currency === '' ? 'Needed for an amount.' : 'A code like EUR.';
    return nothing;
  }
  const isLess = maySave && /^[-−]/.test(typed);
  const amount = minorUnits(isLess ? typed.slice(1) : typed, { locale, currency });
  if (amount === null) {
    errors.amount = maySave
      ? 'Write an amount, with a minus for less, without the currency.'
      : 'Write an amount of 0 or more, without the currency.';
    return nothing;
  }
  return { amount: isLess && amount !== 0 ? -amount : amount, currency };
}

function parseWhole(
  { text, errors }: Typed,
  field: PartField,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const typed = text[field].trim().replace('−', '-');
  if (typed === '') return null;

  const value = Number(typed);
  if (/^-?\d+$/.test(typed) && value >= least && value <= most) return value;
  errors[field] = `Write a whole number from ${least} to ${most}.`;
  return null;
}

function stepIn(text: string): Step | null {
  return STEPS.find((step) => String(step) === text) ?? null;
}

function choiceIn<T extends string>(choices: readonly T[], text: string): T | null {
  return choices.find((choice) => choice === text) ?? null;
}
