import type { RatedProposal } from '../foundation/proposal';
import type { ProposalCriterion, ProposalModel, ProposalSource } from './proposal-model';

/** What a proposal has on a criterion, or why that is not available. */
export type CriterionValue =
  | { readonly value: number; readonly missing: null }
  | { readonly value: null; readonly missing: string };

type Model = Pick<ProposalModel, 'currency'>;
type Read = (
  proposal: RatedProposal,
  criterion: Pick<ProposalCriterion, 'id' | 'of'>,
  model: Model,
) => CriterionValue;

/**
 * What a proposal has on a criterion of a model, from where the criterion says.
 *
 * Units:     ratings from 0 to 10; money in minor units of the model's currency; benefit for each unit of cost; a pool and a Jira
 *            field in their own units.
 * Undefined: not available, with the reason in a sentence; never 0 in its place. Of a pool that it does not name a proposal takes 0.
 *
 * @example
 * valueOn({ ...criterion, source: 'return' }, proposal, model) // { value: 1.5, missing: null }
 * valueOn({ ...criterion, source: 'cost' }, proposal, model) // { value: null, missing: 'No cost is stated.' }
 */
export function valueOn(
  criterion: Pick<ProposalCriterion, 'id' | 'source' | 'of'>,
  proposal: RatedProposal,
  model: Model,
): CriterionValue {
  return READ[criterion.source](proposal, criterion, model);
}

const READ: Readonly<Record<ProposalSource, Read>> = {
  rating: ({ ratings }, { id }) => orMissing(ratings[id], 'Nobody has rated it.'),
  cost: (proposal, _, model) => amount('cost', proposal, model),
  benefit: (proposal, _, model) => amount('benefit', proposal, model),
  'net-benefit': (proposal, _, model) =>
    ofBoth(proposal, model, (benefit, cost) => known(benefit - cost)),
  return: (proposal, _, model) =>
    ofBoth(proposal, model, (benefit, cost) =>
      cost === 0
        ? missing('It costs nothing: there is no benefit per cost.')
        : known(benefit / cost),
    ),
  pool: ({ facts }, { of }) => known(facts.takes.find(({ pool }) => pool === of)?.amount ?? 0),
  field: ({ numbers }, { of }) =>
    orMissing(numbers[of ?? ''], 'Jira shows you no number in this field.'),
};

function ofBoth(
  proposal: RatedProposal,
  model: Model,
  reckon: (benefit: number, cost: number) => CriterionValue,
): CriterionValue {
  const benefit = amount('benefit', proposal, model);
  if (benefit.value === null) return benefit;
  const cost = amount('cost', proposal, model);
  return cost.value === null ? cost : reckon(benefit.value, cost.value);
}

function amount(
  which: 'cost' | 'benefit',
  { facts }: RatedProposal,
  { currency }: Model,
): CriterionValue {
  const stated = facts[which];
  if (stated === null) return missing(`No ${which} is stated.`);
  return facts.currency === currency
    ? known(stated)
    : missing(`Its amounts are in ${facts.currency ?? 'no currency'}, not in ${currency}.`);
}

function orMissing(value: number | undefined, reason: string): CriterionValue {
  return value === undefined ? missing(reason) : known(value);
}

function known(value: number): CriterionValue {
  return { value, missing: null };
}

function missing(reason: string): CriterionValue {
  return { value: null, missing: reason };
}
