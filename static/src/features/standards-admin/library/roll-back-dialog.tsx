import { useState } from 'react';

import type { LibraryVersion } from '@contract/standards';

import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { useRollBack } from './library-data';
import { NoteField } from './note-field';

type RollBackDialogProps = {
  readonly version: LibraryVersion;
  readonly onClose: () => void;
};

export function RollBackDialog({ version, onClose }: RollBackDialogProps) {
  const rollBack = useRollBack();
  const [note, setNote] = useState('');
  const { standardId, version: number, name } = version;

  return (
    <ConfirmDialog
      title={`Roll ${name} back to version ${number}?`}
      confirmLabel="Roll back"
      isDangerous={false}
      isPending={rollBack.isPending}
      error={rollBack.error}
      onConfirm={() =>
        rollBack.mutate({ standardId, version: number, note }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>
        A new version with the rules of {number} is in force from today. Projects that are held to
        it are checked again at once.
      </p>
      <NoteField value={note} onChange={setNote} />
    </ConfirmDialog>
  );
}
