import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { ShapeOf } from '@domain/foundation/document/shape';

import { Choice } from '../../../shared/choice';
import { FormField, type ControlProps } from '../../../shared/form-field';
import { textOf } from './form-value';
import styles from './library.module.css';
import { optionWords } from './option-words';

export type FieldProps<Shape> = {
  readonly shape: Shape;
  readonly label: string;
  readonly value: unknown;
  readonly error: string | null;
  readonly isDisabled?: boolean;
  readonly onChange: (value: unknown) => void;
};

type ScalarFieldProps = FieldProps<ShapeOf<'text' | 'choice' | 'number'>>;

/** A text, a number or one of several. */
export function ScalarField(props: ScalarFieldProps) {
  const { shape, label, error } = props;
  return (
    <FormField
      label={label}
      isRequired
      error={error}
      {...(shape.kind === 'text' && shape.form !== null
        ? { helper: `As ${shape.form.words}.` }
        : {})}
    >
      {(control) => <Control {...props} control={control} />}
    </FormField>
  );
}

type WithControl<Props> = Props & { readonly control: ControlProps };
const LONG = 200;

function Control(props: WithControl<ScalarFieldProps>) {
  const { shape, value, control, isDisabled = false, onChange } = props;
  if (shape.kind === 'number') return <NumberControl {...props} />;
  if (shape.kind === 'choice') {
    const isBound = shape.of.includes('exactly') || shape.of.length === 2;
    return (
      <Choice
        control={control}
        isDisabled={isDisabled}
        options={shape.of.map((one) => ({ value: one, label: optionWords(one, isBound) }))}
        value={textOf(value)}
        onChange={onChange}
      />
    );
  }
  return shape.longest > LONG ? (
    <textarea
      id={control.id}
      aria-describedby={control['aria-describedby']}
      aria-invalid={control.isInvalid}
      className={styles['area']}
      rows={3}
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <Textfield
      {...control}
      isDisabled={isDisabled}
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Keeps what is typed while it is not a number yet: `1.` on the way to `1.5`. */
function NumberControl({ value, control, onChange }: WithControl<ScalarFieldProps>) {
  const [typed, setTyped] = useState(textOf(value));
  const isCurrent = numberIn(typed) === value;

  return (
    <Textfield
      {...control}
      inputMode="decimal"
      value={isCurrent ? typed : textOf(value)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(numberIn(text));
      }}
    />
  );
}

/** The number that a text says; the text itself where it says none. */
function numberIn(text: string): number | string {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? text : value;
}
