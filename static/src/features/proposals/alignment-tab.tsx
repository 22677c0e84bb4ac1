import { useMemo, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';

import { Choice } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { Section } from '../../shared/section';
import { Empty, Problem } from '../../shared/states';
import { AlignmentChart } from './alignment-chart';
import { boardAlignment, groupsOf, scenarioAlignment, type Aligned } from './alignment-of';
import { fundedOn } from './board-result';
import type { BoardChoice } from './board-state';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';
import { useScenarios } from './scenarios-data';
import { useSelection } from './use-board';

type AlignmentTabProps = {
  readonly view: ProposalsView;
  readonly rows: readonly ProposalRow[];
  /** The model's, or those that are tried. */
  readonly weights: readonly number[];
  readonly choice: BoardChoice;
};

const BOARD = 'board';
const TOP = '';

/** Whether the money goes where the strategy points: of what is on the board, or of a scenario. */
export function AlignmentTab({ view, rows, weights, choice }: AlignmentTabProps) {
  const [looked, setLooked] = useState<string>(BOARD);
  const scenarios = useScenarios(view.nodeId);
  const saved = scenarios.data?.scenarios ?? [];
  const onBoard = useOnBoard({ view, rows, weights, choice });
  const scenario = saved.find(({ id }) => id === looked);
  const aligned = useMemo(() => (scenario === undefined ? onBoard : scenarioAlignment(scenario)), [scenario, onBoard]); // prettier-ignore
  const options = [
    { value: BOARD, label: 'What is selected now' },
    ...saved.map(({ id, name }) => ({ value: String(id), label: name })),
  ];

  return (
    <div className={styles['stack']}>
      <div className={styles['choice']}>
        <FormField label="Selection">
          {(control) => (
            <Choice control={control} options={options} value={looked} onChange={setLooked} />
          )}
        </FormField>
      </div>
      {scenarios.isError && (
        <Problem
          title="The scenarios could not be loaded"
          error={scenarios.error}
          onRetry={() => void scenarios.refetch()}
        />
      )}
      {aligned.alignment.drivers.length === 0 ? (
        <NoDrivers isScenario={scenario !== undefined} />
      ) : (
        <>
          <SpendByDriver aligned={aligned} />
          <Untied aligned={aligned} />
        </>
      )}
    </div>
  );
}

/** At the top, where a group stands for all drivers in it, or in one group. */
function SpendByDriver({ aligned }: { readonly aligned: Aligned }) {
  const [looked, setLooked] = useState<string>(TOP);
  const groups = groupsOf(aligned);
  const group = groups.find(({ id }) => id === looked) ?? null;

  return (
    <>
      {groups.length > 0 && (
        <div className={styles['choice']}>
          <FormField
            label="Drivers"
            helper="A group stands for all drivers in it. Shares stay those of all money and all drivers."
          >
            {(control) => (
              <Choice
                control={control}
                options={[
                  { value: TOP, label: 'At the top' },
                  ...groups.map(({ id, name }) => ({ value: id, label: `In ${name}` })),
                ]}
                value={group?.id ?? TOP}
                onChange={setLooked}
              />
            )}
          </FormField>
        </div>
      )}
      <AlignmentChart aligned={aligned} group={group} />
    </>
  );
}

function NoDrivers({ isScenario }: { readonly isScenario: boolean }) {
  return isScenario ? (
    <Empty title="This scenario knows no drivers">
      It was saved when no criterion of the model was marked as a driver.
    </Empty>
  ) : (
    <Empty title="No criterion is a driver yet">
      On the Model tab, mark the criteria that stand for strategic goals. What is spent on each then
      shows here against its weight.
    </Empty>
  );
}

function Untied({ aligned: { alignment, currency, names } }: { readonly aligned: Aligned }) {
  const { count, wholeMoney, percent } = useFormats();
  const { ids, spend, share } = alignment.untied;

  return (
    <Section
      title="Tied to no driver"
      lead={
        ids.length === 0
          ? 'Every selected proposal furthers at least one driver.'
          : `${count(ids.length, 'selected proposal')} for ${wholeMoney(spend, currency)}, ${percent(share)} of the money: rated 0 on every driver, or not rated.`
      }
    >
      {ids.length > 0 && (
        <ul className={styles['untied']}>
          {ids.map((id) => (
            <li key={id}>{names.get(id) ?? id}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function useOnBoard({ view, rows, weights, choice }: AlignmentTabProps): Aligned {
  const { board, selection } = useSelection(view, rows, choice);
  return useMemo(() => {
    const costs = new Map(fundedOn(board, selection).map(({ id, cost }) => [id, cost]));
    return boardAlignment(view, rows, { weights, costs });
  }, [view, rows, weights, board, selection]);
}
