import type { PortfolioRow } from '@contract/rollup';

import type { Formats } from '../../shared/format';
import styles from './finish-column.module.css';
import type { PortfolioColumn } from './portfolio-column';
import { Nothing, StackedCell } from './stacked-cell';

/** Until when it will be finished, and until when it should be. */
export function finishColumn(formats: Formats): PortfolioColumn {
  return {
    id: 'projected',
    header: 'Finish',
    hint: 'Projected finish: the work is done by then with odds of 85%. Beneath it the planned finish: the one typed, else the latest due date.',
    width: 126,
    align: 'end',
    first: 'ascending',
    sort: (row) => row.forecast.p85,
    cell: (row) => (
      <StackedCell
        top={<Projected row={row} formats={formats} />}
        below={<Planned row={row} formats={formats} />}
      />
    ),
  };
}

type FinishProps = { readonly row: PortfolioRow; readonly formats: Formats };

function Projected({ row: { forecast, plannedFinish }, formats }: FinishProps) {
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

function Planned({ row: { plannedFinish }, formats }: FinishProps) {
  if (plannedFinish === null) {
    return <span title="No finish is typed and no work item has a due date.">no plan</span>;
  }
  return `plan ${formats.day(plannedFinish)}`;
}
