import type { RegisterRow } from '@contract/registers';
import { ratedBy, type RegisterView } from '@domain/registers/register-entry';

import { capitalised, kindWord } from '../../shared/artifact-words';
import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { ItemLink } from '../../shared/item-link';
import { LevelMark } from '../../shared/level-mark';
import { natureWord } from '../../shared/register-words';
import styles from './registers.module.css';
import { treatmentOf } from './treatment-of';

type RegisterColumns = readonly Column<RegisterRow>[];

/** The rows come sorted from the backend; a column that is not kept there sorts nothing. */
const sortedThere = () => null;

export function registerColumns(formats: Formats, view: RegisterView): RegisterColumns {
  return [
    {
      id: 'key',
      header: 'Work item',
      width: 270,
      first: 'ascending',
      sort: sortedThere,
      cell: (row) => <Title row={row} />,
    },
    {
      id: 'kind',
      header: 'Kind',
      width: 110,
      first: 'ascending',
      sort: sortedThere,
      cell: ({ kind }) => capitalised(kindWord(kind)),
    },
    {
      id: 'exposure',
      header: view === 'residual' ? 'Residual level' : 'Inherent level',
      hint: 'Probability × impact, 1 to 25; of an issue urgency × severity.',
      width: 130,
      first: 'descending',
      sort: sortedThere,
      cell: (row) => <Rated row={row} view={view} />,
    },
    {
      id: 'expected',
      header: 'Expected value',
      hint: 'Amount × probability; below 0 for threats.',
      width: 120,
      align: 'end',
      first: 'ascending',
      sort: sortedThere,
      cell: ({ expected }) =>
        expected === null ? <Unsaid /> : formats.money(expected.amount, expected.currency),
    },
    ...jiraColumns(formats),
  ];
}

function jiraColumns(formats: Formats): RegisterColumns {
  return [
    {
      id: 'treatment',
      header: 'Treatment',
      width: 100,
      first: 'ascending',
      yields: true,
      isUnsorted: true,
      sort: sortedThere,
      cell: ({ part }) => treatmentOf(part) ?? <Unsaid />,
    },
    {
      id: 'owner',
      header: 'Owner',
      width: 120,
      first: 'ascending',
      isUnsorted: true,
      sort: sortedThere,
      cell: ({ owner }) => <span className={styles['cut']}>{owner ?? 'Nobody'}</span>,
    },
    {
      id: 'status',
      header: 'Status',
      width: 110,
      yields: true,
      first: 'ascending',
      isUnsorted: true,
      sort: sortedThere,
      cell: ({ status }) => <span className={styles['cut']}>{status}</span>,
    },
    {
      id: 'due',
      header: 'Due',
      width: 96,
      first: 'ascending',
      sort: sortedThere,
      cell: ({ due }) => (due === null ? <Unsaid /> : formats.day(due)),
    },
    {
      id: 'updated',
      header: 'Updated',
      width: 110,
      first: 'descending',
      sort: sortedThere,
      yields: true,
      cell: ({ updated }) => formats.ago(updated),
    },
  ];
}

function Title({ row: { key, summary, projectName } }: { readonly row: RegisterRow }) {
  return (
    <span className={styles['title']}>
      <span className={styles['cut']} title={summary}>
        {summary}
      </span>
      <span className={styles['place']}>
        <ItemLink itemKey={key} />
        <span className={styles['quiet']}>{projectName}</span>
      </span>
    </span>
  );
}

type RatedProps = { readonly row: RegisterRow; readonly view: RegisterView };

function Rated({ row, view }: RatedProps) {
  const rated = ratedBy(row, view);
  if (rated === null) return <Unsaid />;
  return (
    <span className={styles['title']}>
      <LevelMark level={rated.level} exposure={rated.exposure} />
      {row.nature === 'opportunity' && (
        <span className={styles['quiet']}>{natureWord(row.nature)}</span>
      )}
    </span>
  );
}

function Unsaid() {
  return (
    <span className={styles['quiet']}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">not said</span>
    </span>
  );
}
