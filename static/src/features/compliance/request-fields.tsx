import { DayField } from '../../shared/day-field';
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

export function BoundField({
  name,
  label,
  text,
  errors,
  onChange,
}: FieldProps & { readonly name: 'from' | 'until' }) {
  return (
    <DayField
      label={label}
      error={errors[name] ?? null}
      value={text[name]}
      onChange={(value) => onChange({ ...text, [name]: value })}
    />
  );
}
