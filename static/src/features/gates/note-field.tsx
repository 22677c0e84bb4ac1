import { WordsField } from '../../shared/words-field';

const LONGEST_NOTE = 1_000;

type NoteFieldProps = {
  readonly note: string;
  readonly onChange: (note: string) => void;
};

export function NoteField({ note, onChange }: NoteFieldProps) {
  return (
    <WordsField
      label="Note"
      helper="Shown here, and kept in the audit trail."
      rows={3}
      longest={LONGEST_NOTE}
      value={note}
      onChange={onChange}
    />
  );
}
