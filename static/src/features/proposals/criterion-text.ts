import type { Pool } from '@domain/foundation/pool';
import type { ProposalCriterion } from '@domain/scoring/proposal-model';

import type { Formats } from '../../shared/format';

type Source = Pick<ProposalCriterion, 'source' | 'of'>;
type Pools = readonly Pick<Pool, 'name' | 'unit'>[];
export type CriterionWriting = {
  readonly formats: Formats;
  readonly currency: string;
  readonly pools: Pools;
};

/** A value of a criterion as people read it: a rating as it stands, an amount as money. */
export function criterionText(
  criterion: Source,
  value: number | null,
  { formats, currency, pools }: CriterionWriting,
): string {
  if (value === null) return '–';
  if (isMoney(criterion, pools)) return formats.wholeMoney(value, currency);
  return criterion.source === 'rating' ? formats.decimal(value) : formats.decimal(value, 2);
}

/** Whether its values are money, in minor units. */
export function isMoney({ source, of }: Source, pools: Pools): boolean {
  if (source === 'pool') return pools.find(({ name }) => name === of)?.unit === null;
  return source === 'cost' || source === 'benefit' || source === 'net-benefit';
}
