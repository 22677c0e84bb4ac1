import Textfield from '@atlaskit/textfield';

import { FormField } from '../../shared/form-field';

type AmountFieldProps = {
  readonly label: string;
  readonly helper: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly problem?: string;
  readonly onChange: (value: string) => void;
};

export function AmountField({
  label,
  helper,
  value,
  isWrong,
  problem = 'Give an amount in digits, with at most two after the point.',
  onChange,
}: AmountFieldProps) {
  return (
    <FormField label={label} helper={helper} error={isWrong ? problem : null}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
          inputMode="decimal"
          isInvalid={isInvalid}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
