import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import { useForge } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { scaledNumber, typedScaled } from '../../shared/money-input';

type BoundFieldProps = {
  readonly label: string;
  /** Whole units; `null` bounds nothing. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** What is typed and is no number stays in the field and changes nothing. */
export function BoundField({ label, value, onChange }: BoundFieldProps) {
  const { locale } = useForge();
  const written = value === null ? '' : typedScaled(value, { locale, digits: 0 });
  const [typed, setTyped] = useState({ text: written, of: value });
  const text = typed.of === value ? typed.text : written;
  const isWrong = text.trim() !== '' && scaledNumber(text, { locale, digits: 0 }) === null;

  const type = (next: string) => {
    const number = scaledNumber(next, { locale, digits: 0 });
    const isNumber = next.trim() === '' || number !== null;
    setTyped({ text: next, of: isNumber ? number : value });
    if (isNumber) onChange(number);
  };

  return (
    <FormField label={label} error={isWrong ? 'Give whole units in digits.' : null}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
          inputMode="numeric"
          placeholder="Any"
          isCompact
          isInvalid={isInvalid}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
