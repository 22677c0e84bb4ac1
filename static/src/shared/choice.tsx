import CrossIcon from '@atlaskit/icon/core/cross';
import Select from '@atlaskit/select';

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

/**
 * Any number of several. What is chosen stands beside the field, for inside it Atlassian's own has targets too small
 * to hit.
 */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { options, values, onChange } = props;
  const chosen = options.filter((option) => values.includes(option.value));
  const others = options.filter((option) => !values.includes(option.value));

  return (
    <div className={styles['choices']}>
      {chosen.map((option) => (
        <span key={option.value} className={styles['chosen']}>
          {option.label}
          <button
            type="button"
            className={styles['remove']}
            aria-label={`Remove ${option.label}`}
            onClick={() => onChange(values.filter((value) => value !== option.value))}
          >
            <CrossIcon label="" size="small" />
          </button>
        </span>
      ))}
      <div className={styles['field']}>
        <Select<Option<Value>>
          {...settings(props)}
          options={others}
          value={null}
          onChange={(option) => {
            if (option !== null) onChange([...values, option.value]);
          }}
        />
      </div>
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
