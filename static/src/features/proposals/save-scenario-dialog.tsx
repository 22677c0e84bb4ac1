import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { workItemId } from '@domain/foundation/ids';

import { Dialog } from '../../shared/dialog';
import { openFlag } from '../../shared/flag';
import { useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { Problem } from '../../shared/states';
import styles from './proposals.module.css';
import { useSaveScenario } from './scenarios-data';
import type { SolvedBoard } from './use-board';

type SaveScenarioDialogProps = {
  readonly view: ProposalsView;
  readonly board: SolvedBoard;
  /** What is tried instead of the model's weights; `null` for those. */
  readonly weights: readonly number[] | null;
  readonly onClose: () => void;
};

/** Gives what is on the board a name. The server selects anew, from Jira as it is at that moment. */
export function SaveScenarioDialog({ view, board, weights, onClose }: SaveScenarioDialogProps) {
  const { wholeMoney } = useFormats();
  const { name, setName, isNameless, save, submit } = useSaving({ view, board, weights, onClose });

  return (
    <Dialog
      title="Save as a scenario"
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" isLoading={save.isPending} onClick={submit}>
            Save scenario
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['note']}>
          A budget of {wholeMoney(board.choice.budget, view.model.currency)}, with the locks
          {board.pools.length === 0 ? '' : ', the pools'}
          {weights === null ? '' : ' and the weights'} as they are. It does not change any more;
          somebody else approves it.
        </p>
        <FormField label="Name" isRequired error={isNameless ? 'Give it a name.' : null}>
          {(control) => (
            <Textfield
              {...control}
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </FormField>
        {save.isError && <Problem title="The scenario was not saved" error={save.error} />}
      </div>
    </Dialog>
  );
}

function useSaving({ view, board, weights, onClose }: SaveScenarioDialogProps) {
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const save = useSaveScenario(view.nodeId);
  const isEmpty = name.trim() === '';

  const submit = () => {
    setTried(true);
    if (isEmpty) return;
    const locks = board.board.proposals.flatMap(({ id, lock }) =>
      lock === 'free' ? [] : [{ workItemId: workItemId(id), lock }],
    );
    const starts = board.board.proposals.flatMap(({ id, starts: [first] }) =>
      board.choice.starts[id] === undefined || first === undefined
        ? []
        : [{ workItemId: workItemId(id), start: first.at }],
    );
    const { nodeId } = view;
    const given = weights === null ? null : [...weights];
    const limits = board.pools.map(({ limit }) => limit);
    save.mutate(
      { nodeId, name, budget: board.choice.budget, limits, locks, starts, weights: given },
      {
        onSuccess: () => {
          openFlag({ title: `Scenario ${name} saved` });
          onClose();
        },
      },
    );
  };

  return { name, setName, isNameless: isTried && isEmpty, save, submit };
}
