import type { ShownScenario } from '@contract/scenarios';
import { sumsOf, takenOfPools } from '@domain/selection/scenario';

import { FactList } from '../../shared/fact-list';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { poolText } from './pool-amount';

type PaperFiguresProps = { readonly scenario: ShownScenario };

/** What there is, what is taken of it, what that is worth, and how sure it is that nothing is worth more. */
export function PaperFigures({ scenario }: PaperFiguresProps) {
  const formats = useFormats();
  const { fixed, wholeMoney } = formats;
  const { budget, currency, pools, lines } = scenario;
  const sums = sumsOf(lines);
  const inPart = lines.some(({ isIn, share }) => isIn && share < 100);
  const taken = takenOfPools(lines, pools.length);

  return (
    <section>
      <FactList
        facts={[
          {
            label: 'Budget',
            value: wholeMoney(budget, currency),
            note: `${wholeMoney(sums.cost, currency)} spent, ${wholeMoney(budget - sums.cost, currency)} left`,
          },
          ...pools.map((pool, at) => {
            const text = (amount: number) => poolText(amount, pool, { formats, currency });
            const used = taken[at] ?? 0;
            return {
              label: pool.name,
              value: text(pool.limit),
              note: `${text(used)} taken, ${text(pool.limit - used)} left`,
            };
          }),
          {
            label: 'Value',
            value: fixed(sums.value),
            note: inPart
              ? 'The sum of the scores, each by the share that is funded'
              : 'The sum of the scores',
          },
        ]}
      />
      <p>{proofWords(scenario, sums.value, formats)}</p>
    </section>
  );
}

/** How sure it is, without a word that a board would have to look up. */
export function proofWords(
  { proof, pools }: Pick<ShownScenario, 'proof' | 'pools'>,
  value: number,
  { fixed }: Pick<Formats, 'fixed'>,
): string {
  if (proof === null) return 'As some of it is hidden from you, nothing is said about its proof.';

  const within = pools.length === 0 ? 'within the budget' : 'within the budget and the pools';
  return proof.kind === 'optimal'
    ? `It is proven that no other selection ${within} is worth more.`
    : `It is not proven to be the best: a selection ${within} might be worth up to ${fixed(proof.bound)}, this one is worth ${fixed(value)}.`;
}
