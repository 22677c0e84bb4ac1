import { Checkbox } from '@atlaskit/checkbox';

import type { WaitingChange } from '@contract/earned-value';
import type { WorkItemKey } from '@domain/foundation/ids';

import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import styles from './value.module.css';

type ChangesFieldProps = {
  readonly changes: readonly WaitingChange[];
  readonly chosen: readonly WorkItemKey[];
  readonly onChange: (chosen: readonly WorkItemKey[]) => void;
};

/** The approved changes that can be taken in, each with its effects. */
export function ChangesField({ changes, chosen, onChange }: ChangesFieldProps) {
  const formats = useFormats();
  if (changes.length === 0) return null;
  return (
    <fieldset className={styles['changes']}>
      <legend>Approved changes to take in</legend>
      {changes.map((change) => (
        <Checkbox
          key={change.key}
          label={`${change.key}: ${effectWords(change, formats)}`}
          isDisabled={!change.isApproved}
          isChecked={chosen.includes(change.key)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked
                ? [...chosen, change.key]
                : chosen.filter((key) => key !== change.key),
            )
          }
        />
      ))}
      <p className={styles['quiet']}>
        Finish and budget below are the last ones with these effects, unless you type other ones.
      </p>
    </fieldset>
  );
}

function effectWords(
  { cost, currency, days, isApproved }: WaitingChange,
  formats: Formats,
): string {
  const effects = [
    cost === null || currency === null ? null : `${sign(cost)}${formats.money(cost, currency)}`,
    days === null ? null : `${sign(days)}${formats.count(days, 'day')}`,
  ].filter((effect) => effect !== null);
  const said = effects.length === 0 ? 'no effect is stated' : effects.join(', ');
  return isApproved ? said : `${said}; nobody who answers for changes has approved it`;
}

function sign(amount: number): string {
  return amount > 0 ? '+' : '';
}
