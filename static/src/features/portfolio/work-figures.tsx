import type { PortfolioRow } from '@contract/rollup';

import { useFormats } from '../../shared/forge-context';
import styles from './work-figures.module.css';

/** The figures the table has no room for. */
export function WorkFigures({ row }: { readonly row: PortfolioRow }) {
  const formats = useFormats();
  const { figures } = row;
  const age = figures.ageKnown === 0 ? null : figures.ageDays / figures.ageKnown;
  const lines: readonly (readonly [label: string, value: string])[] = [
    [
      'To do, in progress, done',
      [figures.toDo, figures.inProgress, figures.done].map(formats.number).join(' · '),
    ],
    [
      'Done by estimate',
      row.estimateAvailable ? estimate(row, formats.decimal) : 'not available: no estimate field',
    ],
    [
      'Average time in progress',
      age === null ? 'nothing in progress' : formats.count(Math.round(age), 'day'),
    ],
    [
      'Longest in progress since',
      figures.oldestInProgressSince === null
        ? 'nothing in progress'
        : formats.day(figures.oldestInProgressSince),
    ],
    [
      'Last 7 days',
      `${formats.number(figures.createdLast7Days)} created, ${formats.number(figures.finishedLast7Days)} finished`,
    ],
    [
      'Last movement',
      figures.lastMovement === null ? 'none' : formats.instant(figures.lastMovement),
    ],
  ];

  return (
    <dl className={styles['figures']}>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function estimate({ figures }: PortfolioRow, decimal: (value: number) => string): string {
  return `${decimal(figures.estimateDone)} of ${decimal(figures.estimateTotal)}`;
}
