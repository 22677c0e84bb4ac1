import Textfield from '@atlaskit/textfield';

import { FormField } from '../../shared/form-field';
import { WordsField } from '../../shared/words-field';
import type { RequestErrors, RequestText } from './request-form';

const LONGEST_REASON = 1_000;

type FieldProps = {
  readonly label: string;
  readonly text: RequestText;
  readonly errors: RequestErrors;
  readonly onChange: (text: RequestText) => void;
};

export function ReasonField({ label, text, errors, onChange }: FieldProps) {
  return (
    <WordsField
      label={label}
      isRequired
      error={errors.reason ?? null}
      longest={LONGEST_REASON}
      value={text.reason}
      onChange={(reason) => onChange({ ...text, reason })}
    />
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
