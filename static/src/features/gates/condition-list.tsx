import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ShownRequest } from '@contract/gates';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useFormats } from '../../shared/forge-context';
import type { NameOf } from '../../shared/people';
import { ConditionItem } from './condition-item';
import { useGateChange } from './gates-data';
import styles from './gates.module.css';
import { NoteField } from './note-field';

type ConditionListProps = { readonly request: ShownRequest; readonly nameOf: NameOf };

/** The conditions of a conditional go, with their days and who has to meet them, and the way to call one met. */
export function ConditionList({ request, nameOf }: ConditionListProps) {
  const formats = useFormats();
  const [meeting, setMeeting] = useState<number | null>(null);
  const { conditions, state, ballots } = request;
  if (conditions.length === 0) return null;
  const mayMeet = state === 'conditional-go' && ballots.length > 0;

  return (
    <>
      <h3 className={styles['heading']}>Conditions</h3>
      <ul className={styles['plain']}>
        {conditions.map((condition, index) => {
          const { text, due, owner, metAt } = condition;
          return (
            <li key={index} className={styles['condition']}>
              <span>
                {text}{' '}
                <span className={styles['quiet']}>
                  {metAt === null ? `due ${formats.day(due)}` : `met, ${formats.instant(metAt)}`}
                  {owner !== null && `, to be met by ${nameOf(owner)}`}
                </span>
              </span>
              {mayMeet && metAt === null && (
                <Button spacing="compact" onClick={() => setMeeting(index)}>
                  Call it met
                </Button>
              )}
              <ConditionItem request={request} condition={condition} number={index} />
            </li>
          );
        })}
      </ul>
      {meeting !== null && (
        <MeetDialog request={request} condition={meeting} onClose={() => setMeeting(null)} />
      )}
    </>
  );
}

type MeetDialogProps = {
  readonly request: ShownRequest;
  readonly condition: number;
  readonly onClose: () => void;
};

function MeetDialog({ request, condition, onClose }: MeetDialogProps) {
  const [note, setNote] = useState('');
  const meet = useGateChange('gate.meet-condition', 'Condition met');
  const { id, seen, ballots, conditions } = request;
  const [ballot] = ballots;

  return (
    <ConfirmDialog
      title="Is this condition met?"
      confirmLabel="Call it met"
      isDangerous={false}
      isPending={meet.isPending}
      error={meet.error}
      onConfirm={() => {
        if (ballot === undefined) return;
        meet.mutate({ id, seen, condition, ...ballot, note: note.trim() }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{conditions[condition]?.text}</p>
      <NoteField note={note} onChange={setNote} />
    </ConfirmDialog>
  );
}
