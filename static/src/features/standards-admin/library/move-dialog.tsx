import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { Library, LibraryVersion } from '@contract/standards';
import type { StandardMove } from '@domain/standards/life/life';

import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { useFormats } from '../../../shared/forge-context';
import { FormField } from '../../../shared/form-field';
import { useMove } from './library-data';
import styles from './library.module.css';
import { MOVE_MEANINGS, MOVE_WORDS, MOVED_WORDS } from './library-words';
import { NoteField } from './note-field';

type MoveDialogProps = {
  readonly move: StandardMove;
  readonly version: LibraryVersion;
  readonly library: Library;
  readonly onClose: () => void;
};

/** Asks before a version is taken a step on, and for the day when it is published. */
export function MoveDialog({ move, version, library, onClose }: MoveDialogProps) {
  const change = useMove(`${MOVED_WORDS[move]}: ${version.name} ${version.version}`);
  const [note, setNote] = useState('');
  const [from, setFrom] = useState<string>(library.today);
  const { standardId, version: number, revision } = version;

  return (
    <ConfirmDialog
      title={`${MOVE_WORDS[move]}: ${version.name} ${number}`}
      confirmLabel={MOVE_WORDS[move]}
      isDangerous={move === 'retire'}
      isPending={change.isPending}
      error={change.error}
      onConfirm={() =>
        change.mutate(
          {
            standardId,
            version: number,
            revision,
            move,
            note,
            effectiveFrom: move === 'publish' ? from : null,
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <div className={styles['stack']}>
        <p>{MOVE_MEANINGS[move]}</p>
        {(move === 'publish' || move === 'retire') && <Held library={library} id={standardId} />}
        {move === 'publish' && <DayField today={library.today} value={from} onChange={setFrom} />}
        <NoteField value={note} onChange={setNote} />
      </div>
    </ConfirmDialog>
  );
}

type HeldProps = { readonly library: Library; readonly id: LibraryVersion['standardId'] };

function Held({ library, id }: HeldProps) {
  const { count } = useFormats();
  const held = library.held[id] ?? 0;
  return <p>{`${count(held, 'project')} ${held === 1 ? 'is' : 'are'} held to this standard.`}</p>;
}

type DayFieldProps = {
  readonly today: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
};

function DayField({ today, value, onChange }: DayFieldProps) {
  return (
    <FormField label="In force from" isRequired helper="Today, or a later day.">
      {(control) => (
        <Textfield
          {...control}
          type="date"
          min={today}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
