import type { ReportHistory } from '@contract/reporting';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { dueWords } from './report-words';
import styles from './reporting.module.css';

/** The projects whose report is late, the latest first. */
export function OverdueList({ history }: { readonly history: ReportHistory }) {
  const formats = useFormats();
  const { rows, asOf, unreminded } = history;
  const late = rows
    .filter(({ daysLate }) => daysLate > 0)
    .sort((one, other) => other.daysLate - one.daysLate);

  return (
    <Section title={`Overdue reports: ${formats.number(late.length)}`}>
      {late.length === 0 ? (
        <p className={styles['quiet']}>
          {rows.some(({ cadence }) => cadence !== null)
            ? 'Every report that is due was issued.'
            : 'No project has a cadence yet, so that no report is asked for.'}
        </p>
      ) : (
        <ul className={styles['list']}>
          {late.map(({ id, key, name, due, daysLate }) => (
            <li key={id}>
              <strong>{key}</strong> {name}:{' '}
              {due !== null && dueWords({ due, daysLate, asOf }, formats)}
              {unreminded.includes(id) && ', and nobody is reminded: it has no artifact in Jira'}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
