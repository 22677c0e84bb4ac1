import { useState } from 'react';

import type { ShownExemption } from '@contract/exemptions';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { WordsField } from '../../shared/words-field';
import { useExemptionChange } from './compliance-data';

export type DecisionKind = 'approve' | 'reject' | 'withdraw' | 'revoke';

const LONGEST_NOTE = 1_000;

const WORDS: Readonly<
  Record<DecisionKind, { readonly verb: string; readonly consequence: string }>
> = {
  approve: { verb: 'Approve', consequence: 'It counts from today, in your name.' },
  reject: { verb: 'Reject', consequence: 'Nothing changes for the project. It can ask again.' },
  withdraw: { verb: 'Withdraw', consequence: 'Nobody has to decide any more. You can ask again.' },
  revoke: { verb: 'Revoke', consequence: 'It ends now: the rule counts again at once.' },
};

type DecisionDialogProps = {
  readonly kind: DecisionKind;
  readonly exemption: ShownExemption;
  readonly onClose: () => void;
};

/** Asks for a note and for certainty before something is decided or ended. */
export function DecisionDialog({ kind, exemption, onClose }: DecisionDialogProps) {
  const [note, setNote] = useState('');
  const act = useAct(kind, exemption, note.trim());
  const { verb, consequence } = WORDS[kind];

  return (
    <ConfirmDialog
      title={`${verb}: ${exemption.rule.title}?`}
      confirmLabel={verb}
      isDangerous={kind === 'revoke'}
      isPending={act.isPending}
      error={act.error}
      onConfirm={() => act.run(onClose)}
      onClose={onClose}
    >
      <p>{consequence}</p>
      {kind !== 'withdraw' && (
        <WordsField
          label="Note"
          helper="Shown with the decision, and kept in the audit trail."
          rows={3}
          longest={LONGEST_NOTE}
          value={note}
          onChange={setNote}
        />
      )}
    </ConfirmDialog>
  );
}

function useAct(kind: DecisionKind, { id, version }: ShownExemption, note: string) {
  const verdict = kind === 'approve' ? 'approved' : 'rejected';
  const decide = useExemptionChange(
    'exemption.decide',
    kind === 'approve' ? 'Approved' : 'Rejected',
  );
  const withdraw = useExemptionChange('exemption.withdraw', 'Withdrawn');
  const revoke = useExemptionChange('exemption.revoke', 'Revoked');

  switch (kind) {
    case 'withdraw':
      return {
        ...withdraw,
        run: (onSuccess: () => void) => withdraw.mutate({ id, version }, { onSuccess }),
      };
    case 'revoke':
      return {
        ...revoke,
        run: (onSuccess: () => void) => revoke.mutate({ id, version, note }, { onSuccess }),
      };
    case 'approve':
    case 'reject':
      return {
        ...decide,
        run: (onSuccess: () => void) =>
          decide.mutate({ id, version, verdict, note }, { onSuccess }),
      };
  }
}
