import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';

import type { Day } from '@domain/foundation/calendar';

import { FormField } from './form-field';

type DayFieldProps = {
  readonly label: string;
  /** As it is typed; empty for none. */
  readonly value: string;
  readonly min?: Day;
  readonly max?: Day;
  readonly helper?: ReactNode;
  readonly isRequired?: boolean;
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
};

/** A day, by the browser's own calendar. */
export function DayField(props: DayFieldProps) {
  const { label, value, min, max, helper, isRequired = false, error = null, onChange } = props;
  return (
    <FormField label={label} helper={helper} isRequired={isRequired} error={error}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
          type="date"
          isCompact
          isInvalid={isInvalid}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          min={min}
          max={max}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
