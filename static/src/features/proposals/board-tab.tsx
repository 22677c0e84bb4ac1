import type { ProposalsView } from '@contract/proposals';
import { isForBoard } from '@domain/foundation/triage';
import { problemOf, strandedOf } from '@domain/selection/board';
import type { Selection } from '@domain/selection/solve';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { Empty } from '../../shared/states';
import { BoardControls } from './board-controls';
import { BoardTable } from './board-table';
import { fundedOn } from './board-result';
import { BubbleChart } from './bubble-chart';
import { conflictWords } from './conflict-words';
import { FrontierChart } from './frontier-chart';
import { FrontierSection } from './frontier-section';
import { PoolFields } from './pool-fields';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';
import { RelationsSection } from './relations-section';
import { type KeptBoard, type SolvedBoard, useBoard } from './use-board';

type BoardTabProps = {
  readonly view: ProposalsView;
  readonly rows: readonly ProposalRow[];
  /** What is tried instead of the model's weights; `null` for those. */
  readonly weights: readonly number[] | null;
  readonly kept: KeptBoard;
};

type PartProps = Omit<BoardTabProps, 'kept'> & { readonly board: SolvedBoard };

/** What to fund: the board sets budget and locks, the rest follows at once. Nothing is selected before somebody looks at it. */
export function BoardTab({ kept, ...props }: BoardTabProps) {
  const { view, rows } = props;
  const board = useBoard(view, rows, kept);
  const { currency } = view.model;
  const { choice, frontier, selection } = board;

  if (selection === null) {
    return (
      <Empty title="Nothing can be selected yet">
        A proposal is on the board as soon as it has all its ratings, and a cost in {currency}
        {view.model.onlyReady ? ', and its triage says that it is ready' : ''}.
      </Empty>
    );
  }
  return (
    <div className={styles['stack']}>
      <BoardControls {...props} board={board} />
      <PoolFields board={board} currency={currency} />
      <BoardFigures {...props} board={board} />
      <BoardTable view={view} rows={rows} board={board} />
      <RelationsSection view={view} stranded={strandedOf(board.board)} />
      <BubbleChart view={view} rows={rows} board={board} />
      {frontier?.kind === 'known' && (
        <FrontierChart
          points={frontier.points}
          budget={choice.budget}
          currency={currency}
          onBudget={board.setBudget}
        />
      )}
      {frontier?.kind === 'none' && (
        <NoticeLine tone="information" title="There is no chart of budgets:">
          {frontier.why}
        </NoticeLine>
      )}
      {frontier?.kind === 'several' && <FrontierSection board={board} currency={currency} />}
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
      const problem = problemOf(board.board, choice.budget);
      const about = { board: board.board, problem, rows, pools: board.pools, currency };
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
      return <SelectedFigures {...{ board, currency, selection }} rows={rows} model={view.model} />; // prettier-ignore
  }
}

type SelectedFiguresProps = {
  readonly board: SolvedBoard;
  readonly currency: string;
  readonly selection: Extract<Selection, { readonly selected: unknown }>;
  readonly rows: readonly ProposalRow[];
  readonly model: ProposalsView['model'];
};

function SelectedFigures({ board, currency, selection, rows, model }: SelectedFiguresProps) {
  const { count, fixed, wholeMoney } = useFormats();
  const funded = fundedOn(board.board, selection);
  const spent = funded.reduce((sum, { cost }) => sum + cost, 0);
  const inPart = funded.filter(({ share }) => share < 100).length;
  const boarded = rows.filter(({ triage }) => isForBoard(triage, model)).length;
  const absent = boarded - board.board.proposals.length;
  const waiting = rows.length - boarded;
  const notes = [
    ...(inPart === 0 ? [] : [`${count(inPart, 'proposal')} in part`]),
    ...(absent === 0
      ? []
      : [`${count(absent, 'proposal')} without score or cost not on the board`]),
    ...(waiting === 0
      ? []
      : [`${count(waiting, 'proposal')} not on the board by ${waiting === 1 ? 'its' : 'their'} triage`]), // prettier-ignore
  ];

  return (
    <FigureStrip>
      <Figure
        label="Selected"
        value={`${funded.length}`}
        unit={`of ${board.board.proposals.length}`}
        {...(notes.length === 0 ? {} : { note: notes.join('; ') })}
      />
      <Figure
        label="Cost"
        value={wholeMoney(spent, currency)}
        note={`${wholeMoney(board.choice.budget - spent, currency)} left`}
      />
      <Figure
        label="Value"
        value={fixed(selection.value)}
        note={inPart === 0 ? 'The sum of the scores' : 'The sum of the scores, each by its share'}
      />
      <Figure
        label="Proof"
        value={selection.kind === 'optimal' ? 'Optimal' : 'Best so far'}
        note={
          selection.kind === 'optimal'
            ? board.pools.length === 0
              ? 'Nothing else within the budget is worth more'
              : 'Nothing else within budget and pools is worth more'
            : `Nothing is worth more than ${fixed(selection.bound)}`
        }
      />
    </FigureStrip>
  );
}
