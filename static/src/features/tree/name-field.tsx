import Textfield from '@atlaskit/textfield';

import { FormField } from '../../shared/form-field';

type NameFieldProps = {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (name: string) => void;
};

const LONGEST_NAME = 120;

/** The name of a portfolio or programme. */
export function NameField({ value, error, onChange }: NameFieldProps) {
  return (
    <FormField label="Name" isRequired error={error}>
      {(control) => (
        <Textfield
          {...control}
          isRequired
          value={value}
          maxLength={LONGEST_NAME}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
