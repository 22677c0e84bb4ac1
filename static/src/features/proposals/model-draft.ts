import type { Judgement } from '@domain/scoring/judgements';
import {
  canDrive,
  MOST_SWING_POINTS,
  problemsOfModel,
  weighPairs,
  type ProposalCriterion,
  type ProposalModel,
  type Weighting,
} from '@domain/scoring/proposal-model';

import { poolAmount, typedPoolAmount } from './pool-amount';

/** A model while it is edited: weights and points are what was typed, judgements are kept by the ids of the pair. */
export type ModelDraft = Omit<ProposalModel, 'criteria' | 'weighting' | 'pools'> & {
  readonly criteria: readonly (ProposalCriterion & { readonly weight: string })[];
  readonly pools: readonly PoolDraft[];
  readonly weighing: Weighting['kind'];
  /** By `one/other`, how many times the one outweighs the other. */
  readonly judged: Readonly<Record<string, number>>;
};

/** `id` tells rows apart while they are edited; money has no unit of its own. */
export type PoolDraft = {
  readonly id: string;
  readonly name: string;
  readonly isMoney: boolean;
  readonly unit: string;
  readonly limit: string;
  /** Empty where it is no period. */
  readonly series: string;
};

const LARGEST_WEIGHT = 1000;
/** How one weight is called. */
export const WORDS = { direct: 'Weight', swing: 'Points', pairwise: 'Share' } as const;

export function draftOf(
  { criteria, weighting, pools, ...rest }: ProposalModel,
  locale: string,
): ModelDraft {
  const weights = typedIn(weighting);
  const judgements = weighting.kind === 'pairwise' ? weighting.judgements : [];
  return {
    ...rest,
    criteria: criteria.map((criterion, place) => ({
      ...criterion,
      weight: String(weights[place] ?? 1),
    })),
    pools: pools.map((pool, at) => ({
      id: `pool-${at + 1}`,
      name: pool.name,
      isMoney: pool.unit === null,
      unit: pool.unit ?? '',
      limit: typedPoolAmount(pool.limit, pool, { locale, currency: rest.currency }),
      series: pool.series ?? '',
    })),
    weighing: weighting.kind,
    judged: Object.fromEntries(
      judgements.map(({ first, second, value }) => [
        pairKey(criteria[first]?.id ?? '', criteria[second]?.id ?? ''),
        value,
      ]),
    ),
  };
}

/** As it is saved; unjudged pairs are left out, and filled in by what the others say. */
export function toModel(
  { criteria, weighing: kind, judged, pools, ...rest }: ModelDraft,
  locale: string,
): ProposalModel {
  return {
    ...rest,
    criteria: criteria.map(({ id, name, source, direction, isDriver }) => ({
      id,
      name,
      source,
      direction,
      isDriver: isDriver && canDrive({ source, direction }),
    })),
    weighting: weightingOf({ criteria, weighing: kind, judged }),
    pools: pools.map(({ name, isMoney, unit: typed, limit, series }) => {
      const unit = isMoney ? null : typed.trim();
      const writing = { locale, currency: rest.currency };
      return {
        name: name.trim(),
        unit,
        limit: poolAmount(limit, { unit }, writing) ?? Number.NaN,
        series: series.trim() === '' ? null : series.trim(),
      };
    }),
  };
}

export function problemsOf(draft: ModelDraft, locale: string): readonly string[] {
  const most = draft.weighing === 'swing' ? MOST_SWING_POINTS : LARGEST_WEIGHT;
  const word = WORDS[draft.weighing].toLowerCase();
  const typed = draft.criteria
    .filter(({ weight }) => draft.weighing !== 'pairwise' && weightOf(weight, most) === null)
    .map(
      ({ name }) =>
        `The ${word} of ${name || 'the new criterion'} must be from 0 to ${most.toLocaleString('en')}.`,
    );
  if (!/^[A-Z]{3}$/.test(draft.currency)) return ['A currency is written EUR.', ...typed];
  return typed.length > 0 ? typed : problemsOfModel(toModel(draft, locale));
}

