import type { RegisterPart } from '@domain/artifacts/register-part';
import type { Rating } from '@domain/foundation/rating';

import { typedAmount } from '../../../shared/money-input';

/** The figures of a work item as they are typed and chosen; nothing chosen is the empty text. */
export type PartText = Readonly<Record<PartField, string>>;

export type PartField =
  | 'nature'
  | 'inherentProbability'
  | 'inherentImpact'
  | 'residualProbability'
  | 'residualImpact'
  | 'response'
  | 'proximity'
  | 'amount'
  | 'currency'
  | 'percent'
  | 'urgency'
  | 'severity'
  | 'scope'
  | 'days'
  | 'verdict';

export type PartErrors = Readonly<Partial<Record<PartField, string>>>;

const EMPTY: PartText = {
  nature: 'threat',
  inherentProbability: '',
  inherentImpact: '',
  residualProbability: '',
  residualImpact: '',
  response: '',
  proximity: '',
  amount: '',
  currency: '',
  percent: '',
  urgency: '',
  severity: '',
  scope: '',
  days: '',
  verdict: '',
};

/** A start for typing. */
export function partText({ kind, facts }: RegisterPart, locale: string): PartText {
  if (kind === 'issue') {
    return { ...EMPTY, urgency: textOf(facts.urgency), severity: textOf(facts.severity) };
  }
  const { currency } = facts;
  const money = (amount: number | null) => amountText(amount, { currency, locale });
  if (kind === 'change-request') {
    const { scope, days, cost, verdict } = facts;
    return {
      ...EMPTY,
      scope: scope ?? '',
      days: textOf(days),
      amount: money(cost),
      currency: currency ?? '',
      verdict: verdict ?? '',
    };
  }
  const { nature, inherent, residual, response, proximity, amount, percent } = facts;
  const [inherentProbability, inherentImpact] = stepsOf(inherent);
  const [residualProbability, residualImpact] = stepsOf(residual);
  return {
    ...EMPTY,
    nature,
    inherentProbability,
    inherentImpact,
    residualProbability,
    residualImpact,
    response: response ?? '',
    proximity: proximity ?? '',
    amount: money(amount),
    currency: currency ?? '',
    percent: textOf(percent),
  };
}

type Writing = { readonly locale: string; readonly currency: string | null };

function amountText(amount: number | null, { locale, currency }: Writing): string {
  return amount === null || currency === null ? '' : typedAmount(amount, { locale, currency });
}

function stepsOf(rating: Rating | null): readonly [string, string] {
  return rating === null ? ['', ''] : [String(rating.probability), String(rating.impact)];
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}
