import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { Selection } from '@domain/selection/solve';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { Empty } from '../../shared/states';
import { BoardTable } from './board-table';
import { BudgetField } from './budget-field';
import { conflictWords } from './conflict-words';
import { FrontierChart } from './frontier-chart';
import { firstBeyond } from './frontier-points';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';
import { SaveScenarioDialog } from './save-scenario-dialog';
import { type Board, useBoard } from './use-board';

type BoardTabProps = {
  readonly view: ProposalsView;
  readonly rows: readonly ProposalRow[];
  /** What is tried instead of the model's weights; `null` for those. */
  readonly weights: readonly number[] | null;
};

type PartProps = BoardTabProps & { readonly board: Board };

/** What to fund: the board sets budget and locks, the rest follows at once. Nothing is selected before somebody looks at it. */
export function BoardTab(props: BoardTabProps) {
  const { view, rows } = props;
  const board = useBoard(view, rows);
  const { currency } = view.model;
  const { choice, frontier, selection } = board;

  if (selection === null) {
    return (
      <Empty title="Nothing can be selected yet">
        A proposal is on the board as soon as it has all its ratings, and a cost in {currency}.
      </Empty>
    );
  }
  return (
    <div className={styles['stack']}>
      <Controls {...props} board={board} />
      <BoardFigures {...props} board={board} />
      <BoardTable view={view} rows={rows} board={board} />
      {frontier?.kind === 'known' && (
        <FrontierChart
          points={frontier.points}
          budget={choice.budget}
          currency={currency}
          onBudget={board.setBudget}
        />
      )}
      {frontier?.kind === 'too-many' && (
        <NoticeLine tone="information" title="There is no chart of budgets:">
          {frontier.why}
        </NoticeLine>
      )}
    </div>
  );
}

function Controls({ view, board, weights }: PartProps) {
  const [isSaving, setSaving] = useState(false);
  const { choice, frontier } = board;
  const points = frontier?.kind === 'known' ? frontier.points : [];
  const more = firstBeyond(points, choice.budget);
  const less = points.findLast(({ cost }) => cost < choice.budget);

  return (
    <div className={styles['controls']}>
      <BudgetField
        key={choice.budget}
        budget={choice.budget}
        currency={view.model.currency}
        onBudget={board.setBudget}
      />
      <div className={styles['buttons']}>
        <Button
          isDisabled={less === undefined}
          onClick={() => less !== undefined && board.setBudget(less.cost)}
        >
          Less budget
        </Button>
        <Button
          isDisabled={more === null}
          onClick={() => more !== null && board.setBudget(more.cost)}
        >
          More budget
        </Button>
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

function BoardFigures({ view, rows, board }: PartProps) {
  const formats = useFormats();
  const { currency } = view.model;
  const { choice, selection } = board;

  switch (selection?.kind) {
    case undefined:
      return null;
    case 'infeasible': {
      const about = { board: board.board, rows, budget: choice.budget, currency };
      return (
        <NoticeLine tone="warning" title="No selection is possible:">
          {conflictWords(selection.conflict, about, formats).join('; ')}. Change one of these.
        </NoticeLine>
      );
    }
    case 'unknown':
      return (
        <NoticeLine tone="warning" title="No selection was found in a moment.">
          Lock some proposals in or out, so that there is less to try.
        </NoticeLine>
      );
    case 'optimal':
    case 'feasible':
      return <SelectedFigures {...{ board, currency, selection }} absent={rows.length - board.board.length} />; // prettier-ignore
  }
}

type SelectedFiguresProps = {
  readonly board: Board;
  readonly currency: string;
  readonly selection: Extract<Selection, { readonly selected: unknown }>;
  /** Proposals without a score or a cost. */
  readonly absent: number;
};

function SelectedFigures({ board, currency, selection, absent }: SelectedFiguresProps) {
  const { count, fixed, wholeMoney } = useFormats();
  const taken = new Set(selection.selected);
  const spent = board.board.reduce((sum, { id, cost }) => sum + (taken.has(id) ? cost : 0), 0);
  const missing = `${count(absent, 'proposal')} without score or cost not on the board`;

  return (
    <FigureStrip>
      <Figure
        label="Selected"
        value={`${taken.size}`}
        unit={`of ${board.board.length}`}
        {...(absent === 0 ? {} : { note: missing })}
      />
      <Figure
        label="Cost"
        value={wholeMoney(spent, currency)}
        note={`${wholeMoney(board.choice.budget - spent, currency)} left`}
      />
      <Figure label="Value" value={fixed(selection.value)} note="The sum of the scores" />
      <Figure
        label="Proof"
        value={selection.kind === 'optimal' ? 'Optimal' : 'Best so far'}
        note={
          selection.kind === 'optimal'
            ? 'Nothing else within the budget is worth more'
            : `Nothing is worth more than ${fixed(selection.bound)}`
        }
      />
    </FigureStrip>
  );
}
