import Textfield from '@atlaskit/textfield';

import { Choice, type Option } from '../../../shared/choice';
import { FormField } from '../../../shared/form-field';
import { stepWord } from '../../../shared/register-words';
import { STEPS } from '@domain/foundation/rating';
import type { PartErrors, PartField, PartText } from './part-text';

export type FormState = {
  readonly text: PartText;
  readonly errors: PartErrors;
  readonly onChange: (text: PartText) => void;
};

type FieldProps = FormState & { readonly name: PartField; readonly label: string };

export function TypedField({ name, label, text, errors, onChange }: FieldProps) {
  return (
    <FormField label={label} error={errors[name] ?? null}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
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

type ChosenFieldProps<Value extends string> = FieldProps & {
  readonly options: readonly Value[];
  readonly wordOf: (value: Value) => string;
  /** For what is always one of them. */
  readonly isSaid?: boolean;
};

export function ChosenField<Value extends string>(props: ChosenFieldProps<Value>) {
  const { name, label, text, errors, onChange, options, wordOf, isSaid = false } = props;
  const said: readonly Option[] = options.map((value) => ({ value, label: wordOf(value) }));

  return (
    <FormField label={label} error={errors[name] ?? null}>
      {(control) => (
        <Choice
          control={control}
          isCompact
          options={isSaid ? said : [{ value: '', label: 'Not said' }, ...said]}
          value={text[name]}
          onChange={(value) => onChange({ ...text, [name]: value })}
        />
      )}
    </FormField>
  );
}

const STEP_TEXTS = STEPS.map(String);

export function StepField(props: FieldProps) {
  return (
    <ChosenField
      {...props}
      options={STEP_TEXTS}
      wordOf={(text) => stepWord(STEPS.find((step) => String(step) === text) ?? 1)}
    />
  );
}
