import { useState } from 'react';

import type { ShownGate, ShownRequest } from '@contract/gates';
import { projectRoleName } from '@domain/foundation/project-role';
import { GATE_VERDICTS, type GateVerdict } from '@domain/gates/gate-request';

import { Choice } from '../../shared/choice';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { FormField } from '../../shared/form-field';
import { NoticeLine } from '../../shared/notice-line';
import type { NameOf } from '../../shared/people';
import { ConditionFields } from './condition-fields';
import { type ConditionText, NO_CONDITION, readConditions } from './condition-form';
import { useGateChange } from './gates-data';
import { VERDICT_WORDS } from './gate-words';
import { NoteField } from './note-field';

const OPTIONS = GATE_VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value].word }));

type VoteDialogProps = {
  readonly request: ShownRequest;
  readonly gate: ShownGate;
  readonly nameOf: NameOf;
  readonly onClose: () => void;
};

/** Casts a vote, and with it perhaps decides. */
export function VoteDialog({ request, gate, nameOf, onClose }: VoteDialogProps) {
  const [verdict, setVerdict] = useState<GateVerdict>('go');
  const [as, setAs] = useState('0');
  const [note, setNote] = useState('');
  const [conditions, setConditions] = useState<readonly ConditionText[]>([NO_CONDITION]);
  const [isFlawed, setIsFlawed] = useState(false);
  const vote = useGateChange('gate.vote', 'Vote cast');
  const { id, seen, ballots } = request;

  const cast = () => {
    const ballot = ballots[Number(as)];
    const read = verdict === 'conditional-go' ? readConditions(conditions) : [];
    setIsFlawed(read === null);
    if (ballot === undefined || read === null) return;
    const wish = { id, seen, ...ballot, verdict, note: note.trim(), conditions: [...read] };
    vote.mutate(wish, { onSuccess: onClose });
  };

  return (
    <ConfirmDialog
      title={`Decide on “${gate.name}”`}
      confirmLabel={VERDICT_WORDS[verdict].word}
      isDangerous={verdict === 'kill'}
      isPending={vote.isPending}
      error={vote.error}
      onConfirm={cast}
      onClose={onClose}
    >
      {gate.missing.length > 0 && (
        <NoticeLine tone="warning" title="Not every entry rule is kept.">
          Missing: {gate.missing.map(({ title }) => `“${title}”`).join('; ')}. A plain go is refused
          until they are.
        </NoticeLine>
      )}
      <BallotField ballots={ballots} value={as} nameOf={nameOf} onChange={setAs} />
      <FormField label="Decision" helper={VERDICT_WORDS[verdict].meaning}>
        {(control) => (
          <Choice control={control} options={OPTIONS} value={verdict} onChange={setVerdict} />
        )}
      </FormField>
      {verdict === 'conditional-go' && (
        <ConditionFields conditions={conditions} isFlawed={isFlawed} onChange={setConditions} />
      )}
      <NoteField note={note} onChange={setNote} />
    </ConfirmDialog>
  );
}

type BallotFieldProps = {
  readonly ballots: ShownRequest['ballots'];
  /** The place of the ballot, from 0. */
  readonly value: string;
  readonly nameOf: NameOf;
  readonly onChange: (value: string) => void;
};

/** In which role, and for whom, where there is more than one way. */
function BallotField({ ballots, value, nameOf, onChange }: BallotFieldProps) {
  if (ballots.length < 2) return null;

  const options = ballots.map(({ role, actsFor }, index) => ({
    value: String(index),
    label: `${projectRoleName(role)}${actsFor === null ? '' : `, for ${nameOf(actsFor)}`}`,
  }));
  return (
    <FormField label="As">
      {(control) => (
        <Choice control={control} options={options} value={value} onChange={onChange} />
      )}
    </FormField>
  );
}
