import type { RegisterKind, RegisterView } from '@domain/registers/register-entry';

import { capitalised, kindWord } from '../../shared/artifact-words';
import type { Formats } from '../../shared/format';
import { kindColumns } from './kind-columns';
import { Rated, type RegisterColumns, sortedThere, Title, Unsaid } from './register-cells';
import styles from './registers.module.css';
import { treatmentOf } from './treatment-of';

type Looked = {
  /** The one kind that is looked at; `null` where there are several, which have no columns of their own. */
  readonly kind: RegisterKind | null;
  readonly view: RegisterView;
};

export function registerColumns(formats: Formats, { kind, view }: Looked): RegisterColumns {
  const isJudged = kind === null || kind === 'risk' || kind === 'issue';
  return [
    TITLE,
    ...(kind === null ? [KIND] : []),
    ...(isJudged ? judgedColumns(formats, view) : []),
    ...(kind === null ? [TREATMENT] : kindColumns(kind, formats)),
    ...jiraColumns(formats),
  ];
}

const TITLE: RegisterColumns[number] = {
  id: 'key',
  header: 'Work item',
  width: 300,
  first: 'ascending',
  sort: sortedThere,
  cell: (row) => <Title row={row} />,
};

const KIND: RegisterColumns[number] = {
  id: 'kind',
  header: 'Kind',
  width: 110,
  first: 'ascending',
  sort: sortedThere,
  cell: ({ kind }) => capitalised(kindWord(kind)),
};

const TREATMENT: RegisterColumns[number] = {
  id: 'treatment',
  header: 'Treatment',
  width: 100,
  first: 'ascending',
  yields: true,
  isUnsorted: true,
  sort: sortedThere,
  cell: ({ part }) => treatmentOf(part) ?? <Unsaid />,
};

function judgedColumns(formats: Formats, view: RegisterView): RegisterColumns {
  return [
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
  ];
}

function jiraColumns(formats: Formats): RegisterColumns {
  return [
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
