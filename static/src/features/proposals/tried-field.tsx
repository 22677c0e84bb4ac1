import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useState } from 'react';

import { FormField } from '../../shared/form-field';
import styles from './proposals.module.css';

type TriedFieldProps = {
  readonly label: string;
  readonly helper?: string;
  readonly amount: number;
  /** `null` for what is no amount. */
  readonly read: (typed: string) => number | null;
  readonly write: (amount: number) => string;
  readonly onAmount: (amount: number) => void;
};

/** An amount of the board as typed; Enter, or leaving the field, tries it. */
export function TriedField({ label, helper, amount, read, write, onAmount }: TriedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const next = typed === null ? amount : read(typed);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next === null) return;
    if (next !== amount) onAmount(next);
    setTyped(null);
  };

  return (
    <form className={styles['budget']} onSubmit={submit} onBlur={submit} noValidate>
      <FormField
        label={label}
        error={next === null ? 'An amount, not below 0.' : null}
        {...(helper === undefined ? {} : { helper })}
      >
        {(control) => (
          <Textfield
            {...control}
            inputMode="decimal"
            value={typed ?? write(amount)}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </FormField>
      {typed !== null && <Button type="submit">Try</Button>}
    </form>
  );
}
