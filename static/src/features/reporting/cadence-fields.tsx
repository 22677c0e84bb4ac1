import Textfield from '@atlaskit/textfield';

import { WEEKDAYS } from '@domain/reporting/cadence';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { type CadenceForm, type Rhythm } from './cadence-form';
import { WEEKDAY_NAMES } from './report-words';
import styles from './reporting.module.css';

const RHYTHMS = [
  { value: 'weekly', label: 'Every week' },
  { value: 'fortnightly', label: 'Every second week' },
  { value: 'monthly', label: 'Every month' },
  { value: 'none', label: 'No reports are asked for' },
] as const;
const DAYS = WEEKDAYS.map((value) => ({ value: String(value), label: WEEKDAY_NAMES[value] }));
const DAYS_OF_MONTH = Array.from({ length: 31 }, (_, at) => ({
  value: String(at + 1),
  label: at === 30 ? '31 (the last day of shorter months)' : String(at + 1),
}));

type CadenceFieldsProps = {
  readonly form: CadenceForm;
  readonly onChange: (part: Partial<CadenceForm>) => void;
  /** Whether a day is missing from which on it counts. */
  readonly lacksDay: boolean;
};

export function CadenceFields({ form, onChange, lacksDay }: CadenceFieldsProps) {
  return (
    <>
      <FormField label="Cadence">
        {(control) => (
          <Choice<Rhythm>
            control={control}
            options={RHYTHMS}
            value={form.rhythm}
            onChange={(rhythm) => onChange({ rhythm })}
          />
        )}
      </FormField>
      {form.rhythm !== 'none' && (
        <div className={styles['row']}>
          <DueDayField form={form} onChange={onChange} />
          <FormField label="From this day on" error={lacksDay ? 'Choose a day.' : null}>
            {({ id, isInvalid, 'aria-describedby': describedBy }) => (
              <Textfield
                id={id}
                type="date"
                isInvalid={isInvalid}
                aria-describedby={describedBy}
                value={form.from}
                onChange={(event) => onChange({ from: event.currentTarget.value })}
              />
            )}
          </FormField>
        </div>
      )}
    </>
  );
}

function DueDayField({ form, onChange }: Omit<CadenceFieldsProps, 'lacksDay'>) {
  const { rhythm, dayOfMonth, weekday } = form;
  return rhythm === 'monthly' ? (
    <FormField label="Day of the month">
      {(control) => (
        <Choice
          control={control}
          options={DAYS_OF_MONTH}
          value={String(dayOfMonth)}
          onChange={(value) => onChange({ dayOfMonth: Number(value) })}
        />
      )}
    </FormField>
  ) : (
    <FormField label="Day of the week">
      {(control) => (
        <Choice
          control={control}
          options={DAYS}
          value={String(weekday)}
          onChange={(value) =>
            onChange({ weekday: WEEKDAYS.find((one) => String(one) === value) ?? weekday })
          }
        />
      )}
    </FormField>
  );
}
