import CrossIcon from '@atlaskit/icon/core/cross';
import Select, { type MultiValueRemoveProps } from '@atlaskit/select';

import styles from './choice.module.css';
import type { ControlProps } from './form-field';

export type Option<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
};

type Named =
  /** Inside a FormField, which labels it. */
  | { readonly control: ControlProps; readonly label?: never }
  /** On its own, as in a table's cell. */
  | { readonly control?: never; readonly label: string };

type Common<Value extends string> = Named & {
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isCompact?: boolean;
};

type ChoiceProps<Value extends string> = Common<Value> & {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
};

/** One of several. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { options, value, onChange } = props;

  return (
    <Select<Option<Value>>
      {...settings(props)}
      options={options}
      value={options.find((option) => option.value === value) ?? null}
      onChange={(option) => {
        if (option !== null) onChange(option.value);
      }}
    />
  );
}

type ChoicesProps<Value extends string> = Common<Value> & {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
};

/** Any number of several. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { options, values, onChange } = props;

  return (
    <Select<Option<Value>, true>
      {...settings(props)}
      isMulti
      components={{ MultiValueRemove: RemoveValue }}
      options={options}
      value={options.filter((option) => values.includes(option.value))}
      onChange={(chosen) => onChange(chosen.map((option) => option.value))}
      closeMenuOnSelect={false}
      hideSelectedOptions={false}
    />
  );
}

/** Atlassian's own is 16 pixels wide, too small a target to hit. */
function RemoveValue({ innerProps }: Pick<MultiValueRemoveProps, 'innerProps'>) {
  return (
    <div role="button" {...innerProps} className={styles['remove']}>
      <CrossIcon label="" size="small" />
    </div>
  );
}

function settings<Value extends string>({
  control,
  label,
  placeholder,
  isDisabled = false,
  isCompact = false,
}: Common<Value>) {
  return {
    menuPlacement: 'auto' as const,
    spacing: isCompact ? ('compact' as const) : ('default' as const),
    isDisabled,
    placeholder: placeholder ?? 'Choose…',
    ...(control === undefined
      ? { 'aria-label': label }
      : { inputId: control.id, isInvalid: control.isInvalid }),
    ...(control?.['aria-describedby'] === undefined
      ? {}
      : { descriptionId: control['aria-describedby'] }),
  };
}
