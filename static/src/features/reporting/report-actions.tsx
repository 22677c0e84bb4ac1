import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { OpenReport } from '@contract/reporting';
import type { GovernedId } from '@domain/foundation/ids';
import { REPORT_MOVES, type ReportMove } from '@domain/reporting/status-report';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { WordsField } from '../../shared/words-field';
import { MOVE_WORDS } from './report-words';
import styles from './reporting.module.css';
import { useReportChange } from './reporting-data';

type ActionsProps = { readonly id: GovernedId; readonly report: OpenReport };

const MEANINGS: Readonly<Record<ReportMove, string>> = {
  send: 'The text and the figures are frozen as they are now. Somebody who did not write this report reads and approves it.',
  'take-back': 'The report is a draft again, and what was said to it counts no more.',
  return: 'The report is a draft again. Its authors read what has to change.',
  approve: 'You say that this report tells how the project stands. It can be issued then.',
  issue: 'Everybody who sees the project reads it, and nobody can change it any more.',
};

/** What comes next for each state, and why the asking user cannot do it. */
const NEXT: Readonly<Record<OpenReport['state'], ReportMove | null>> = {
  draft: 'send',
  sent: 'approve',
  approved: 'issue',
  issued: null,
};

/** What the asking user may do to the report that is worked on. */
export function ReportActions({ id, report }: ActionsProps) {
  const [move, setMove] = useState<ReportMove | null>(null);
  const { refusals, state } = report;
  const next = NEXT[state];
  const refusal = next === null ? null : refusals[next];

  return (
    <>
      {refusal !== null && <p className={styles['quiet']}>{refusal}</p>}
      <div className={styles['actions']}>
        {REPORT_MOVES.filter((one) => refusals[one] === null).map((one) => (
          <Button
            key={one}
            appearance={one === next ? 'primary' : 'default'}
            onClick={() => setMove(one)}
          >
            {MOVE_WORDS[one].button}
          </Button>
        ))}
      </div>
      {move !== null && (
        <MoveDialog id={id} report={report} move={move} onClose={() => setMove(null)} />
      )}
    </>
  );
}

type MoveDialogProps = ActionsProps & {
  readonly move: ReportMove;
  readonly onClose: () => void;
};

function MoveDialog({ id, report, move, onClose }: MoveDialogProps) {
  const [note, setNote] = useState('');
  const { number, seen, badNews } = report;
  const { button, done } = MOVE_WORDS[move];
  const change = useReportChange('report.move', `Report ${number}: ${done.toLowerCase()}`);
  const hasNote = move === 'return' || move === 'approve';

  return (
    <ConfirmDialog
      title={`${button}: report ${number}`}
      confirmLabel={button}
      isDangerous={false}
      isPending={change.isPending}
      error={change.error}
      onConfirm={() =>
        change.mutate({ id, number, seen, move, note: note.trim() }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>{MEANINGS[move]}</p>
      {badNews !== null && move !== 'take-back' && (
        <p>
          <strong>{badNews}</strong>
        </p>
      )}
      {hasNote && (
        <WordsField
          label={move === 'return' ? 'What has to change' : 'Note'}
          rows={3}
          longest={1_000}
          isRequired={move === 'return'}
          value={note}
          onChange={setNote}
        />
      )}
    </ConfirmDialog>
  );
}
