import { Choice, type Option } from '../../shared/choice';
import { FormField } from '../../shared/form-field';

const ANY = 'any';

type BoundChoiceProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** `null` bounds nothing. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
};

export function BoundChoice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: BoundChoiceProps<Value>) {
  return (
    <FormField label={label}>
      {(control) => (
        <Choice<Value | typeof ANY>
          control={control}
          isCompact
          options={[{ value: ANY, label: 'Any' }, ...options]}
          value={value ?? ANY}
          onChange={(chosen) => onChange(chosen === ANY ? null : chosen)}
        />
      )}
    </FormField>
  );
}
