import type { FieldCandidate } from '@contract/setup';
import { fieldId, type FieldId } from '@domain/foundation/ids';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import styles from './setup.module.css';

type EstimateFieldProps = {
  readonly candidates: readonly FieldCandidate[];
  readonly value: FieldId | null;
  readonly onChange: (value: FieldId | null) => void;
};

const NONE = 'none';

/** Which of the site's number fields holds the estimate. */
export function EstimateField({ candidates, value, onChange }: EstimateFieldProps) {
  const options = [
    ...candidates.map((field) => ({
      value: String(field.id),
      label: field.suggested ? `${field.name} (suggested)` : field.name,
    })),
    { value: NONE, label: 'This site has no estimate' },
  ];

  return (
    <div className={styles['measure']}>
      <FormField
        label="Field for estimates"
        helper="Progress by estimate adds this field up. Without one, progress is by count of work items alone."
      >
        {(control) => (
          <Choice
            control={control}
            options={options}
            value={value ?? NONE}
            onChange={(chosen) => onChange(chosen === NONE ? null : fieldId(chosen))}
          />
        )}
      </FormField>
    </div>
  );
}
