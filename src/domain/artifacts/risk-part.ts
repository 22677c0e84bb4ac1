import type { Rating } from '../foundation/rating';
import {
  amountIn,
  choiceIn,
  currencyIn,
  isObject,
  type Json,
  misread,
  percentIn,
  ratingIn,
} from './part-values';

export const RISK_NATURES = ['threat', 'opportunity'] as const;
export type RiskNature = (typeof RISK_NATURES)[number];

/** What can be done about a threat, and about an opportunity as PM² names it; `share` and `accept` are of both. */
export const RISK_RESPONSES = [
  'avoid',
  'transfer',
  'reduce',
  'accept',
  'exploit',
  'enhance',
  'share',
] as const;
export type RiskResponse = (typeof RISK_RESPONSES)[number];

export const RESPONSES_TO: Readonly<Record<RiskNature, readonly RiskResponse[]>> = {
  threat: ['avoid', 'transfer', 'share', 'reduce', 'accept'],
  opportunity: ['exploit', 'enhance', 'share', 'accept'],
};

/** When it would happen, if it does. */
export const PROXIMITIES = ['imminent', 'this-phase', 'this-project', 'later'] as const;
export type Proximity = (typeof PROXIMITIES)[number];

/** What people say of a risk; `null` where they say nothing. */
export type RiskFacts = {
  readonly nature: RiskNature;
  /** As it would be if nothing were done. */
  readonly inherent: Rating | null;
  /** As it is with the response. */
  readonly residual: Rating | null;
  readonly response: RiskResponse | null;
  readonly proximity: Proximity | null;
  /** What it would cost, or bring, in minor units of `currency`; how likely that is, 0 to 100. */
  readonly amount: number | null;
  readonly currency: string | null;
  readonly percent: number | null;
};

export const NO_RISK_FACTS: RiskFacts = {
  nature: 'threat',
  inherent: null,
  residual: null,
  response: null,
  proximity: null,
  amount: null,
  currency: null,
  percent: null,
};

const NAMES: Readonly<Record<keyof RiskFacts, string>> = {
  nature: 'nature',
  inherent: 'inherent rating',
  residual: 'residual rating',
  response: 'response',
  proximity: 'proximity',
  amount: 'amount',
  currency: 'currency',
  percent: 'probability in percent',
};

/**
 * What the member `risk` of a structured part says, whoever wrote it, and what of it cannot be read.
 *
 * @example
 * readRisk({ inherent: { probability: 4, impact: 5 } }).facts.inherent // { probability: 4, impact: 5 }
 * readRisk({ inherent: { probability: 9, impact: 5 } }).problem        // 'Its inherent rating cannot be read.'
 */
export function readRisk(json: unknown): {
  readonly facts: RiskFacts;
  readonly problem: string | null;
} {
  if (json === undefined || json === null) return { facts: NO_RISK_FACTS, problem: null };
  if (!isObject(json)) return { facts: NO_RISK_FACTS, problem: 'Its figures are no object.' };

  const facts = { ...factsIn(json), nature: choiceIn(RISK_NATURES, json['nature']) };
  const problem = misread(json, facts, NAMES);
  return { facts: { ...facts, nature: facts.nature ?? NO_RISK_FACTS.nature }, problem };
}

/** Why these cannot be written together; `null` when they can. */
export function contradictionIn({
  nature,
  response,
  amount,
  currency,
  percent,
}: RiskFacts): string | null {
  if (response !== null && !RESPONSES_TO[nature].includes(response)) {
    return nature === 'threat'
      ? 'That is a response to an opportunity, and this is a threat.'
      : 'That is a response to a threat, and this is an opportunity.';
  }
  const money = [amount, currency, percent].filter((value) => value !== null);
  return money.length === 0 || money.length === 3
    ? null
    : 'An expected value takes an amount, its currency, and a probability in percent.';
}

function factsIn(json: Json): Omit<RiskFacts, 'nature'> {
  return {
    inherent: ratingIn(json['inherent']),
    residual: ratingIn(json['residual']),
    response: choiceIn(RISK_RESPONSES, json['response']),
    proximity: choiceIn(PROXIMITIES, json['proximity']),
    amount: amountIn(json['amount']),
    currency: currencyIn(json['currency']),
    percent: percentIn(json['percent']),
  };
}
