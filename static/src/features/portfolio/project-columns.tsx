import type { PortfolioView } from '@contract/rollup';

import type { Formats } from '../../shared/format';
import { healthRank } from '../../shared/health-words';
import { HealthCell } from './health-cell';
import type { PortfolioColumn } from './portfolio-column';
import { StackedCell } from './stacked-cell';

/** Which project, and how it fares. */
export function projectColumns(view: PortfolioView, formats: Formats): readonly PortfolioColumn[] {
  const { total } = view;
  return [
    {
      id: 'project',
      header: 'Project',
      width: 168,
      first: 'ascending',
      sort: (row) => `${row.name} ${row.key}`,
      cell: ({ name, key, programme }) => (
        <StackedCell top={name} below={programme === null ? key : `${key} · ${programme}`} />
      ),
      total: <StackedCell top={counted(view, formats)} below="each item counted once" />,
    },
    {
      id: 'health',
      header: 'Health',
      width: 102,
      first: 'ascending',
      sort: (row) => healthRank(row.health.color),
      cell: (row) => <HealthCell health={row.health} />,
      total: <HealthCell health={total.health} />,
    },
  ];
}

function counted({ rows, hiddenInTotal }: PortfolioView, formats: Formats): string {
  const shown = formats.count(rows.length, 'project');
  return hiddenInTotal === 0
    ? `All ${shown}`
    : `${shown} and ${formats.number(hiddenInTotal)} hidden`;
}
