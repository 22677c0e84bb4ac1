import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';

import { FormField } from '../../shared/form-field';
import { searchPeople } from '../../shared/people';
import { RemoteSearch } from '../../shared/remote-search';
import { type ConditionText, NO_CONDITION } from './condition-form';
import styles from './gates.module.css';

const MOST_CONDITIONS = 20;
const FLAW = 'Say what has to be so, and until when.';

type ConditionFieldsProps = {
  readonly conditions: readonly ConditionText[];
  readonly isFlawed: boolean;
  readonly onChange: (conditions: readonly ConditionText[]) => void;
};

/** What has to be so, each with its last day and who has to see to it. */
export function ConditionFields({ conditions, isFlawed, onChange }: ConditionFieldsProps) {
  const change = (at: number, part: Partial<ConditionText>) =>
    onChange(conditions.map((one, index) => (index === at ? { ...one, ...part } : one)));

  return (
    <fieldset className={styles['conditions']}>
      <legend>Conditions</legend>
      {conditions.map(({ text, due, owner }, at) => (
        <div key={at} className={styles['conditionRow']}>
          <FormField label={`Condition ${at + 1}`} error={isFlawed && at === 0 ? FLAW : null}>
            {({ id, isInvalid, 'aria-describedby': describedBy }) => (
              <Textfield
                id={id}
                maxLength={500}
                isCompact
                isInvalid={isInvalid}
                aria-describedby={describedBy}
                value={text}
                onChange={(event) => change(at, { text: event.currentTarget.value })}
              />
            )}
          </FormField>
          <FormField label="Until">
            {({ id }) => (
              <Textfield
                id={id}
                type="date"
                isCompact
                value={due}
                onChange={(event) => change(at, { due: event.currentTarget.value })}
              />
            )}
          </FormField>
          <RemoteSearch
            label="Met by"
            placeholder="Anyone; search by name or e-mail"
            nothing="Nobody found"
            value={owner}
            search={searchPeople}
            onChange={(person) => change(at, { owner: person })}
          />
        </div>
      ))}
      {conditions.length < MOST_CONDITIONS && (
        <Button spacing="compact" onClick={() => onChange([...conditions, NO_CONDITION])}>
          Add a condition
        </Button>
      )}
    </fieldset>
  );
}
