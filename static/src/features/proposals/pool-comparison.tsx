import type { ShownScenario } from '@contract/scenarios';
import type { Pool } from '@domain/foundation/pool';
import { sumsOf, takenOfPools } from '@domain/selection/scenario';

import { useFormats } from '../../shared/forge-context';
import { poolText } from './pool-amount';
import styles from './proposals.module.css';

type PoolComparisonProps = { readonly scenarios: readonly ShownScenario[] };

/** What each scenario takes of the budget and of every pool, beside what there is. */
export function PoolComparison({ scenarios }: PoolComparisonProps) {
  const names = [...new Set(scenarios.flatMap(({ pools }) => pools.map(({ name }) => name)))];
  if (names.length === 0) return null;

  return (
    <div
      className={styles['scroller']}
      tabIndex={0}
      role="region"
      aria-label="Cost by pool, scrollable"
    >
      <table className={styles['figures']} aria-label="Cost by pool">
        <thead>
          <tr>
            <th scope="col">Taken of</th>
            {scenarios.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Budget</th>
            {scenarios.map((scenario) => (
              <BudgetCell key={scenario.id} scenario={scenario} />
            ))}
          </tr>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {scenarios.map((scenario) => (
                <PoolCell key={scenario.id} scenario={scenario} name={name} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BudgetCell({
  scenario: { lines, budget, currency },
}: {
  readonly scenario: ShownScenario;
}) {
  const { wholeMoney } = useFormats();
  return (
    <td>
      {wholeMoney(sumsOf(lines).cost, currency)} of {wholeMoney(budget, currency)}
    </td>
  );
}

type PoolCellProps = { readonly scenario: ShownScenario; readonly name: Pool['name'] };

function PoolCell({ scenario: { pools, lines, currency }, name }: PoolCellProps) {
  const formats = useFormats();
  const at = pools.findIndex((pool) => pool.name === name);
  const pool = pools[at];
  if (pool === undefined) return <td>–</td>;

  const taken = takenOfPools(lines, pools.length)[at] ?? 0;
  const text = (amount: number) => poolText(amount, pool, { formats, currency });
  return (
    <td>
      {text(taken)} of {text(pool.limit)}
    </td>
  );
}
