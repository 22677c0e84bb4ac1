import {
  canDrive,
  problemsOfModel,
  type ProposalCriterion,
  type ProposalModel,
} from '@domain/scoring/proposal-model';

import { freshId } from '../../shared/criteria-tree/tree-changes';
import {
  groupsIn,
  treeDraftOf,
  typingProblems,
  weightingIn,
  type MemberDraft,
  type TreeDraft,
} from '../../shared/criteria-tree/tree-draft';
import { poolAmount, typedPoolAmount } from './pool-amount';

export type CriterionDraft = ProposalCriterion & MemberDraft;

/** A model while it is edited: its tree, and what else there is of it as it is typed. */
export type ModelDraft = Omit<ProposalModel, 'criteria' | 'groups' | 'weighting' | 'pools'> &
  TreeDraft<CriterionDraft> & { readonly pools: readonly PoolDraft[] };

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

export function draftOf(
  { criteria, groups, weighting, pools, ...rest }: ProposalModel,
  locale: string,
): ModelDraft {
  return {
    ...rest,
    ...treeDraftOf({ criteria, groups, weighting }),
    pools: pools.map((pool, at) => ({
      id: `pool-${at + 1}`,
      name: pool.name,
      isMoney: pool.unit === null,
      unit: pool.unit ?? '',
      limit: typedPoolAmount(pool.limit, pool, { locale, currency: rest.currency }),
      series: pool.series ?? '',
    })),
  };
}

/** As it is saved; unjudged pairs are left out, and filled in by what the others say. */
export function toModel(draft: ModelDraft, locale: string): ProposalModel {
  const { currency, intake, normalisation, onlyReady, relations, pools } = draft;
  return {
    currency,
    intake,
    normalisation,
    onlyReady,
    relations,
    criteria: draft.criteria.map(({ id, name, group, source, of, direction, isDriver }) => ({
      id,
      name,
      group,
      source,
      of,
      direction,
      isDriver: isDriver && canDrive({ source, direction }),
    })),
    groups: groupsIn(draft),
    weighting: weightingIn(draft, null),
    pools: pools.map(({ name, isMoney, unit: typed, limit, series }) => {
      const unit = isMoney ? null : typed.trim();
      const writing = { locale, currency };
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
  const typed = typingProblems(draft);
  if (!/^[A-Z]{3}$/.test(draft.currency)) return ['A currency is written EUR.', ...typed];
  return typed.length > 0 ? typed : problemsOfModel(toModel(draft, locale));
}

/** At the end of a group, or of all for `null`. */
export function withNewCriterion(draft: ModelDraft, group: string | null): ModelDraft {
  const fresh = {
    id: freshId(draft, 'criterion'),
    name: '',
    group,
    source: 'rating',
    of: null,
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
