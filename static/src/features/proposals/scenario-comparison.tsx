import type { ShownScenario } from '@contract/scenarios';
import { timesSelected } from '@domain/selection/scenario';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { comparedLines, type ComparedLine } from './compared-lines';
import { PoolComparison } from './pool-comparison';
import styles from './proposals.module.css';

/** Who is in and who is out, scenario beside scenario. */
export function ScenarioComparison({
  scenarios,
}: {
  readonly scenarios: readonly ShownScenario[];
}) {
  const { count } = useFormats();
  const lines = comparedLines(scenarios);
  const apart = lines.filter(({ isIn }) => isIn.includes(true) && isIn.includes(false)).length;

  return (
    <Section
      title={scenarios.length === 1 ? 'What it selects' : 'Side by side'}
      lead={
        scenarios.length === 1
          ? 'Choose more scenarios above to compare them.'
          : `${count(apart, 'proposal')} selected in some of these and not in others; they come first.`
      }
    >
      <Weights scenarios={scenarios} />
      <PoolComparison scenarios={scenarios} />
      <ComparisonTable scenarios={scenarios} lines={lines} />
    </Section>
  );
}

type ComparisonTableProps = {
  readonly scenarios: readonly ShownScenario[];
  readonly lines: readonly ComparedLine[];
};

function ComparisonTable({ scenarios, lines }: ComparisonTableProps) {
  const times = timesSelected(scenarios);
  return (
    <div
      className={styles['scroller']}
      tabIndex={0}
      role="region"
      aria-label="Comparison, scrollable"
    >
      <table className={styles['figures']} aria-label="Comparison">
        <thead>
          <tr>
            <th scope="col">Proposal</th>
            {scenarios.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            {scenarios.length > 1 && <th scope="col">Selected in</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.workItemId}
              line={line}
              scenarios={scenarios}
              times={times.get(line.workItemId) ?? 0}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineProps = {
  readonly line: ComparedLine;
  readonly scenarios: readonly ShownScenario[];
  readonly times: number;
};

function Line({ line, scenarios, times }: LineProps) {
  const { key, summary, isIn, shares, starts } = line;
  const { percent } = useFormats();
  return (
    <tr>
      <th scope="row">
        <span className={styles['key']}>{key}</span> {summary}
      </th>
      {scenarios.map(({ id }, at) => (
        <td key={id}>
          <span className={styles['verdict']} data-in={isIn[at] === true}>
            {isIn[at] === null ? 'Not proposed' : isIn[at] ? '✓ In' : '– Out'}
            {isIn[at] === true &&
              (shares[at] ?? 100) < 100 &&
              `, ${percent((shares[at] ?? 100) / 100)} of it`}
            {starts[at]}
          </span>
        </td>
      ))}
      {scenarios.length > 1 && (
        <td>
          {times} of {scenarios.length}
        </td>
      )}
    </tr>
  );
}

/** What each scenario's scores were made with. */
function Weights({ scenarios }: { readonly scenarios: readonly ShownScenario[] }) {
  const { percent } = useFormats();
  return (
    <dl className={styles['weights']}>
      {scenarios.map(({ id, name, weights }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            {weights.map(({ criterion, share }) => `${criterion} ${percent(share)}`).join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
