import { FormField } from '../../../shared/form-field';
import styles from './library.module.css';

type NoteFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Why a step is taken, for those who read the library and the audit trail later. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  return (
    <FormField label="Note" helper="Shown with this version, and kept in the audit trail.">
      {({ id, 'aria-describedby': describedBy }) => (
        <textarea
          id={id}
          aria-describedby={describedBy}
          className={styles['area']}
          rows={3}
          maxLength={1000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
