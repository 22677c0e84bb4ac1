import type { Formats } from '../../shared/format';
import { ProgressMeter } from '../../shared/progress-meter';
import { Sparkline } from '../../shared/sparkline';
import type { ColumnContext, PortfolioColumn, Summed } from './portfolio-column';
import { Nothing, StackedCell } from './stacked-cell';

type Counted = Pick<Summed, 'figures' | 'estimateAvailable' | 'trend'>;

/** How much is done of how much, and how the work flowed. */
export function workColumns(total: Summed, formats: Formats): readonly PortfolioColumn[] {
  return [
    {
      id: 'progress',
      header: 'Progress',
      hint: 'Share of the work items that are done.',
      width: 96,
      first: 'descending',
      sort: share,
      cell: (row) => <Progress of={row} formats={formats} />,
      total: <Progress of={total} formats={formats} />,
    },
    {
      id: 'items',
      header: 'Items',
      hint: 'Work items, and how many of them are done.',
      width: 84,
      align: 'end',
      first: 'descending',
      sort: (row) => row.figures.total,
      cell: (row) => <Items of={row} formats={formats} />,
      total: <Items of={total} formats={formats} />,
    },
    {
      id: 'trend',
      header: '26 weeks',
      hint: 'Created (grey) and finished (blue), week by week. Sorts by how much open work grew.',
      width: 94,
      first: 'descending',
      sort: ({ trend }) => sum(trend.created) - sum(trend.finished),
      cell: (row) => <Trend of={row} formats={formats} />,
      total: <Trend of={total} formats={formats} />,
    },
  ];
}

/** A count of work items; 0 stands back. */
export function countColumn(
  figure: 'overdue' | 'blocked',
  header: string,
  { total, formats }: ColumnContext,
): PortfolioColumn {
  const cell = ({ figures }: Counted) =>
    figures[figure] === 0 ? <Nothing text="0" /> : formats.number(figures[figure]);

  return {
    id: figure,
    header,
    width: 73,
    align: 'end',
    first: 'descending',
    sort: (row) => row.figures[figure],
    cell,
    total: cell(total),
  };
}

export function unestimatedColumn(total: Summed, formats: Formats): PortfolioColumn {
  const count = (of: Counted) => (of.estimateAvailable ? of.figures.unestimated : null);
  const cell = (of: Counted) => {
    const value = count(of);
    if (value === null) return <Nothing why="The site has no estimate field." />;
    return value === 0 ? <Nothing text="0" /> : formats.number(value);
  };

  return {
    id: 'unestimated',
    header: 'Unestimated',
    hint: 'Work items that are not done and have no estimate.',
    width: 100,
    align: 'end',
    yields: true,
    first: 'descending',
    sort: count,
    cell,
    total: cell(total),
  };
}

type CellProps = { readonly of: Counted; readonly formats: Formats };

function Progress({ of, formats }: CellProps) {
  const ratio = share(of);
  return <ProgressMeter ratio={ratio} text={ratio === null ? '–' : formats.percent(ratio)} />;
}

function Items({ of: { figures }, formats }: CellProps) {
  return (
    <StackedCell
      top={formats.number(figures.total)}
      below={`${formats.number(figures.done)} done`}
    />
  );
}

function Trend({ of: { trend }, formats }: CellProps) {
  const created = formats.number(sum(trend.created));
  const finished = formats.number(sum(trend.finished));
  return <Sparkline {...trend} label={`26 weeks: ${created} created, ${finished} finished`} />;
}

function share({ figures }: Counted): number | null {
  return figures.total === 0 ? null : figures.done / figures.total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