/** What the judgements come to; `null` while they do not connect all criteria. */
export function weighed({ criteria, judged }: Pick<ModelDraft, 'criteria' | 'judged'>) {
  try {
    return weighPairs(criteria.length, judgementsOf({ criteria, judged }));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Every pair of criteria, by their places. */
export function pairsOf(size: number): readonly (readonly [number, number])[] {
  return Array.from({ length: size }, (_, first) => first).flatMap((first) =>
    Array.from({ length: size - first - 1 }, (_, after) => [first, first + after + 1] as const),
  );
}

export function pairKey(one: string, other: string): string {
  return `${one}/${other}`;
}

export function withNewCriterion(draft: ModelDraft): ModelDraft {
  const taken = new Set(draft.criteria.map(({ id }) => id));
  let number = draft.criteria.length + 1;
  while (taken.has(`criterion-${number}`)) number += 1;
  const fresh = {
    id: `criterion-${number}`,
    name: '',
    source: 'rating',
    direction: 'max',
    isDriver: false,
    weight: '1',
  } as const;
  return { ...draft, criteria: [...draft.criteria, fresh] };
}

export function withNewPool(draft: ModelDraft): ModelDraft {
  const taken = new Set(draft.pools.map(({ id }) => id));
  let number = draft.pools.length + 1;
  while (taken.has(`pool-${number}`)) number += 1;
  const fresh = { id: `pool-${number}`, name: '', isMoney: true, unit: '', limit: '', series: '' };
  return { ...draft, pools: [...draft.pools, fresh] };
}

function judgementsOf({
  criteria,
  judged,
}: Pick<ModelDraft, 'criteria' | 'judged'>): readonly Judgement[] {
  return pairsOf(criteria.length).flatMap(([first, second]) => {
    const value = judged[pairKey(criteria[first]?.id ?? '', criteria[second]?.id ?? '')];
    return value === undefined ? [] : [{ first, second, value }];
  });
}

/** Another way to weigh. Points follow the shares of the weights or judgements before, so that none changes by it; what cannot be read stays as typed. */
export function weighedBy(draft: ModelDraft, kind: Weighting['kind']): ModelDraft {
  if (kind !== 'swing') return { ...draft, weighing: kind };

  const shares = draft.weighing === 'pairwise' ? weighed(draft)?.weights : undefined;
  const weights = shares ?? draft.criteria.map(({ weight }) => weightOf(weight));
  const most = Math.max(...weights.map((weight) => weight ?? 0));
  return {
    ...draft,
    weighing: kind,
    criteria: draft.criteria.map((criterion, at) => ({
      ...criterion,
      weight: pointsText(weights[at] ?? null, most) ?? criterion.weight,
    })),
  };
}

/** To a tenth of a point, and no less where it counts at all; `null` where there is nothing to go by. */
function pointsText(weight: number | null, most: number): string | null {
  if (weight === null || most === 0) return null;
  const points = (weight * MOST_SWING_POINTS) / most;
  return String(weight === 0 ? 0 : Math.max(0.1, Math.round(points * 10) / 10));
}

function typedIn(weighting: Weighting): readonly number[] {
  if (weighting.kind === 'direct') return weighting.weights;
  return weighting.kind === 'swing' ? weighting.points : [];
}

function weightingOf({
  criteria,
  weighing: kind,
  judged,
}: Pick<ModelDraft, 'criteria' | 'weighing' | 'judged'>): Weighting {
  if (kind === 'pairwise') return { kind, judgements: judgementsOf({ criteria, judged }) };
  const typed = criteria.map(({ weight }) => weightOf(weight) ?? Number.NaN);
  return kind === 'direct' ? { kind, weights: typed } : { kind, points: typed };
}

function weightOf(typed: string, most = LARGEST_WEIGHT): number | null {
  const value = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
  return value >= 0 && value <= most ? value : null;
}
