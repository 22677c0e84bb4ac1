import type { ShownScenario } from '@contract/scenarios';
import type { Pool } from '@domain/foundation/pool';
import { reasonsOf } from '@domain/selection/reasons';
import { fundedOf, type ScenarioLine } from '@domain/selection/scenario';

import { useFormats } from '../../shared/forge-context';
import styles from './decision-paper.module.css';
import { poolFigure, poolLabel } from './pool-amount';
import { reasonWords } from './reason-words';
import { startWords } from './start-words';

type PaperLinesProps = {
  readonly title: string;
  readonly scenario: ShownScenario;
  readonly lines: readonly ScenarioLine[];
};

/** Proposals of a scenario, the most worth first, each with why it is in or out. */
export function PaperLines({ title, scenario, lines }: PaperLinesProps) {
  const { currency, pools } = scenario;
  const reasons = reasonsOf(scenario);
  if (lines.length === 0) return null;

  return (
    <section>
      <h3>{title}</h3>
      <table className={styles['lines']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Proposal</th>
            <th scope="col">Cost, {currency}</th>
            {pools.map((pool) => (
              <th key={pool.name} scope="col">
                {poolLabel(pool, currency)}
              </th>
            ))}
            <th scope="col">Score</th>
            <th scope="col" className={styles['why']}>
              Why
            </th>
          </tr>
        </thead>
        <tbody>
          {lines
            .toSorted((one, other) => other.score - one.score)
            .map((line) => (
              <PaperLine
                key={line.workItemId}
                line={line}
                scenario={scenario}
                reason={reasons.get(line.workItemId) ?? { kind: 'worth-less' }}
              />
            ))}
        </tbody>
      </table>
    </section>
  );
}

type PaperLineProps = {
  readonly line: ScenarioLine;
  readonly scenario: ShownScenario;
  readonly reason: Parameters<typeof reasonWords>[0];
};

function PaperLine({ line, scenario, reason }: PaperLineProps) {
  const formats = useFormats();
  const { currency, pools } = scenario;
  const funded = line.isIn ? fundedOf(line) : line;
  const figure = (amount: number, pool: Pool) =>
    amount === 0 ? '–' : poolFigure(amount, pool, { formats, currency });

  return (
    <tr>
      <th scope="row">
        {line.key} {line.summary}
        {line.isIn && line.share < 100 && `, ${formats.percent(line.share / 100)} of it`}
        {startWords(line, pools)}
      </th>
      <td>{formats.wholeMoney(funded.cost, currency)}</td>
      {pools.map((pool, at) => (
        <td key={pool.name}>{figure(funded.takes[at] ?? 0, pool)}</td>
      ))}
      <td>{formats.fixed(line.score)}</td>
      <td className={styles['why']}>{reasonWords(reason, line, { ...scenario, formats })}</td>
    </tr>
  );
}
