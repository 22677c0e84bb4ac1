import { useId, type ReactNode } from 'react';

import styles from './form-field.module.css';

/** What a control needs to belong to its label, its help and its error. */
export type ControlProps = {
  readonly id: string;
  readonly isInvalid: boolean;
  readonly 'aria-describedby': string | undefined;
};

type FormFieldProps = {
  readonly label: string;
  readonly isRequired?: boolean;
  readonly helper?: ReactNode;
  readonly error?: string | null;
  readonly children: (control: ControlProps) => ReactNode;
};

/** A label, a control, and what there is to say about it. A Select takes `inputId={control.id}`. */
export function FormField({ label, isRequired, helper, error = null, children }: FormFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = error !== null || helper !== undefined;

  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
        {isRequired === true && (
          <span className={styles['required']} aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {children({
        id,
        isInvalid: error !== null,
        'aria-describedby': hasNote ? noteId : undefined,
      })}
      {error !== null && (
        <p className={styles['error']} id={noteId} role="alert">
          {error}
        </p>
      )}
      {error === null && helper !== undefined && (
        <p className={styles['helper']} id={noteId}>
          {helper}
        </p>
      )}
    </div>
  );
}
