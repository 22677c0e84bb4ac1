import Textfield from '@atlaskit/textfield';

import { AUDIT_TOPICS } from '@domain/audit/audit-action';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { PersonSearch } from '../../shared/person-search';
import type { AuditFilter } from './audit-data';
import { TOPICS } from './audit-words';
import styles from './audit.module.css';

const EVERYTHING = 'everything';
const OPTIONS = [
  { value: EVERYTHING, label: 'Everything' } as const,
  ...AUDIT_TOPICS.map((topic) => ({ value: topic, label: TOPICS[topic] })),
];

type AuditFiltersProps = {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
};

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  return (
    <div className={styles['filters']} role="group" aria-label="Filter">
      <FormField label="About">
        {(control) => (
          <Choice
            control={control}
            options={OPTIONS}
            value={filter.topic ?? EVERYTHING}
            onChange={(value) =>
              onChange({ ...filter, topic: value === EVERYTHING ? null : value })
            }
          />
        )}
      </FormField>
      <PersonSearch
        isRequired={false}
        value={filter.person}
        onChange={(person) => onChange({ ...filter, person })}
      />
      <DayField
        label="From (UTC)"
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DayField label="To (UTC)" value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
    </div>
  );
}

type DayFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
};

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <FormField label={label}>
      {({ id }) => (
        <Textfield
          id={id}
          type="date"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
