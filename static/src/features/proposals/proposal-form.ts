import {
  type Pool,
  periodsOf,
  type StartWindow,
  type Take,
  windowAmong,
} from '@domain/foundation/pool';
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
  /** Names of periods; empty where it starts as it says. */
  readonly earliest: string;
  readonly latest: string;
};

/** Nothing typed yet. */
export const NO_FIGURES: FiguresText = {
  cost: '',
  benefit: '',
  takes: {},
  leastShare: '',
  earliest: '',
  latest: '',
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
    ...windowText(facts.window, pools),
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
    /** Whether cost and benefit are meant as they are typed: an empty one stands for none, in whatever currency it was. */
    readonly hasAmounts: boolean;
  },
): Parsed {
  const { proposal, model, writing, hasAmounts } = about;
  const before = proposalText(proposal, model, writing);
  const { figures, errors: unread } = parseFigures(text, { model, writing });
  const errors: Record<string, string> = { ...unread };
  const named = new Set(model.pools.map(({ name }) => name));
  const others = proposal.facts.takes.filter(({ pool }) => !named.has(pool));
  const { cost, benefit, currency } = proposal.facts;
  const facts = {
    ...figures,
    ...(hasAmounts ? {} : { cost, benefit, currency }),
    ...(isElsewhere(text, proposal, model) ? { window: proposal.facts.window } : {}),
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

/** Whether its amounts are in another currency than the model's, in which nothing is typed here. */
export function isForeign(
  { facts }: Pick<RatedProposal, 'facts'>,
  { currency }: ProposalModel,
): boolean {
  return facts.currency !== null && facts.currency !== currency;
}

/** Whether its window is one of periods that the model does not have, and none is chosen in its place. */
function isElsewhere(
  text: Pick<FiguresText, 'earliest' | 'latest'>,
  { facts }: RatedProposal,
  { pools }: ProposalModel,
): boolean {
  return text.earliest === '' && text.latest === '' && windowAmong(facts.window, pools) === null;
}

const AMOUNTS = ['cost', 'benefit'] as const;

/** Whether amounts were typed, or are those of the model's currency that the form began with: in another one it shows none. */
export function hasAmounts(
  text: Pick<FiguresText, 'cost' | 'benefit'>,
  proposal: RatedProposal,
  model: ProposalModel,
): boolean {
  return !isForeign(proposal, model) || AMOUNTS.some((name) => text[name].trim() !== '');
}

/** A proposal has one currency: of amounts in another one, either all are typed anew or none. */
export function halfTyped(
  text: Pick<FiguresText, 'cost' | 'benefit'>,
  proposal: RatedProposal,
  model: ProposalModel,
): Readonly<Record<string, string>> {
  const { facts } = proposal;
  if (!isForeign(proposal, model) || !hasAmounts(text, proposal, model)) return {};
  const missing = AMOUNTS.filter((name) => facts[name] !== null && text[name].trim() === '');
  return Object.fromEntries(
    missing.map((name) => [name, `It is in ${facts.currency ?? ''}. Give it in ${model.currency} as well.`]), // prettier-ignore
  );
}

/** As it stands among the periods of the model; nothing where it does not. */
function windowText(window: StartWindow | null, pools: readonly Pool[]) {
  const periods = periodsOf(pools);
  const among = windowAmong(window, pools);
  return {
    earliest: among === null ? '' : (periods[among.earliest] ?? ''),
    latest: among === null ? '' : (periods[among.latest] ?? ''),
  };
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
    one.window?.earliest === other.window?.earliest &&
    one.window?.latest === other.window?.latest &&
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
  const window = windowIn(text, model);
  if (window === 'invalid') errors['latest'] = 'Choose both, the latest not before the earliest.';
  const figures = {
    cost: amountOf('cost'),
    benefit: amountOf('benefit'),
    currency,
    takes,
    leastShare: leastShare === 'invalid' ? null : leastShare,
    window: window === 'invalid' ? null : window,
  };
  return { errors, figures };
}

function windowIn(
  { earliest, latest }: Pick<FiguresText, 'earliest' | 'latest'>,
  { pools }: Pick<ProposalModel, 'pools'>,
): StartWindow | null | 'invalid' {
  if (earliest === '' && latest === '') return null;
  const window = { earliest, latest };
  return windowAmong(window, pools) === null ? 'invalid' : window;
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
