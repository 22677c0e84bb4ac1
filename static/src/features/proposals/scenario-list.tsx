import Button from '@atlaskit/button/new';

import type { ShownScenario } from '@contract/scenarios';
import type { AccountId, ScenarioId } from '@domain/foundation/ids';
import { sumsOf } from '@domain/selection/scenario';

import { useFormats } from '../../shared/forge-context';
import { useNames } from '../../shared/people';
import styles from './proposals.module.css';

const NOBODY: ReadonlyMap<AccountId, string> = new Map();

type ScenarioListProps = {
  readonly scenarios: readonly ShownScenario[];
  readonly mayManage: boolean;
  readonly chosen: readonly ScenarioId[];
  readonly onChoose: (id: ScenarioId, isChosen: boolean) => void;
  readonly onApprove: (id: ScenarioId) => void;
  readonly onPaper: (scenario: ShownScenario) => void;
};

/** The scenarios of a portfolio, latest first; up to four of them are compared. */
export function ScenarioList(props: ScenarioListProps) {
  const { scenarios, mayManage, chosen, onChoose, onApprove, onPaper } = props;
  const people = scenarios.flatMap(({ created, approved }) =>
    approved === null ? [created.by] : [created.by, approved.by],
  );
  const names = useNames(people);

  return (
    <div
      className={styles['scroller']}
      tabIndex={0}
      role="region"
      aria-label="Scenarios, scrollable"
    >
      <table className={styles['figures']} aria-label="Scenarios">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Budget</th>
            <th scope="col">Cost</th>
            <th scope="col">Selected</th>
            <th scope="col">Value</th>
            <th scope="col" className={styles['start']}>
              Proof
            </th>
            <th scope="col" className={styles['start']}>
              Standing
            </th>
            <th scope="col">
              <span className="visually-hidden">Paper</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <ScenarioRow
              key={scenario.id}
              scenario={scenario}
              names={names.data ?? NOBODY}
              mayManage={mayManage}
              isChosen={chosen.includes(scenario.id)}
              onChoose={(isChosen) => onChoose(scenario.id, isChosen)}
              onApprove={() => onApprove(scenario.id)}
              onPaper={() => onPaper(scenario)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ScenarioRowProps = {
  readonly scenario: ShownScenario;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly mayManage: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onApprove: () => void;
  readonly onPaper: () => void;
};

function ScenarioRow(props: ScenarioRowProps) {
  const { scenario, names, isChosen, onChoose, onPaper } = props;
  const { count, fixed, wholeMoney, ago } = useFormats();
  const { name, currency, budget, lines, proof, created, hiddenLines } = scenario;
  const sums = sumsOf(lines);

  return (
    <tr data-approved={scenario.approved !== null}>
      <th scope="row">
        <label className={styles['compare']}>
          <input
            type="checkbox"
            aria-label={`Compare ${name}`}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
          <span>
            <strong>{name}</strong>
            <span className={styles['by']}>
              {names.get(created.by) ?? 'Somebody'}, {ago(created.at)}
              {hiddenLines > 0 && `; ${count(hiddenLines, 'proposal')} hidden`}
            </span>
          </span>
        </label>
      </th>
      <td>{wholeMoney(budget, currency)}</td>
      <td>{wholeMoney(sums.cost, currency)}</td>
      <td>
        {sums.count} of {lines.length}
      </td>
      <td>{fixed(sums.value)}</td>
      <td className={styles['start']}>
        {proof === null && '–'}
        {proof?.kind === 'optimal' && 'Optimal'}
        {proof?.kind === 'feasible' && `At most ${fixed(proof.bound)}`}
      </td>
      <td className={styles['start']}>
        <Standing {...props} />
      </td>
      <PaperCell name={name} onPaper={onPaper} />
    </tr>
  );
}

type PaperCellProps = Pick<ScenarioRowProps, 'onPaper'> & { readonly name: string };

function PaperCell({ name, onPaper }: PaperCellProps) {
  return (
    <td>
      <Button
        spacing="compact"
        appearance="subtle"
        aria-label={`Decision paper: ${name}`}
        onClick={onPaper}
      >
        Paper
      </Button>
    </td>
  );
}

function Standing({ scenario, names, mayManage, onApprove }: ScenarioRowProps) {
  const { ago } = useFormats();
  const { name, approved, mayApprove, hiddenLines } = scenario;
  if (approved !== null) {
    return (
      <span className={styles['standing']}>
        <span className={styles['verdict']} data-in="true">
          <span aria-hidden="true">✓</span> Approved
        </span>
        <span className={styles['by']}>
          {names.get(approved.by) ?? 'Somebody'}, {ago(approved.at)}
        </span>
        {mayManage && hiddenLines === 0 && (
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={`Write budgets again: ${name}`}
            onClick={onApprove}
          >
            Write budgets again
          </Button>
        )}
      </span>
    );
  }
  if (mayApprove) {
    return (
      <Button spacing="compact" aria-label={`Approve ${name}`} onClick={onApprove}>
        Approve
      </Button>
    );
  }
  return <span className={styles['quiet']}>{mayManage ? 'For somebody else to approve' : 'Not approved'}</span>; // prettier-ignore
}
