import type { Compliance } from '@domain/standards/standard';

import type { Formats } from '../../shared/format';
import type { PortfolioColumn, Summed } from './portfolio-column';
import { Nothing, StackedCell } from './stacked-cell';

/** What the standard and the scoring model make of it, and when it last moved. */
export function judgementColumns(total: Summed, formats: Formats): readonly PortfolioColumn[] {
  return [
    {
      id: 'compliance',
      header: 'Compliance',
      hint: 'Of 100: the weight of the rules passed over the weight of the rules decided.',
      width: 96,
      align: 'end',
      first: 'ascending',
      sort: (row) => row.compliance.score,
      cell: (row) => <Score compliance={row.compliance} formats={formats} />,
      total: <Score compliance={total.compliance} formats={formats} />,
    },
    {
      id: 'score',
      header: 'Score',
      hint: 'Of 100, by the scoring model; rank 1 is best.',
      width: 72,
      align: 'end',
      first: 'descending',
      sort: (row) => row.score,
      cell: ({ score, rank }) =>
        score === null ? (
          <Nothing why="No criterion of the scoring model has a value." />
        ) : (
          <StackedCell
            top={formats.decimal(score)}
            below={rank === null ? 'no rank' : `rank ${formats.number(rank)}`}
          />
        ),
    },
    {
      id: 'moved',
      header: 'Moved',
      hint: 'When a work item last changed.',
      width: 96,
      align: 'end',
      yields: true,
      first: 'descending',
      sort: (row) => row.figures.lastMovement,
      cell: (row) => <Moved figures={row.figures} formats={formats} />,
      total: <Moved figures={total.figures} formats={formats} />,
    },
  ];
}

type ScoreProps = { readonly compliance: Compliance; readonly formats: Formats };

function Score({ compliance, formats }: ScoreProps) {
  if (compliance.score === null) return <Nothing why="No rule was decided." />;
  return (
    <StackedCell
      top={formats.decimal(compliance.score)}
      below={`${formats.number(compliance.failed)} failed`}
    />
  );
}

type MovedProps = { readonly figures: Summed['figures']; readonly formats: Formats };

function Moved({ figures: { lastMovement }, formats }: MovedProps) {
  return lastMovement === null ? (
    <Nothing why="No work item has changed yet." />
  ) : (
    <span title={formats.instant(lastMovement)}>{formats.ago(lastMovement)}</span>
  );
}
