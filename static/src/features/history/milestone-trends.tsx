import type { MilestoneTrends as Trends } from '@contract/history';
import type { GovernedId } from '@domain/foundation/ids';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import { FigureTable } from '../../shared/figure-table';
import { useFormats } from '../../shared/forge-context';
import { useAnswer } from '../../shared/questions';
import { Section } from '../../shared/section';
import { Loading, Notice, Problem } from '../../shared/states';
import { TitledItem } from '../../shared/titled-item';
import { useSummaries } from '../../shared/titles';
import { dayWords } from './difference-words';
import styles from './history.module.css';
import { trendLines } from './trend-lines';
import { DIAGONAL_COLOR, TrendPlot } from './trend-plot';
import { agreedWords, slipSentence, trendsSentence } from './trend-words';

const HEAD = ['Milestone, and when it was said', 'Due'] as const;
const FILE_HEAD = ['Milestone', 'Said on', 'Due', 'Agreed first', 'Agreed now', 'Slip in days'];
const COLUMNS = [
  { head: 'Milestone' },
  { head: 'Agreed first' },
  { head: 'Agreed now' },
  { head: 'Due now', isNumber: true },
  { head: 'Slip in days', isNumber: true },
  { head: 'In words' },
];

/** How the days of a project's milestones moved. */
export function MilestoneTrends({ id }: { readonly id: GovernedId }) {
  const trends = useAnswer('project.milestone-trends', { id });
  if (trends.data !== undefined) return <Content trends={trends.data} />;
  return trends.isError ? (
    <Problem
      title="The milestones could not be loaded"
      error={trends.error}
      onRetry={() => void trends.refetch()}
    />
  ) : (
    <Loading what="the milestones" rows={6} />
  );
}

function Content({ trends }: { readonly trends: Trends }) {
  if (trends.listed.length === 0) {
    return (
      <Section title="Milestone trend">
        <p className={styles['note']}>
          There is no milestone in this project. Which work items are milestones is said in the
          administration, under Artifacts.
        </p>
      </Section>
    );
  }
  return (
    <>
      {trends.unavailable !== null && (
        <Notice title="How the days moved is not available">
          {trends.unavailable} The days of today are shown.
        </Notice>
      )}
      <TrendChart trends={trends} />
      <Slips trends={trends} />
    </>
  );
}

function TrendChart({ trends }: { readonly trends: Trends }) {
  const formats = useFormats();
  const lines = trendLines(trends);
  if (lines.length === 0) return null;

  const said = trends.listed.flatMap((trend) =>
    trend.said.map(({ on, due }) => ({ trend, on, due })),
  );
  return (
    <ChartFrame
      title="Milestone trend"
      summary={trendsSentence(trends, lines.length, formats)}
      legend={
        <>
          {lines.map(({ key, color }) => (
            <LegendItem key={key} kind="line" color={color} label={key} />
          ))}
          <LegendItem kind="dash" color={DIAGONAL_COLOR} label="Due when it is said: reached" />
        </>
      }
      data={{
        head: HEAD,
        rows: said.map(({ trend, on, due }) => [
          `${trend.key}, ${formats.day(on)}`,
          dayWords(due, formats),
        ]),
      }}
      exports={{
        name: [trends.project.key, 'milestone-trend', trends.asOf],
        rows: [
          FILE_HEAD,
          ...said.map(({ trend: { key, original, current, slipDays }, on, due }) => [
            ...[key, on, due],
            ...[original?.day ?? null, current?.day ?? null, slipDays],
          ]),
        ],
      }}
    >
      {(width, labelledBy) => <TrendPlot {...{ lines, width, labelledBy }} />}
    </ChartFrame>
  );
}

function Slips({ trends: { listed, total } }: { readonly trends: Trends }) {
  const formats = useFormats();
  const titles = useSummaries(listed.map(({ key }) => key).sort());

  return (
    <Section
      title="Days agreed and days due"
      lead="The day agreed first stays, however often it is put off."
    >
      <FigureTable
        label="Days agreed and days due"
        columns={COLUMNS}
        rows={listed.map((trend) => ({
          id: trend.key,
          cells: [
            <TitledItem key={trend.key} itemKey={trend.key} title={titles.data?.[trend.key]} />,
            agreedWords(trend.original, formats),
            agreedWords(trend.current, formats),
            trend.due === null ? '–' : formats.day(trend.due),
            trend.slipDays === null ? '–' : formats.number(trend.slipDays),
            slipSentence(trend, formats),
          ],
        }))}
      />
      {total > listed.length && (
        <p className={styles['note']}>
          The earliest {formats.number(listed.length)} of {formats.number(total)}.
        </p>
      )}
    </Section>
  );
}
