import type { Pool, Take } from '@domain/foundation/pool';
import {
  LEAST_SHARES,
  type Obligation,
  type ProposalFacts,
  type RatedProposal,
} from '@domain/foundation/proposal';
import type { ProposalModel } from '@domain/scoring/proposal-model';

import { minorUnits, typedAmount, type Writing } from '../../shared/money-input';
import { parseRating } from '../../shared/parse-rating';
import { poolAmount, typedPoolAmount } from './pool-amount';

/** The figures of a proposal as they are typed. */
export type FiguresText = {
  readonly cost: string;
  readonly benefit: string;
  /** By pool of the model. */
  readonly takes: Readonly<Record<string, string>>;
  /** In percent; empty where all or nothing is funded. */
  readonly leastShare: string;
};

/** A proposal while it is edited: what was typed. */
export type ProposalText = FiguresText & {
  readonly obligation: Obligation;
  /** The user's own, by criterion. */
  readonly ratings: Readonly<Record<string, string>>;
};

type Parsed = {
  /** By field, by the criterion's id, or by `pool` and the pool's name. */
  readonly errors: Readonly<Record<string, string>>;
  /** `null` when they did not change. */
  readonly facts: ProposalFacts | null;
  /** Those that changed. */
  readonly ratings: readonly { readonly criterionId: string; readonly value: number | null }[];
};

export function proposalText(
  { facts, opinions }: RatedProposal,
  { criteria, currency, pools }: ProposalModel,
  writing: Writing,
): ProposalText {
  const typed = (amount: number | null) =>
    amount === null || facts.currency !== currency ? '' : typedAmount(amount, writing);
  return {
    cost: typed(facts.cost),
    benefit: typed(facts.benefit),
    obligation: facts.obligation,
    leastShare: facts.leastShare === null ? '' : String(facts.leastShare),
    takes: Object.fromEntries(
      pools.map((pool) => {
        const amount = facts.takes.find((take) => take.pool === pool.name)?.amount;
        return [pool.name, amount === undefined ? '' : typedPoolAmount(amount, pool, writing)];
      }),
    ),
    ratings: Object.fromEntries(criteria.map(({ id }) => [id, String(opinions[id]?.own ?? '')])),
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
  const { figures, errors: unread } = parseFigures(text, { model, writing });
  const errors: Record<string, string> = { ...unread };
  const named = new Set(model.pools.map(({ name }) => name));
  const others = proposal.facts.takes.filter(({ pool }) => !named.has(pool));
  const before = proposalText(proposal, model, writing);
  const facts = {
    ...figures,
    obligation: text.obligation,
    takes: inOrderOf(proposal.facts.takes, [...others, ...figures.takes]),
  };
  const isSame =
    before.obligation === text.obligation &&
    isSameFigures(parseFigures(before, { model, writing }).figures, figures);
  const ratings = model.criteria
    .filter(({ id, source }) => source === 'rating' && before.ratings[id] !== text.ratings[id])
    .map(({ id }) => {
      const value = parseRating(text.ratings[id] ?? '');
      if (value === 'invalid') errors[id] = 'A number from 0 to 10.';
      return { criterionId: id, value: value === 'invalid' ? null : value };
    });
  return { errors, facts: isSame ? null : facts, ratings };
}

/** Those that were taken before first, as they stood. */
function inOrderOf(before: readonly Take[], takes: readonly Take[]): readonly Take[] {
  const isNew = ({ pool }: Take) => before.every((each) => each.pool !== pool);
  return [
    ...before.flatMap(({ pool }) => takes.filter((each) => each.pool === pool)),
    ...takes.filter(isNew),
  ];
}

type Figures = ReturnType<typeof parseFigures>['figures'];

/** Both read from texts, of which `1,200.50` and `1200.5` say the same. */
function isSameFigures(one: Figures, other: Figures): boolean {
  const amounts = new Map(one.takes.map(({ pool, amount }) => [pool, amount]));
  return (
    (['cost', 'benefit', 'leastShare'] as const).every((name) => one[name] === other[name]) &&
    one.takes.length === other.takes.length &&
    other.takes.every(({ pool, amount }) => amounts.get(pool) === amount)
  );
}

/** The figures that were typed, in the model's currency and pools. */
export function parseFigures(
  text: FiguresText,
  { model, writing }: { readonly model: ProposalModel; readonly writing: Writing },
): {
  readonly errors: Readonly<Record<string, string>>;
  readonly figures: Omit<ProposalFacts, 'obligation'>;
} {
  const errors: Record<string, string> = {};
  const amountOf = (name: 'cost' | 'benefit') => {
    if (text[name].trim() === '') return null;
    const amount = minorUnits(text[name], writing);
    if (amount === null) errors[name] = `An amount in ${model.currency}, not below 0.`;
    return amount;
  };
  const takes = model.pools.flatMap((pool): readonly Take[] => {
    const typed = text.takes[pool.name] ?? '';
    if (typed.trim() === '') return [];
    const amount = poolAmount(typed, pool, writing);
    if (amount === null) errors[poolError(pool)] = 'An amount, not below 0.';
    return [{ pool: pool.name, amount: amount ?? 0 }];
  });
  const { currency } = model;
  const leastShare = shareIn(text.leastShare);
  if (leastShare === 'invalid') errors['leastShare'] = 'A whole number from 10 to 99, or nothing.';
  const figures = {
    cost: amountOf('cost'),
    benefit: amountOf('benefit'),
    currency,
    takes,
    leastShare: leastShare === 'invalid' ? null : leastShare,
  };
  return { errors, figures };
}

function shareIn(typed: string): number | null | 'invalid' {
  const text = typed.trim().replace(/\s*%$/, '');
  if (text === '') return null;
  const share = /^\d{2}$/.test(text) ? Number(text) : 0;
  return share >= LEAST_SHARES.least ? share : 'invalid';
}

/** Where what is wrong with an amount of a pool stands among the errors. */
export function poolError({ name }: Pick<Pool, 'name'>): string {
  return `pool ${name}`;
}
