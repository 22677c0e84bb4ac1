import type { ReactNode } from 'react';

import { FormField } from './form-field';
import styles from './words-field.module.css';

type WordsFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly longest: number;
  readonly helper?: ReactNode;
  readonly isRequired?: boolean;
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
};

/** Text in several lines. */
export function WordsField(props: WordsFieldProps) {
  const { label, value, rows = 4, longest, helper, isRequired = false, error = null } = props;
  return (
    <FormField label={label} helper={helper} isRequired={isRequired} error={error}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <textarea
          id={id}
          className={styles['words']}
          rows={rows}
          maxLength={longest}
          required={isRequired}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
