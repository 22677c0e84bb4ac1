import type { Obligation, ProposalFacts, RatedProposal } from '@domain/foundation/proposal';
import type { ProposalModel } from '@domain/scoring/proposal-model';

import { minorUnits, typedAmount, type Writing } from '../../shared/money-input';
import { parseRating } from '../../shared/parse-rating';

/** A proposal while it is edited: what was typed. */
export type ProposalText = {
  readonly cost: string;
  readonly benefit: string;
  readonly obligation: Obligation;
  /** By criterion. */
  readonly ratings: Readonly<Record<string, string>>;
};

type Parsed = {
  /** By field, or by the criterion's id. */
  readonly errors: Readonly<Record<string, string>>;
  /** `null` when they did not change. */
  readonly facts: ProposalFacts | null;
  /** Those that changed. */
  readonly ratings: readonly { readonly criterionId: string; readonly value: number | null }[];
};

export function proposalText(
  { facts, ratings }: RatedProposal,
  { criteria, currency }: ProposalModel,
  writing: Writing,
): ProposalText {
  const typed = (amount: number | null) =>
    amount === null || facts.currency !== currency ? '' : typedAmount(amount, writing);
  return {
    cost: typed(facts.cost),
    benefit: typed(facts.benefit),
    obligation: facts.obligation,
    ratings: Object.fromEntries(criteria.map(({ id }) => [id, String(ratings[id] ?? '')])),
  };
}

/** What was typed, as it is saved: only what changed. */
export function parseProposal(
  text: ProposalText,
  about: {
    readonly proposal: RatedProposal;
    readonly model: ProposalModel;
    readonly writing: Writing;
  },
): Parsed {
  const { proposal, model, writing } = about;
  const errors: Record<string, string> = {};
  const amountOf = (name: 'cost' | 'benefit') => {
    if (text[name].trim() === '') return null;
    const amount = minorUnits(text[name], writing);
    if (amount === null) errors[name] = `An amount in ${model.currency}, not below 0.`;
    return amount;
  };
  const before = proposalText(proposal, model, writing);
  const facts = {
    cost: amountOf('cost'),
    benefit: amountOf('benefit'),
    currency: model.currency,
    obligation: text.obligation,
  };
  const isSame = (['cost', 'benefit', 'obligation'] as const).every(
    (name) => before[name] === text[name],
  );
  const ratings = model.criteria
    .filter(({ id, source }) => source === 'rating' && before.ratings[id] !== text.ratings[id])
    .map(({ id }) => {
      const value = parseRating(text.ratings[id] ?? '');
      if (value === 'invalid') errors[id] = 'A number from 0 to 10.';
      return { criterionId: id, value: value === 'invalid' ? null : value };
    });
  return { errors, facts: isSame ? null : facts, ratings };
}
