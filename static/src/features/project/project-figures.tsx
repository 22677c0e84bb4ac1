import type { ProjectOverview } from '@contract/project';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { Course } from '../../shared/sparkline';

/** What the line is made of; without a trend it shows none. */
type Measured = Pick<ProjectOverview, 'row' | 'trend'>;
type OverviewProps = { readonly overview: Measured };

/** The project in a line, each figure with its unit and, where there is history, its course. */
export function ProjectFigures({ overview }: OverviewProps) {
  const formats = useFormats();
  const { figures } = overview.row;
  const open = `of ${formats.number(figures.total - figures.done)} open`;
  const items = (count: number) => (count === 1 ? 'item' : 'items');

  return (
    <FigureStrip>
      <ProgressFigure overview={overview} />
      <Figure
        label="In progress"
        value={formats.number(figures.inProgress)}
        unit={items(figures.inProgress)}
        note={ageNote(overview, formats)}
      />
      <Figure
        label="Overdue"
        value={formats.number(figures.overdue)}
        unit={items(figures.overdue)}
        note={open}
        {...(figures.overdue > 0 ? { tone: 'bad' as const } : {})}
      />
      <Figure
        label="Blocked"
        value={formats.number(figures.blocked)}
        unit={items(figures.blocked)}
        note={open}
      />
      <Figure
        label="Last 7 days"
        value={formats.number(figures.finishedLast7Days)}
        unit="finished"
        note={`${formats.number(figures.createdLast7Days)} created`}
      />
      <EstimateFigure overview={overview} />
      <ComplianceFigure overview={overview} />
    </FigureStrip>
  );
}

function ProgressFigure({ overview: { row, trend } }: OverviewProps) {
  const formats = useFormats();
  const { done, total } = row.figures;

  return (
    <Figure
      label="Progress"
      value={total === 0 ? 'not available' : formats.percent(done / total)}
      note={`${formats.number(done)} of ${formats.count(total, 'item')}`}
      trend={
        <Course
          values={trend.map((point) => (point.total === 0 ? null : point.done / point.total))}
          span={0.1}
          label="Progress, day by day"
        />
      }
    />
  );
}

function EstimateFigure({ overview }: OverviewProps) {
  const formats = useFormats();
  const { figures, estimateAvailable } = overview.row;
  if (!estimateAvailable) {
    return (
      <Figure label="By estimate" value="not available" tone="quiet" note="no estimate field" />
    );
  }

  const { estimateDone, estimateTotal, unestimated } = figures;
  return (
    <Figure
      label="By estimate"
      value={estimateTotal === 0 ? 'not available' : formats.percent(estimateDone / estimateTotal)}
      note={`${formats.number(unestimated)} unestimated`}
    />
  );
}

function ComplianceFigure({ overview: { row, trend } }: OverviewProps) {
  const formats = useFormats();
  const { score, failed } = row.compliance;

  return (
    <Figure
      label="Compliance"
      value={score === null ? 'not available' : formats.decimal(score)}
      {...(score === null ? { tone: 'quiet' as const } : { unit: 'of 100' })}
      note={`${formats.count(failed, 'rule')} failed`}
      trend={
        <Course
          values={trend.map((point) => point.compliance)}
          span={20}
          label="Compliance, day by day"
        />
      }
    />
  );
}

function ageNote({ row: { figures } }: Measured, formats: Formats): string {
  if (figures.inProgress === 0) return 'nothing is started';
  if (figures.ageKnown === 0) return 'since when is not known';
  return `for ${formats.count(Math.round(figures.ageDays / figures.ageKnown), 'day')} on average`;
}
