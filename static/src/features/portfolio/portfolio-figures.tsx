import type { PortfolioView } from '@contract/rollup';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { HEALTH_COLORS, healthWord } from '../../shared/health-words';

/** The portfolio in a line: how many, how they fare, and how the work in them stands. */
export function PortfolioFigures({ view }: { readonly view: PortfolioView }) {
  const formats = useFormats();
  const { rows, hiddenProjects, total } = view;
  const { figures, compliance } = total;
  const onTrack = rows.filter((row) => row.health.color === 'green').length;
  const open = figures.total - figures.done;

  return (
    <FigureStrip>
      <Figure
        label="Projects"
        value={formats.number(rows.length)}
        note={
          hiddenProjects === 0
            ? 'none hidden'
            : `of ${formats.number(rows.length + hiddenProjects)}, the rest hidden`
        }
      />
      <Figure
        label="On track"
        value={share(onTrack, rows.length, formats)}
        note={othersInWords(view, formats)}
      />
      <Figure
        label="Work items done"
        value={share(figures.done, figures.total, formats)}
        note={`${formats.number(figures.done)} of ${formats.number(figures.total)}`}
      />
      <OpenFigure label="Overdue" count={figures.overdue} open={open} isBad />
      <OpenFigure label="Blocked" count={figures.blocked} open={open} />
      <Figure
        label="Compliance"
        value={compliance.score === null ? 'not available' : formats.decimal(compliance.score)}
        {...(compliance.score === null ? { tone: 'quiet' as const } : { unit: 'of 100' })}
        note={`${formats.count(compliance.failed, 'finding')} failed`}
      />
    </FigureStrip>
  );
}

type OpenFigureProps = {
  readonly label: string;
  readonly count: number;
  readonly open: number;
  readonly isBad?: boolean;
};

function OpenFigure({ label, count, open, isBad = false }: OpenFigureProps) {
  const formats = useFormats();
  return (
    <Figure
      label={label}
      value={formats.number(count)}
      unit={count === 1 ? 'item' : 'items'}
      note={
        open === 0
          ? 'nothing is open'
          : `${share(count, open, formats)} of ${formats.number(open)} open`
      }
      {...(isBad && count > 0 ? { tone: 'bad' as const } : {})}
    />
  );
}

function share(part: number, whole: number, formats: Formats): string {
  return whole === 0 ? 'not available' : formats.percent(part / whole);
}

function othersInWords({ rows }: PortfolioView, formats: Formats): string {
  const parts = HEALTH_COLORS.filter((color) => color !== 'green').flatMap((color) => {
    const count = rows.filter((row) => row.health.color === color).length;
    return count === 0 ? [] : [`${formats.number(count)} ${healthWord(color).toLowerCase()}`];
  });

  return parts.length === 0 ? 'every project' : parts.join(', ');
}
