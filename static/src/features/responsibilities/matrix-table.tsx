import type { ProjectResponsibilities } from '@contract/responsibilities';
import type { AccountId, GroupId } from '@domain/foundation/ids';
import { hasLetter } from '@domain/responsibilities/rasci-matrix';

import styles from './responsibilities.module.css';

type MatrixTableProps = {
  readonly view: ProjectResponsibilities;
  readonly nameOfPerson: (id: AccountId) => string;
  readonly nameOfGroup: (id: GroupId) => string;
};

/** A row for each artifact or activity, a column for each role with those who hold it. */
export function MatrixTable({ view: { matrix, roles }, ...names }: MatrixTableProps) {
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label="RASCI matrix">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Artifact or activity</th>
            {roles.map(({ role, name, holding }) => (
              <th key={role} scope="col">
                <span className={styles['name']}>{name}</span>
                <span className={styles['holders']}>{holdersIn(holding, names)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {roles.map(({ role }) => (
                <td key={role} data-letter={letterOf(cells[role])}>
                  {cells[role] ?? <span className="visually-hidden">No part</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who answers for something, or does it, stands out. */
function letterOf(cell: string | undefined): string | undefined {
  return (['A', 'R'] as const).find((letter) => hasLetter(letter, cell));
}

type Holding = ProjectResponsibilities['roles'][number]['holding'];

function holdersIn(holding: Holding, names: Omit<MatrixTableProps, 'view'>): string {
  if (holding.kind === 'unread') return 'not known';
  if (holding.kind === 'unbound') return 'no such role in Jira';

  const people = holding.people.map(names.nameOfPerson);
  const groups = holding.groups.map((id) => `group ${names.nameOfGroup(id)}`);
  return [...people, ...groups].join(', ') || 'nobody';
}
