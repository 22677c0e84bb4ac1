import type { PortfolioRow } from '@contract/rollup';

import type { Formats } from '../../shared/format';
import styles from './finish-columns.module.css';
import type { PortfolioColumn } from './portfolio-column';
import { Nothing } from './stacked-cell';

/** Until when it should be finished, and until when it will be. */
export function finishColumns(formats: Formats): readonly PortfolioColumn[] {
  return [
    {
      id: 'planned',
      header: 'Planned',
      hint: 'Planned finish: the one typed, else the latest due date.',
      width: 98,
      align: 'end',
      first: 'ascending',
      sort: (row) => row.plannedFinish,
      cell: ({ plannedFinish }) =>
        plannedFinish === null ? (
          <Nothing why="No finish is typed and no work item has a due date." />
        ) : (
          formats.day(plannedFinish)
        ),
    },
    {
      id: 'projected',
      header: 'Projected',
      hint: 'Projected finish: the work is finished by then with odds of 85%.',
      width: 98,
      align: 'end',
      first: 'ascending',
      sort: (row) => row.forecast.p85,
      cell: (row) => <Projected row={row} formats={formats} />,
    },
  ];
}

type ProjectedProps = { readonly row: PortfolioRow; readonly formats: Formats };

function Projected({ row: { forecast, plannedFinish }, formats }: ProjectedProps) {
  if (forecast.p85 === null) {
    return <Nothing {...(forecast.unavailable === null ? {} : { why: forecast.unavailable })} />;
  }
  const isLate = plannedFinish !== null && forecast.p85 > plannedFinish;

  return (
    <span
      className={isLate ? styles['late'] : undefined}
      title={isLate ? 'After the planned finish.' : undefined}
    >
      {formats.day(forecast.p85)}
    </span>
  );
}
