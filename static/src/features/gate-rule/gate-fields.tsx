import Textfield from '@atlaskit/textfield';

import { gateId, type GateId } from '@domain/foundation/ids';
import { isShipped, type ShippedId } from '@domain/gates/life-cycle';
import { LIFE_CYCLES, lifeCycleOf } from '@domain/gates/life-cycles/shipped';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';

/** A life cycle that the site wrote: the form cannot ask which there are. */
export const OWN = 'own';
export type FromWhere = ShippedId | typeof OWN;

const OPTIONS = [
  ...LIFE_CYCLES.flatMap(({ id, name }) => (isShipped(id) ? [{ value: id, label: name }] : [])),
  { value: OWN, label: 'A life cycle of our own' } as const,
];

type LifeCycleFieldProps = {
  readonly value: FromWhere | null;
  readonly onChange: (chosen: FromWhere) => void;
};

export function LifeCycleField({ value, onChange }: LifeCycleFieldProps) {
  return (
    <FormField label="Life cycle" isRequired {...helperOf(value)}>
      {(control) => (
        <Choice control={control} options={OPTIONS} value={value} onChange={onChange} />
      )}
    </FormField>
  );
}

function helperOf(value: FromWhere | null) {
  if (value === null) return {};
  return {
    helper:
      value === OWN
        ? 'It stands under Administration, Life cycles, with the ids of its gates.'
        : lifeCycleOf(value).summary,
  };
}

type GateFieldProps = {
  readonly lifeCycle: FromWhere | null;
  readonly value: GateId | null;
  readonly error: string | null;
  readonly onChange: (chosen: GateId) => void;
};

export function GateField(props: GateFieldProps) {
  const { lifeCycle, value, error, onChange } = props;
  if (lifeCycle === OWN) return <OwnGateField {...props} />;

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

function OwnGateField({ value, error, onChange }: GateFieldProps) {
  return (
    <FormField
      label="Id of the gate"
      isRequired
      helper="As the life cycle has it, like spend. All gates before it have to be passed, too."
      error={error}
    >
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
          isInvalid={isInvalid}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          maxLength={40}
          value={value ?? ''}
          onChange={(event) => onChange(gateId(event.currentTarget.value.trim()))}
        />
      )}
    </FormField>
  );
}
