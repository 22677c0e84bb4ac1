import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { ShownGate } from '@contract/gates';
import { type Budget, approversFor } from '@domain/gates/life-cycle';

import { useForge } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { scaledNumber } from '../../shared/money-input';
import type { NameOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { Decider } from './decider';
import styles from './gates.module.css';

/** Amounts in no currency have two digits after the point. */
const DIGITS = 2;

type WhoCouldApproveProps = { readonly gates: readonly ShownGate[]; readonly nameOf: NameOf };

/** Who would decide at each gate about an amount that somebody types, before anything is asked for. */
export function WhoCouldApprove({ gates, nameOf }: WhoCouldApproveProps) {
  const { locale } = useForge();
  const [text, setText] = useState('');
  const amount = scaledNumber(text, { locale, digits: DIGITS });
  const isWrong = text.trim() !== '' && amount === null;
  const budget: Budget = { amount, currency: null };

  return (
    <Section
      title="Who could approve this?"
      lead="Who decides hangs on the budget. Type an amount to see whom it would take."
    >
      <div className={styles['amount']}>
        <FormField
          label="Amount, in the project’s own currency"
          helper="Without one: who decides about any amount, and where nobody typed a budget."
          error={isWrong ? 'Give an amount in digits, with at most two after the point.' : null}
        >
          {({ id, isInvalid, 'aria-describedby': describedBy }) => (
            <Textfield
              id={id}
              inputMode="decimal"
              isInvalid={isInvalid}
              aria-invalid={isInvalid}
              aria-describedby={describedBy}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
        </FormField>
      </div>
      {!isWrong &&
        gates.map((gate) => (
          <section key={gate.id} aria-label={`Who could approve ${gate.name}`}>
            <h3 className={styles['heading']}>{gate.name}</h3>
            <ul className={styles['plain']}>
              {approversFor(gate, budget).map((one) => (
                <Decider key={one.role} approvers={one} nameOf={nameOf} />
              ))}
            </ul>
          </section>
        ))}
    </Section>
  );
}
