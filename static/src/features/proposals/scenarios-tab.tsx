import { useState } from 'react';

import type { ApprovedScenario, ShownScenario } from '@contract/scenarios';
import type { NodeId, ScenarioId } from '@domain/foundation/ids';

import { NoticeLine } from '../../shared/notice-line';
import { Empty, Loading, Problem } from '../../shared/states';
import { ApproveDialog } from './approve-dialog';
import styles from './proposals.module.css';
import { ScenarioComparison } from './scenario-comparison';
import { ScenarioList } from './scenario-list';
import { useScenarios } from './scenarios-data';

type ScenariosTabProps = {
  readonly nodeId: NodeId;
  /** Shows the paper of a scenario. */
  readonly onPaper: (scenario: ShownScenario) => void;
};

/** What was saved, side by side, and which of it is the plan. */
export function ScenariosTab({ nodeId, onPaper }: ScenariosTabProps) {
  const scenarios = useScenarios(nodeId);

  if (scenarios.isPending) return <Loading what="the scenarios" />;
  if (scenarios.isError) {
    return (
      <Problem
        title="The scenarios could not be loaded"
        error={scenarios.error}
        onRetry={() => void scenarios.refetch()}
      />
    );
  }
  if (scenarios.data.scenarios.length === 0) {
    return (
      <Empty title="No scenario is saved yet">
        On the Selection tab, choose a budget and save what it selects under a name.
      </Empty>
    );
  }
  return <Scenarios nodeId={nodeId} onPaper={onPaper} {...scenarios.data} />;
}

const MOST_COMPARED = 4;

type ScenariosProps = ScenariosTabProps & {
  readonly scenarios: readonly ShownScenario[];
  readonly mayManage: boolean;
};

function Scenarios({ nodeId, scenarios, mayManage, onPaper }: ScenariosProps) {
  const [chosen, setChosen] = useState<readonly ScenarioId[]>(() =>
    scenarios.slice(0, 2).map(({ id }) => id),
  );
  const [openId, setOpenId] = useState<ScenarioId | null>(null);
  const [outcome, setOutcome] = useState<ApprovedScenario | null>(null);
  const open = scenarios.find(({ id }) => id === openId);
  const compared = scenarios.filter(({ id }) => chosen.includes(id));

  return (
    <div className={styles['stack']}>
      {outcome !== null && <Outcome outcome={outcome} />}
      <ScenarioList
        scenarios={scenarios}
        mayManage={mayManage}
        chosen={chosen}
        onChoose={
          (id, isChosen) =>
          setChosen(isChosen ? [...chosen, id].slice(-MOST_COMPARED) : chosen.filter((each) => each !== id)) // prettier-ignore
        }
        onApprove={setOpenId}
        onPaper={onPaper}
      />
      {compared.length > 0 && <ScenarioComparison scenarios={compared} />}
      {open !== undefined && (
        <ApproveDialog
          nodeId={nodeId}
          scenario={open}
          onDone={setOutcome}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}

function Outcome({ outcome: { scenario, notWritten } }: { readonly outcome: ApprovedScenario }) {
  if (notWritten.length === 0) {
    return (
      <NoticeLine tone="information" title={`${scenario.name} is the plan.`}>
        Every selected proposal bears its budget.
      </NoticeLine>
    );
  }
  return (
    <NoticeLine
      tone="warning"
      title={`${scenario.name} is approved, but some budgets are missing.`}
    >
      {notWritten.map(({ key, why }) => `${key}: ${why}`).join(' ')} Write them again once that is
      mended.
    </NoticeLine>
  );
}
