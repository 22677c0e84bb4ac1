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
  { pools, currency, lines, formats }: About,
): string {
  const keyOf = (id: string) =>
    lines.find(({ workItemId }) => workItemId === id)?.key ??
    'a proposal that could not be selected';
  switch (reason.kind) {
    case 'forced':
      return isIn ? 'Decided: it is done.' : 'Decided: it is not done.';
    case 'best':
      return 'Worth most together with the others.';
    case 'needs':
      return `It needs ${keyOf(reason.other)}, which is not done.`;
    case 'excluded':
      return `${keyOf(reason.other)} is done, and the two exclude each other.`;
    case 'replaced':
      return `${keyOf(reason.other)} is done instead.`;
    case 'budget':
      return `Only ${formats.wholeMoney(reason.left, currency)} of the budget is left.`;
    case 'pool': {
      const pool = pools[reason.at] ?? { name: 'a pool', unit: '' };
      return `Of ${pool.name} only ${poolText(reason.left, pool, { formats, currency })} is left.`;
    }
    case 'worth-less':
      return 'What is done is worth more together.';
  }
}
