import type { GateId } from '@domain/foundation/ids';
import type { LifeCycleId } from '@domain/gates/life-cycle';
import { LIFE_CYCLES, lifeCycleOf } from '@domain/gates/life-cycles/shipped';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';

type LifeCycleFieldProps = {
  readonly value: LifeCycleId | null;
  readonly onChange: (chosen: LifeCycleId) => void;
};

export function LifeCycleField({ value, onChange }: LifeCycleFieldProps) {
  return (
    <FormField
      label="Life cycle"
      isRequired
      {...(value === null ? {} : { helper: lifeCycleOf(value).summary })}
    >
      {(control) => (
        <Choice
          control={control}
          options={LIFE_CYCLES.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}

type GateFieldProps = {
  readonly lifeCycle: LifeCycleId | null;
  readonly value: GateId | null;
  readonly error: string | null;
  readonly onChange: (chosen: GateId) => void;
};

export function GateField({ lifeCycle, value, error, onChange }: GateFieldProps) {
  const gates = lifeCycle === null ? [] : lifeCycleOf(lifeCycle).gates;
  const helper =
    lifeCycle === null
      ? 'Choose a life cycle first.'
      : 'All gates before it have to be passed, too.';

  return (
    <FormField label="Gate" isRequired helper={helper} error={error}>
      {(control) => (
        <Choice
          control={control}
          options={gates.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          isDisabled={lifeCycle === null}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}
