import { useState } from 'react';

import type { GatesOfProject, ShownGate } from '@contract/gates';
import { projectRoleName } from '@domain/foundation/project-role';
import { listed } from '@domain/foundation/wording';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useFormats } from '../../shared/forge-context';
import { useGateChange } from './gates-data';
import { NoteField } from './note-field';

type RequestDialogProps = {
  readonly gate: ShownGate;
  readonly project: GatesOfProject['project'];
  readonly onClose: () => void;
};

/** Asks for a gate, after saying what that means. */
export function RequestDialog({ gate, project, onClose }: RequestDialogProps) {
  const formats = useFormats();
  const [note, setNote] = useState('');
  const ask = useGateChange('gate.request', 'Asked for the gate');
  const roles = gate.approvers.map(({ role }) => `the ${projectRoleName(role)}`);

  return (
    <ConfirmDialog
      title={`Ask for “${gate.name}”?`}
      confirmLabel="Ask for the gate"
      isDangerous={false}
      isPending={ask.isPending}
      error={ask.error}
      onConfirm={() =>
        ask.mutate({ id: project.id, gate: gate.id, note: note.trim() }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>
        What the gate rests on is frozen as it is now, and {listed(roles, roles.length)} decide on
        it. You cannot decide on what you asked for.
      </p>
      {gate.missing.length > 0 && (
        <p>
          {formats.count(gate.missing.length, 'entry rule')} not kept yet: until then nobody can
          give a plain go.
        </p>
      )}
      <NoteField note={note} onChange={setNote} />
    </ConfirmDialog>
  );
}
