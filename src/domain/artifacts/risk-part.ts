import type { FactsOf, PartFields } from './part-field';

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
type RiskResponse = (typeof RISK_RESPONSES)[number];

export const RESPONSES_TO: Readonly<Record<RiskNature, readonly RiskResponse[]>> = {
  threat: ['avoid', 'transfer', 'share', 'reduce', 'accept'],
  opportunity: ['exploit', 'enhance', 'share', 'accept'],
};

/** When it would happen, if it does. */
export const PROXIMITIES = ['imminent', 'this-phase', 'this-project', 'later'] as const;

export const RISK_FIELDS = {
  nature: { type: 'choice', name: 'nature', choices: RISK_NATURES, unsaid: 'threat' },
  response: { type: 'choice', name: 'response', choices: RISK_RESPONSES, unsaid: null },
  /** As it would be if nothing were done. */
  inherent: { type: 'rating', name: 'inherent rating' },
  /** As it is with the response. */
  residual: { type: 'rating', name: 'residual rating' },
  proximity: { type: 'choice', name: 'proximity', choices: PROXIMITIES, unsaid: null },
  /** What it would cost, or bring; how likely that is. */
  amount: { type: 'amount', name: 'amount at stake', isSigned: false },
  currency: { type: 'currency', name: 'currency' },
  percent: { type: 'whole', name: 'probability in percent', least: 0, most: 100 },
} as const satisfies PartFields;

export type RiskFacts = FactsOf<typeof RISK_FIELDS>;

/** Why these cannot be written together; `null` when they can. */
export function contradictionInRisk(facts: RiskFacts): string | null {
  const { nature, response, amount, currency, percent } = facts;
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
