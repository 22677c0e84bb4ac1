import Textfield from '@atlaskit/textfield';

import type { PartKind } from '@domain/artifacts/register-part';

import { Choice, type Option } from '../choice';
import { FormField } from '../form-field';
import type { PartErrors } from './parse-part';
import { fitting, optionsOf, type PartInput, type PartText } from './part-inputs';
import styles from './part.module.css';

type PartFieldsProps = {
  readonly kind: PartKind;
  readonly inputs: readonly PartInput[];
  readonly text: PartText;
  readonly errors: PartErrors;
  readonly onChange: (text: PartText) => void;
};

/** Some inputs of a kind, side by side where there is room. */
export function PartFields({ kind, inputs, text, errors, onChange }: PartFieldsProps) {
  return (
    <div className={styles['fields']}>
      {inputs.map((input) => (
        <InputField
          key={input.name}
          input={input}
          options={optionsOf(kind, input, text)}
          value={text[input.name] ?? ''}
          error={errors[input.name] ?? null}
          onChange={(value) => onChange(fitting(kind, { ...text, [input.name]: value }))}
        />
      ))}
    </div>
  );
}

type InputFieldProps = {
  readonly input: PartInput;
  readonly options: readonly Option[] | null;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
};

function InputField({ input: { label, field }, options, ...rest }: InputFieldProps) {
  const { value, error, onChange } = rest;
  const mayBeUnsaid = field.type !== 'choice' || field.unsaid === null;
  return (
    <FormField label={label} error={error}>
      {(control) =>
        options === null ? (
          <Textfield
            id={control.id}
            isCompact
            type={field.type === 'day' ? 'date' : 'text'}
            isInvalid={control.isInvalid}
            aria-invalid={control.isInvalid}
            aria-describedby={control['aria-describedby']}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <Choice
            control={control}
            isCompact
            options={mayBeUnsaid ? [{ value: '', label: 'Not said' }, ...options] : options}
            value={value}
            onChange={onChange}
          />
        )
      }
    </FormField>
  );
}
