import { useState } from 'react';

import type { GatesOfProject } from '@contract/gates';
import { SCOPE_EFFECTS } from '@domain/foundation/scope-effect';
import { changeRightFor } from '@domain/gates/change-right';

import { Choice } from '../../shared/choice';
import { useForge } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { scaledNumber } from '../../shared/money-input';
import type { NameOf } from '../../shared/people';
import { traitWord } from '../../shared/part/part-words';
import { AmountField } from './amount-field';
import { amountTyped } from './amount-typed';
import { Decider } from './decider';
import styles from './gates.module.css';

const UNKNOWN = 'unknown';
const SCOPE_OPTIONS = [
  { value: UNKNOWN, label: 'Nobody said' } as const,
  ...SCOPE_EFFECTS.map((value) => ({ value, label: traitWord('change-request', 'scope', value) })),
];
type Scope = (typeof SCOPE_OPTIONS)[number]['value'];

type WhoCouldApproveChangesProps = {
  readonly project: Pick<GatesOfProject, 'changes'>;
  readonly nameOf: NameOf;
};

/** Who could approve a change request of an impact that somebody gives. */
export function WhoCouldApproveChanges({ project, nameOf }: WhoCouldApproveChangesProps) {
  const { locale } = useForge();
  const [costText, setCost] = useState('');
  const [daysText, setDays] = useState('');
  const [scope, setScope] = useState<Scope>(UNKNOWN);
  const cost = amountTyped(costText, locale);
  const days = daysTyped(daysText, locale);
  const isKnown = cost !== 'wrong' && days !== 'wrong';
  const right = isKnown
    ? changeRightFor(
        { rights: project.changes, currency: null },
        { cost, currency: null, days, scope: scope === UNKNOWN ? null : scope },
      )
    : null;

  return (
    <section aria-label="Who could approve a change request" className={styles['change']}>
      <h3 className={styles['heading']}>A change request</h3>
      <p className={styles['quiet']}>
        Any of these may approve it, by its cost, its days and its effect on the scope.
      </p>
      <div className={styles['measures']}>
        <AmountField
          label="What it costs"
          helper="In the project’s own currency."
          value={costText}
          isWrong={cost === 'wrong'}
          onChange={setCost}
        />
        <AmountField
          label="Days by which it moves the end"
          helper="Without any: as where nobody said."
          problem="Give whole days in digits."
          value={daysText}
          isWrong={days === 'wrong'}
          onChange={setDays}
        />
        <FormField label="Effect on the scope">
          {(control) => (
            <Choice control={control} options={SCOPE_OPTIONS} value={scope} onChange={setScope} />
          )}
        </FormField>
      </div>
      <ul className={styles['plain']}>
        {right?.approvers.map((one) => (
          <Decider key={one.role} approvers={one} nameOf={nameOf} />
        ))}
      </ul>
    </section>
  );
}

function daysTyped(text: string, locale: string): number | null | 'wrong' {
  if (text.trim() === '') return null;
  return scaledNumber(text, { locale, digits: 0 }) ?? 'wrong';
}
