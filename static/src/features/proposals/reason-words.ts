import type { ShownScenario } from '@contract/scenarios';
import type { Reason } from '@domain/selection/reasons';
import type { ScenarioLine } from '@domain/selection/scenario';

import type { Formats } from '../../shared/format';
import { poolText } from './pool-amount';

type About = Pick<ShownScenario, 'pools' | 'currency' | 'lines'> & { readonly formats: Formats };

/** Why a proposal is in or out, in a sentence. */
export function reasonWords(
  reason: Reason,
  { isIn }: Pick<ScenarioLine, 'isIn'>,
  about: About,
): string {
  switch (reason.kind) {
    case 'forced':
      return isIn ? 'Decided: it is done.' : 'Decided: it is not done.';
    case 'best':
      return 'Worth most together with the others.';
    case 'worth-less':
      return 'What is done is worth more together.';
    case 'budget':
    case 'pool':
      return roomWords(reason, about);
    case 'needs':
    case 'excluded':
    case 'replaced':
      return relatedWords(reason, about);
  }
}

function roomWords(
  reason: Extract<Reason, { readonly left: number }>,
  { pools, currency, formats }: About,
): string {
  if (reason.kind === 'budget') {
    return `Only ${formats.wholeMoney(reason.left, currency)} of the budget is left.`;
  }
  const pool = pools[reason.at] ?? { name: 'a pool', unit: '' };
  return `Of ${pool.name} only ${poolText(reason.left, pool, { formats, currency })} is left.`;
}

function relatedWords(
  { kind, other }: Extract<Reason, { readonly other: unknown }>,
  { lines }: About,
): string {
  const found = lines.find(({ workItemId }) => workItemId === other);
  const key = found?.key ?? 'a proposal that could not be selected';
  if (kind === 'needs') return `It needs ${key}, which is not done.`;
  return kind === 'excluded'
    ? `${key} is done, and the two exclude each other.`
    : `${key} is done instead.`;
}
