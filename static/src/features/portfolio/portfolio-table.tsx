import { useMemo } from 'react';

import type { PortfolioRow, PortfolioView } from '@contract/rollup';
import type { GovernedId } from '@domain/foundation/ids';

import { DataTable } from '../../shared/data-table';
import { useFormats } from '../../shared/forge-context';
import { portfolioColumns } from './portfolio-columns';

type PortfolioTableProps = {
  readonly view: PortfolioView;
  /** Those the filter shows. */
  readonly rows: readonly PortfolioRow[];
  readonly openId: GovernedId | null;
  readonly onOpen: (row: PortfolioRow) => void;
};

export function PortfolioTable({ view, rows, openId, onOpen }: PortfolioTableProps) {
  const formats = useFormats();
  const columns = useMemo(() => portfolioColumns(view, formats), [view, formats]);
  const urgent = useMemo(() => [...rows].sort(byOverdue), [rows]);

  return (
    <DataTable
      label="Projects"
      rows={urgent}
      population={view.rows.length}
      columns={columns}
      rowId={rowId}
      initialSorting={{ id: 'health', direction: 'ascending' }}
      selectedId={openId}
      onOpen={onOpen}
      empty="No project matches these filters."
    />
  );
}

const rowId = (row: PortfolioRow) => row.id;

/** Among projects that a column holds equal, those with the most overdue come first. */
function byOverdue(a: PortfolioRow, b: PortfolioRow): number {
  return b.figures.overdue - a.figures.overdue;
}
