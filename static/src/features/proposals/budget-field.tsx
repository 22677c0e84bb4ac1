import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useState } from 'react';

import { useForge } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { minorUnits, typedAmount } from '../../shared/money-input';
import styles from './proposals.module.css';

type BudgetFieldProps = {
  readonly budget: number;
  readonly currency: string;
  readonly onBudget: (budget: number) => void;
};

/** The budget as typed; Enter, or leaving the field, tries it. */
export function BudgetField({ budget, currency, onBudget }: BudgetFieldProps) {
  const { locale } = useForge();
  const writing = { locale, currency };
  const [typed, setTyped] = useState<string | null>(null);
  const amount = typed === null ? budget : minorUnits(typed, writing);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (amount === null) return;
    if (amount !== budget) onBudget(amount);
    setTyped(null);
  };

  return (
    <form className={styles['budget']} onSubmit={submit} onBlur={submit} noValidate>
      <FormField
        label={`Budget, ${currency}`}
        error={amount === null ? 'An amount, not below 0.' : null}
      >
        {(control) => (
          <Textfield
            {...control}
            inputMode="decimal"
            value={typed ?? typedAmount(budget, writing)}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </FormField>
      {typed !== null && <Button type="submit">Try</Button>}
    </form>
  );
}
