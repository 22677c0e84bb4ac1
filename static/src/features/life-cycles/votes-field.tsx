import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import { MOST_VOTES } from '@domain/gates/document/life-cycle-shape';

import { FormField } from '../../shared/form-field';

type VotesFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** How many have to agree. What is typed and is no such number stays in the field and changes nothing. */
export function VotesField({ label, value, onChange }: VotesFieldProps) {
  const [typed, setTyped] = useState({ text: String(value), of: value });
  const text = typed.of === value ? typed.text : String(value);

  return (
    <FormField
      label={label}
      error={votesIn(text) === null ? `Give a whole number from 1 to ${MOST_VOTES}.` : null}
    >
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
          inputMode="numeric"
          isCompact
          isInvalid={isInvalid}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => {
            const next = event.currentTarget.value;
            const votes = votesIn(next);
            setTyped({ text: next, of: votes ?? value });
            if (votes !== null) onChange(votes);
          }}
        />
      )}
    </FormField>
  );
}

function votesIn(text: string): number | null {
  const votes = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return votes >= 1 && votes <= MOST_VOTES ? votes : null;
}
