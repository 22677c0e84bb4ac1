import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';

import { MOST_VOTES } from '@domain/gates/document/life-cycle-shape';

import styles from './life-cycles.module.css';

type VotesFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** How many have to agree. What is typed and is no such number stays in the field and changes nothing. */
export function VotesField({ label, value, onChange }: VotesFieldProps) {
  const noteId = useId();
  const [typed, setTyped] = useState({ text: String(value), of: value });
  const text = typed.of === value ? typed.text : String(value);
  const isWrong = votesIn(text) === null;

  return (
    <>
      <div className={styles['votes']}>
        <Textfield
          aria-label={label}
          inputMode="numeric"
          isCompact
          isInvalid={isWrong}
          aria-invalid={isWrong}
          {...(isWrong ? { 'aria-describedby': noteId } : {})}
          value={text}
          onChange={(event) => {
            const next = event.currentTarget.value;
            const votes = votesIn(next);
            setTyped({ text: next, of: votes ?? value });
            if (votes !== null) onChange(votes);
          }}
        />
        <span aria-hidden="true">{value === 1 ? 'vote' : 'votes'}</span>
      </div>
      {isWrong && (
        <p id={noteId} className={styles['wrong']} role="alert">
          Give a whole number from 1 to {MOST_VOTES}.
        </p>
      )}
    </>
  );
}

function votesIn(text: string): number | null {
  const votes = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return votes >= 1 && votes <= MOST_VOTES ? votes : null;
}
