import { WordsField } from '../../../shared/words-field';

const LONGEST_NOTE = 1_000;

type NoteFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Why a step is taken, for those who read the library and the audit trail later. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  return (
    <WordsField
      label="Note"
      helper="Shown with this version, and kept in the audit trail."
      rows={3}
      longest={LONGEST_NOTE}
      value={value}
      onChange={onChange}
    />
  );
}
