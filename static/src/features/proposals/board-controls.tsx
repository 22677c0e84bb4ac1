import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';

import { useForge } from '../../shared/forge-context';
import { minorUnits, typedAmount } from '../../shared/money-input';
import type { Frontier } from './board-result';
import { firstBeyond } from './frontier-points';
import styles from './proposals.module.css';
import { SaveScenarioDialog } from './save-scenario-dialog';
import { TriedField } from './tried-field';
import type { SolvedBoard } from './use-board';

type BoardControlsProps = {
  readonly view: ProposalsView;
  readonly board: SolvedBoard;
  /** What is tried instead of the model's weights; `null` for those. */
  readonly weights: readonly number[] | null;
};

/** The budget, steps to and fro, and saving what came of it. */
export function BoardControls({ view, board, weights }: BoardControlsProps) {
  const [isSaving, setSaving] = useState(false);
  const { locale } = useForge();
  const { currency } = view.model;
  const writing = { locale, currency };
  const { budget } = board.choice;

  return (
    <div className={styles['controls']}>
      <TriedField
        key={budget}
        label={`Budget, ${currency}`}
        amount={budget}
        read={(typed) => minorUnits(typed, writing)}
        write={(amount) => typedAmount(amount, writing)}
        onAmount={board.setBudget}
      />
      <div className={styles['buttons']}>
        <BudgetSteps frontier={board.frontier} budget={budget} onBudget={board.setBudget} />
        <Button isDisabled={!board.canUndo} onClick={board.undo}>
          Undo
        </Button>
        {view.mayManage && (
          <Button
            appearance="primary"
            isDisabled={board.selection === null || !('selected' in board.selection)}
            onClick={() => setSaving(true)}
          >
            Save as scenario
          </Button>
        )}
      </div>
      {isSaving && (
        <SaveScenarioDialog {...{ view, board, weights }} onClose={() => setSaving(false)} />
      )}
    </div>
  );
}

type BudgetStepsProps = {
  readonly frontier: Frontier | null;
  readonly budget: number;
  readonly onBudget: (budget: number) => void;
};

/** To the next budget worth having, either way. */
function BudgetSteps({ frontier, budget, onBudget }: BudgetStepsProps) {
  if (frontier?.kind !== 'known') return null;
  const more = firstBeyond(frontier.points, budget);
  const less = frontier.points.findLast(({ cost }) => cost < budget);

  return (
    <>
      <Button
        isDisabled={less === undefined}
        onClick={() => less !== undefined && onBudget(less.cost)}
      >
        Less budget
      </Button>
      <Button isDisabled={more === null} onClick={() => more !== null && onBudget(more.cost)}>
        More budget
      </Button>
    </>
  );
}
