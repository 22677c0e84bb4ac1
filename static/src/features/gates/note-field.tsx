import { FormField } from '../../shared/form-field';
import styles from './gates.module.css';

const LONGEST_NOTE = 1_000;

type NoteFieldProps = {
  readonly note: string;
  readonly onChange: (note: string) => void;
};

export function NoteField({ note, onChange }: NoteFieldProps) {
  return (
    <FormField label="Note" helper="Shown here, and kept in the audit trail.">
      {({ id, 'aria-describedby': describedBy }) => (
        <textarea
          id={id}
          className={styles['words']}
          rows={3}
          maxLength={LONGEST_NOTE}
          aria-describedby={describedBy}
          value={note}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
