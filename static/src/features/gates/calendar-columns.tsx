import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';

import type { GateCalendar } from '@contract/gate-calendar';
import { type Day, daysBetween } from '@domain/foundation/calendar';
import { projectRoleName } from '@domain/foundation/project-role';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import type { NameOf } from '../../shared/people';
import { goToProjectPage } from '../../shared/project-links';
import styles from './gates.module.css';

type WaitingRow = GateCalendar['waiting'][number];
type ComingRow = GateCalendar['calendar'][number];

/** What both tables begin with. */
function placeColumns<Row extends Pick<WaitingRow, 'project' | 'gate'>>(): readonly Column<Row>[] {
  return [
    {
      id: 'project',
      header: 'Project',
      width: 220,
      first: 'ascending',
      sort: ({ project }) => project.name,
      cell: ({ project }) => (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => void goToProjectPage(project.key)}
        >
          {project.name}
        </Button>
      ),
    },
    {
      id: 'gate',
      header: 'Gate',
      width: 200,
      first: 'ascending',
      sort: ({ gate }) => gate.name,
      cell: ({ gate }) => gate.name,
    },
  ];
}

export function waitingColumns(formats: Formats, nameOf: NameOf): readonly Column<WaitingRow>[] {
  return [
    ...placeColumns<WaitingRow>(),
    {
      id: 'by',
      header: 'Asked for by',
      width: 150,
      first: 'ascending',
      sort: ({ by }) => nameOf(by),
      cell: ({ by, at }) => (
        <span className={styles['lines']}>
          <span>{nameOf(by)}</span>
          <span>{formats.instant(at)}</span>
        </span>
      ),
      yields: true,
    },
    {
      id: 'days',
      header: 'Waits, days',
      width: 110,
      align: 'end',
      first: 'descending',
      sort: ({ days }) => days,
      cell: ({ days }) => formats.number(days),
    },
    {
      id: 'for',
      header: 'Still to decide',
      width: 240,
      first: 'ascending',
      sort: ({ waitingFor }) => waitingFor[0]?.role ?? null,
      cell: ({ waitingFor, isYours }) => (
        <>
          <span className={styles['lines']}>
            {waitingFor.map(({ role, quorum }) => (
              <span key={role}>{`${formats.number(quorum)} × ${projectRoleName(role)}`}</span>
            ))}
          </span>{' '}
          {isYours && <Lozenge appearance="inprogress">You</Lozenge>}
        </>
      ),
    },
  ];
}

export function comingColumns(formats: Formats, asOf: Day): readonly Column<ComingRow>[] {
  return [
    {
      id: 'day',
      header: 'Day',
      width: 130,
      first: 'ascending',
      sort: ({ day }) => day,
      cell: ({ day }) => formats.day(day),
    },
    {
      id: 'in',
      header: 'In, days',
      width: 110,
      align: 'end',
      first: 'ascending',
      sort: ({ day }) => daysBetween(asOf, day),
      cell: ({ day }) => <InDays days={daysBetween(asOf, day)} formats={formats} />,
    },
    ...placeColumns<ComingRow>(),
    {
      id: 'condition',
      header: 'Condition',
      width: 260,
      first: 'ascending',
      sort: ({ condition }) => condition,
      cell: ({ condition }) => condition ?? '',
    },
  ];
}

function InDays({ days, formats }: { readonly days: number; readonly formats: Formats }) {
  if (days >= 0) return formats.number(days);
  return (
    <>
      <Lozenge appearance="removed">Overdue</Lozenge> {formats.number(days)}
    </>
  );
}
