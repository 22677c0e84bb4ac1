import type { LookBackView } from '@contract/simulation';

import { useFormats } from '../../../shared/forge-context';
import styles from './library.module.css';
import { type DaySum, sumByDay } from './look-back-sums';

/** What the version would have changed on past days, all projects together. */
export function PastDaysTable({ projects }: Pick<LookBackView, 'projects'>) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['versions']}>
        <caption className="visually-hidden">As of past days</caption>
        <thead>
          <tr>
            <th scope="col">As of</th>
            <NumberHead>Failures that would appear</NumberHead>
            <NumberHead>That would vanish</NumberHead>
            <NumberHead>Projects on another level</NumberHead>
            <NumberHead>Mean score by today’s standards</NumberHead>
            <NumberHead>By this version</NumberHead>
            <NumberHead>Rules not decidable</NumberHead>
          </tr>
        </thead>
        <tbody>
          {sumByDay(projects).map((sum) => (
            <DayRow key={sum.daysAgo} sum={sum} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NumberHead({ children }: { readonly children: string }) {
  return (
    <th scope="col" className={styles['number']}>
      {children}
    </th>
  );
}

function DayRow({ sum }: { readonly sum: DaySum }) {
  const { day, decimal, number } = useFormats();
  const scoreOf = (score: number | null) => (score === null ? '–' : decimal(score));

  return (
    <tr>
      <th scope="row">
        {`${sum.daysAgo} days ago`} <div className={styles['small']}>{day(sum.day)}</div>
      </th>
      <td className={styles['number']}>{number(sum.appear)}</td>
      <td className={styles['number']}>{number(sum.vanish)}</td>
      <td className={styles['number']}>{number(sum.levels)}</td>
      <td className={styles['number']}>{scoreOf(sum.before)}</td>
      <td className={styles['number']}>{scoreOf(sum.after)}</td>
      <td className={styles['number']}>{number(sum.notTold)}</td>
    </tr>
  );
}
