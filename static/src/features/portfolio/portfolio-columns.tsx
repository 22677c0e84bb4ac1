import type { PortfolioView } from '@contract/rollup';

import type { Formats } from '../../shared/format';
import { finishColumn } from './finish-column';
import { judgementColumns } from './judgement-columns';
import type { PortfolioColumn } from './portfolio-column';
import { projectColumns } from './project-columns';
import { countColumn, unestimatedColumn, workColumns } from './work-columns';

/** The columns of the portfolio table with the cells of its total row, what needs attention first. */
export function portfolioColumns(
  view: PortfolioView,
  formats: Formats,
): readonly PortfolioColumn[] {
  const { total } = view;

  return [
    ...projectColumns(view, formats),
    ...workColumns(total, formats),
    countColumn('overdue', 'Overdue', { total, formats }),
    countColumn('blocked', 'Blocked', { total, formats }),
    finishColumn(formats),
    ...judgementColumns(total, formats),
    unestimatedColumn(total, formats),
  ];
}
