import Textfield from '@atlaskit/textfield';

import { FormField } from '../../shared/form-field';
import type { PlanErrors, PlanText } from './plan-form';

type PlanFieldProps = {
  readonly name: keyof PlanText;
  readonly label: string;
  readonly type?: 'date' | 'text';
  readonly text: PlanText;
  readonly errors: PlanErrors;
  readonly onChange: (text: PlanText) => void;
};

/** One field of the plan, with what is wrong about it. */
export function PlanField({ name, label, type = 'text', text, errors, onChange }: PlanFieldProps) {
  return (
    <FormField label={label} error={errors[name] ?? null}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
          type={type}
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
