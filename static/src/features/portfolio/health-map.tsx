import type { PortfolioRow } from '@contract/rollup';
import type { HealthColor } from '@domain/rollup/health';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { type HeatCell, HeatMap } from '../../shared/charts/heat-map';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { HEALTH_COLORS, healthWord } from '../../shared/health-words';
import type { PortfolioFilter } from './portfolio-filter';
import { bandLabel, bandOf, SCORE_BANDS } from './score-bands';

type HealthMapProps = {
  readonly rows: readonly PortfolioRow[];
  readonly filter: PortfolioFilter;
  readonly onChange: (filter: PortfolioFilter) => void;
};

/** Health against compliance: where projects that look well have not done what is asked of them, and the other way round. */
export function HealthMap({ rows, filter, onChange }: HealthMapProps) {
  const formats = useFormats();
  const counts = countCells(rows);
  const count = ({ row, column }: HeatCell) => counts.get(`${row} ${column}`) ?? 0;

  return (
    <ChartFrame
      title="Health and compliance"
      summary={mapSentence(rows, formats)}
      data={{
        head: ['Health', ...SCORE_BANDS.map(({ label }) => label)],
        rows: HEALTH_COLORS.map((color) => [
          healthWord(color),
          ...SCORE_BANDS.map((band) => formats.number(count({ row: color, column: band.id }))),
        ]),
      }}
    >
      {(_, labelledBy) => (
        <HeatMap
          labelledBy={labelledBy}
          corner="Compliance"
          rows={HEALTH_COLORS.map((color) => ({
            id: color,
            label: healthWord(color),
            tone: color,
          }))}
          columns={SCORE_BANDS}
          count={count}
          describe={({ row, column }, projects) =>
            `${formats.count(projects, 'project')}: ${healthWord(row as HealthColor).toLowerCase()}, compliance ${bandLabel(column).toLowerCase()}`
          }
          selected={selectedCell(filter)}
          onSelect={(cell) =>
            onChange({
              ...filter,
              colors: new Set(cell === null ? [] : [cell.row as HealthColor]),
              band: cell?.column ?? null,
            })
          }
        />
      )}
    </ChartFrame>
  );
}

function countCells(rows: readonly PortfolioRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = `${row.health.color} ${bandOf(row)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

function selectedCell({ colors, band }: PortfolioFilter): HeatCell | null {
  const [row, ...others] = colors;
  return row === undefined || others.length > 0 || band === null ? null : { row, column: band };
}

/** Green projects with a low score are the ones a glance at health alone would miss. */
function mapSentence(rows: readonly PortfolioRow[], formats: Formats): string {
  const low = rows.filter(({ compliance }) => compliance.score !== null && compliance.score < 70);
  const green = low.filter(({ health }) => health.color === 'green').length;
  if (rows.every(({ compliance }) => compliance.score === null)) {
    return 'No project has a compliance score yet.';
  }
  if (low.length === 0) return 'No project scores below 70. A cell filters the table.';

  return `${formats.count(low.length, 'project')} ${low.length === 1 ? 'scores' : 'score'} below 70, ${formats.number(green)} of them on track. A cell filters the table.`;
}
