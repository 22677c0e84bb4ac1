import { Checkbox } from '@atlaskit/checkbox';

import type { WaitingChange } from '@contract/earned-value';
import { MOST_CHANGES, refusalOfCurrency } from '@domain/earned-value/change-effects';
import type { WorkItemKey } from '@domain/foundation/ids';

import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import styles from './value.module.css';

type ChangesFieldProps = {
  readonly changes: readonly WaitingChange[];
  readonly chosen: readonly WorkItemKey[];
  /** Of the baseline; `null` where no money is agreed on. */
  readonly currency: string | null;
  readonly error: string | null;
  readonly onChange: (chosen: readonly WorkItemKey[]) => void;
};

/** The approved changes that can be taken in, each with its effects. */
export function ChangesField(props: ChangesFieldProps) {
  const { changes, chosen, error } = props;
  if (changes.length === 0) return null;
  return (
    <fieldset className={styles['changes']}>
      <legend>Approved changes to take in</legend>
      {changes.map((change) => (
        <ChangeBox {...props} key={change.key} change={change} />
      ))}
      {error !== null && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
      {chosen.length >= MOST_CHANGES && (
        <p className={styles['quiet']}>
          A baseline takes in {MOST_CHANGES} changes at most. Take the others into the next one.
        </p>
      )}
      <p className={styles['quiet']}>
        Finish and budget below are the last ones with these effects, unless you type other ones.
      </p>
    </fieldset>
  );
}

type ChangeBoxProps = ChangesFieldProps & { readonly change: WaitingChange };

function ChangeBox({ change, chosen, currency, onChange }: ChangeBoxProps) {
  const formats = useFormats();
  const isChosen = chosen.includes(change.key);
  const against = wordsAgainst(change, currency);
  const cannotBeAdded = against !== null || chosen.length >= MOST_CHANGES;
  const effects = effectWords(change, formats);
  return (
    <Checkbox
      label={`${change.key}: ${against === null ? effects : `${effects}; ${against}`}`}
      isDisabled={!isChosen && cannotBeAdded}
      isChecked={isChosen}
      onChange={(event) =>
        onChange(
          event.currentTarget.checked
            ? [...chosen, change.key]
            : chosen.filter((key) => key !== change.key),
        )
      }
    />
  );
}

/** Why a change cannot be taken in; `null` when it can. */
function wordsAgainst(change: WaitingChange, currency: string | null): string | null {
  if (!change.isApproved) return 'nobody who answers for changes has approved it';
  return refusalOfCurrency(change, currency) === null
    ? null
    : `the baseline is in ${currency ?? ''}, and takes no cost in another currency`;
}

function effectWords({ cost, currency, days }: WaitingChange, formats: Formats): string {
  const effects = [
    cost === null || currency === null ? null : `${sign(cost)}${formats.money(cost, currency)}`,
    days === null ? null : `${sign(days)}${formats.count(days, 'day')}`,
  ].filter((effect) => effect !== null);
  return effects.length === 0 ? 'no effect is stated' : effects.join(', ');
}

function sign(amount: number): string {
  return amount > 0 ? '+' : '';
}
