import type { RegisterPage } from '@contract/registers';
import { LEVELS, type Rating, STEPS } from '@domain/foundation/rating';
import type { RegisterFilter } from '@domain/registers/filter-register';
import { VIEWS } from '@domain/registers/register-entry';

import { ChartFrame } from '../../shared/charts/chart-frame';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { LevelMark } from '../../shared/level-mark';
import { stepWord } from '../../shared/register-words';
import { Chips } from './chips';
import { MatrixTable } from './matrix-table';

const VIEW_WORDS = { inherent: 'Inherent', residual: 'Residual' } as const;
/** The most likely on top, as people draw it. */
const DOWNWARDS = [...STEPS].reverse();

type MatrixChartProps = {
  readonly matrix: RegisterPage['matrix'];
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
};

/** How many risks there are of each probability and impact. A cell filters the table. */
export function MatrixChart({ matrix, filter, onChange }: MatrixChartProps) {
  const formats = useFormats();
  const countOf = ({ probability, impact }: Rating) =>
    matrix.cells.find((cell) => cell.probability === probability && cell.impact === impact)
      ?.count ?? 0;

  return (
    <ChartFrame
      title="Risk matrix"
      summary={sentence(matrix, formats)}
      legend={LEVELS.map((level) => (
        <LevelMark key={level} level={level} />
      ))}
      data={{
        head: ['Probability', ...STEPS.map((impact) => `Impact ${stepWord(impact)}`)],
        rows: DOWNWARDS.map((probability) => [
          stepWord(probability),
          ...STEPS.map((impact) => formats.number(countOf({ probability, impact }))),
        ]),
      }}
    >
      {(_, labelledBy) => (
        <>
          <Chips
            label="Rating"
            options={VIEWS}
            chosen={[filter.view]}
            wordOf={(view) => VIEW_WORDS[view]}
            onToggle={(view) => onChange({ ...filter, view, cell: null })}
          />
          <MatrixTable
            labelledBy={labelledBy}
            rows={DOWNWARDS}
            countOf={countOf}
            selected={filter.cell}
            onSelect={(cell) => onChange({ ...filter, cell })}
          />
        </>
      )}
    </ChartFrame>
  );
}

function sentence({ cells, unrated }: RegisterPage['matrix'], formats: Formats): string {
  const rated = cells.reduce((sum, { count }) => sum + count, 0);
  const none = unrated === 0 ? '' : ` ${formats.count(unrated, 'risk')} not rated yet.`;
  return `${formats.count(rated, 'risk')} by probability and impact.${none}`;
}
