import type { ReportFacts } from '@domain/reporting/status-report';

import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { healthWord } from '../../shared/health-words';
import styles from './reporting.module.css';

type FactsTableProps = {
  readonly facts: ReportFacts;
  /** Of the report before; `null` for none. */
  readonly before: ReportFacts | null;
};

type Line = readonly [
  label: string,
  value: (facts: ReportFacts, formats: Formats) => string | null,
];

const LINES: readonly Line[] = [
  ['Health by the data', ({ health }) => healthWord(health.color)],
  ['Work items done', ({ done, total }, { number }) => `${number(done)} of ${number(total)}`],
  ['Overdue', ({ overdue }, { number }) => number(overdue)],
  ['Blocked', ({ blocked }, { number }) => number(blocked)],
  ['Planned finish', ({ plannedFinish }, { day }) => plannedFinish && day(plannedFinish)],
  ['Projected finish', ({ projectedFinish }, { day }) => projectedFinish && day(projectedFinish)],
  ['Spent', ({ actualCost, currency }, formats) => amount(actualCost, currency, formats)],
  ['Budget', ({ budget, currency }, formats) => amount(budget, currency, formats)],
  [
    'Keeps its standard',
    ({ compliance }, { percent }) => (compliance === null ? null : percent(compliance / 100)),
  ],
  ['Rules not kept', ({ failing }, { number }) => number(failing.length)],
  [
    'Milestones open',
    ({ milestones }, { number }) => number(milestones.filter(({ isDone }) => !isDone).length),
  ],
];

/** The figures as they were in the report before, and as they are in this one. */
export function FactsTable({ facts, before }: FactsTableProps) {
  const formats = useFormats();
  return (
    <div
      className={styles['scroller']}
      role="region"
      tabIndex={0}
      aria-label="Figures then and now, scrollable"
    >
      <table
        className={`${styles['table'] ?? ''} ${styles['figures'] ?? ''}`}
        aria-label="Figures then and now"
      >
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">
              {before === null ? 'No report before' : `Then, ${formats.day(before.asOf)}`}
            </th>
            <th scope="col">Now, {formats.day(facts.asOf)}</th>
          </tr>
        </thead>
        <tbody>
          {LINES.map(([label, value]) => {
            const now = value(facts, formats) ?? '–';
            const then = before === null ? '–' : (value(before, formats) ?? '–');
            return (
              <tr key={label} data-changed={before !== null && then !== now}>
                <th scope="row">{label}</th>
                <td>{then}</td>
                <td>{now}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function amount(
  minorUnits: number | null,
  currency: string | null,
  { money }: Formats,
): string | null {
  return minorUnits === null || currency === null ? null : money(minorUnits, currency);
}
