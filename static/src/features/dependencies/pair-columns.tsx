import type { DependenciesView, ShownPair } from '@contract/dependencies';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { ProjectButton } from '../../shared/project-button';
import type { NameOfProject } from './dependency-rows';

type Named = {
  readonly formats: Formats;
  readonly nameOf: NameOfProject;
  readonly keyOf: (id: ShownPair['from']) => string;
};

export function pairColumns({ formats, nameOf, keyOf }: Named): readonly Column<ShownPair>[] {
  const count = (
    id: 'links' | 'open' | 'late' | 'pushedDays',
    header: string,
    hint: string,
  ): Column<ShownPair> => ({
    id,
    header,
    hint,
    width: 110,
    align: 'end',
    first: 'descending',
    sort: (pair) => pair[id],
    cell: (pair) => formats.number(pair[id]),
  });
  const project = (id: 'from' | 'to', header: string): Column<ShownPair> => ({
    id,
    header,
    width: 220,
    first: 'ascending',
    sort: (pair) => nameOf(pair[id]),
    cell: (pair) => <ProjectButton projectKey={keyOf(pair[id])}>{nameOf(pair[id])}</ProjectButton>,
  });
  return [
    project('to', 'Project that waits'),
    project('from', 'For'),
    count('open', 'Open', 'Links of which neither end is done'),
    count('late', 'Late', 'What is waited for is overdue, or due after the work that waits'),
    count('pushedDays', 'Pushed, days', 'The most that any of the links pushes, at the least'),
    count('links', 'All links', 'Those with at least one end that is not done'),
  ];
}

export function keysIn({ projects }: Pick<DependenciesView, 'projects'>): Named['keyOf'] {
  const keys = new Map(projects.map(({ id, key }) => [id, key]));
  return (id) => keys.get(id) ?? '';
}
