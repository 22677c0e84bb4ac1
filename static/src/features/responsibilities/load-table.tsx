import type { AccountId } from '@domain/foundation/ids';
import type { PersonLoad } from '@domain/responsibilities/load';

import { useFormats } from '../../shared/forge-context';
import styles from './responsibilities.module.css';

type LoadTableProps = {
  readonly load: readonly PersonLoad[];
  readonly nameOf: (id: AccountId) => string;
};

export function LoadTable({ load, nameOf }: LoadTableProps) {
  const { number } = useFormats();
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label="Load by person">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className={styles['number']}>
              Projects
            </th>
            <th scope="col" className={styles['number']}>
              Answers for
            </th>
            <th scope="col" className={styles['number']}>
              Does
            </th>
          </tr>
        </thead>
        <tbody>
          {load.map(({ person, projects, answersFor, does }) => (
            <tr key={person}>
              <th scope="row">{nameOf(person)}</th>
              <td className={styles['number']}>{number(projects)}</td>
              <td className={styles['number']}>{number(answersFor)}</td>
              <td className={styles['number']}>{number(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
