import Lozenge from '@atlaskit/lozenge';

import { DEPENDENCY_STANDINGS } from '@domain/dependencies/dependency';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import type { DependencyRow } from './dependency-rows';
import { STANDING_HINTS, STANDING_WORDS } from './standing-words';
import { WorkEnd } from './work-end';

export function dependencyColumns(formats: Formats): readonly Column<DependencyRow>[] {
  return [
    {
      id: 'successor',
      header: 'Work that waits',
      width: 300,
      first: 'ascending',
      sort: ({ toNames, successor }) => `${toNames} ${successor.key}`,
      cell: ({ successor, toNames }) => <WorkEnd end={successor} projects={toNames} />,
    },
    {
      id: 'predecessor',
      header: 'For',
      width: 300,
      first: 'ascending',
      sort: ({ fromNames, predecessor }) => `${fromNames} ${predecessor.key}`,
      cell: ({ predecessor, fromNames }) => <WorkEnd end={predecessor} projects={fromNames} />,
    },
    {
      id: 'standing',
      header: 'Standing',
      width: 150,
      first: 'ascending',
      sort: ({ standing }) => DEPENDENCY_STANDINGS.indexOf(standing),
      cell: ({ standing }) => (
        <span title={STANDING_HINTS[standing]}>
          <Lozenge appearance={APPEARANCES[standing]}>{STANDING_WORDS[standing]}</Lozenge>
        </span>
      ),
    },
    {
      id: 'pushed',
      header: 'Pushed, days',
      hint: 'By how many days what is waited for holds back the due date, at the least',
      width: 120,
      align: 'end',
      first: 'descending',
      sort: ({ pushedDays }) => pushedDays,
      cell: ({ pushedDays }) => (pushedDays === null ? '–' : formats.number(pushedDays)),
    },
  ];
}

const APPEARANCES = {
  overdue: 'removed',
  'too-late': 'moved',
  undated: 'default',
  'in-order': 'inprogress',
  passed: 'new',
  delivered: 'success',
} as const;
