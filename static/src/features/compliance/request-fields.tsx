import Textfield from '@atlaskit/textfield';

import { FormField } from '../../shared/form-field';
import styles from './compliance.module.css';
import type { RequestErrors, RequestText } from './request-form';

const LONGEST_REASON = 1_000;

type FieldProps = {
  readonly label: string;
  readonly text: RequestText;
  readonly errors: RequestErrors;
  readonly onChange: (text: RequestText) => void;
};

export function WordsField({ label, text, errors, onChange }: FieldProps) {
  return (
    <FormField label={label} isRequired error={errors.reason ?? null}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <textarea
          id={id}
          className={styles['words']}
          rows={4}
          maxLength={LONGEST_REASON}
          required
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={text.reason}
          onChange={(event) => onChange({ ...text, reason: event.currentTarget.value })}
        />
      )}
    </FormField>
  );
}

export function DayField({
  name,
  label,
  text,
  errors,
  onChange,
}: FieldProps & { readonly name: 'from' | 'until' }) {
  return (
    <FormField label={label} error={errors[name] ?? null}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
          type="date"
          isCompact
          isInvalid={isInvalid}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={text[name]}
          onChange={(event) => onChange({ ...text, [name]: event.currentTarget.value })}
        />
      )}
    </FormField>
  );
}
