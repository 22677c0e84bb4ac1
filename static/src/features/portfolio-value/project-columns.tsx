import type { ProjectOfValue } from '@contract/portfolio-value';
import { type ValueTotal, valueTotals } from '@domain/earned-value/value-totals';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { ProjectButton } from '../../shared/project-button';
import { amountColumns } from './amount-columns';
import { standingWords } from './value-coverage';
import styles from './portfolio-value.module.css';

export function projectColumns(formats: Formats): readonly Column<ProjectOfValue>[] {
  return [
    {
      id: 'project',
      header: 'Project',
      width: 236,
      first: 'ascending',
      sort: ({ name }) => name,
      cell: (project) => (
        <span className={styles['project']}>
          <ProjectButton projectKey={project.key}>{project.name}</ProjectButton>
          <span className={styles['quiet']}>{standingWords(project, formats)}</span>
        </span>
      ),
    },
    ...amountColumns<ProjectOfValue>(totalOf, formats),
  ];
}

function totalOf({ value }: ProjectOfValue): ValueTotal | null {
  return valueTotals(value === null ? [] : [value])[0] ?? null;
}
