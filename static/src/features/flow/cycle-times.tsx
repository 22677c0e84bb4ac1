import type { CycleTimes, ProjectFlow } from '@contract/flow';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { Notice } from '../../shared/states';
import { limitsOf, readSentence } from './flow-words';
import { ITEM_COLOR, LIMIT_COLOR, ScatterPlot } from './scatter-plot';
import styles from './flow.module.css';

const HEAD = ['Work item', 'Finished', 'Days'] as const;

type CycleTimesPartProps = { readonly flow: ProjectFlow; readonly times: CycleTimes };

/** How long finished work took. */
export function CycleTimesPart({ flow, times }: CycleTimesPartProps) {
  const formats = useFormats();
  const { unavailable, items } = times;
  if (unavailable !== null) {
    return (
      <Notice title="Cycle times are not available">
        {unavailable} All else on this page comes from dates, and stays.
      </Notice>
    );
  }

  const limits = limitsOf(times);
  if (limits === null) {
    return <p className={styles['note']}>Cycle times are not available. {readSentence(times, formats)}</p>; // prettier-ignore
  }
  return (
    <>
      <CycleFigures times={times} limits={limits} />
      <ChartFrame
        title="Cycle times"
        summary={`${readSentence(times, formats)} From the first day in progress to the last, both counted, on a logarithmic scale.`}
        legend={
          <>
            <LegendItem kind="dot" color={ITEM_COLOR} label="A finished work item" />
            <LegendItem kind="dash" color={LIMIT_COLOR} label="50% and 85% took no longer" />
          </>
        }
        data={{
          head: HEAD,
          rows: items.map((item) => [item.key, formats.day(item.finished), formats.number(item.days)]), // prettier-ignore
        }}
        exports={{
          name: [flow.project.key, 'cycle-times', flow.asOf],
          rows: [HEAD, ...items.map((item) => [item.key, item.finished, item.days])],
        }}
      >
        {(width, labelledBy) => <ScatterPlot {...{ items, limits, width, labelledBy }} />}
      </ChartFrame>
    </>
  );
}

type CycleFiguresProps = {
  readonly times: CycleTimes;
  readonly limits: NonNullable<ReturnType<typeof limitsOf>>;
};

function CycleFigures({ times: { efficiency }, limits }: CycleFiguresProps) {
  const formats = useFormats();
  return (
    <FigureStrip>
      <Figure
        label="Half of finished work took"
        value={formats.number(limits.half)}
        unit={limits.half === 1 ? 'day at most' : 'days at most'}
        note="50th percentile, nearest rank"
      />
      <Figure
        label="85% of finished work took"
        value={formats.number(limits.most)}
        unit={limits.most === 1 ? 'day at most' : 'days at most'}
        note="85th percentile, nearest rank"
      />
      <Figure
        label="Flow efficiency"
        value={efficiency === null ? 'not available' : formats.percent(efficiency)}
        {...(efficiency === null ? { tone: 'quiet' as const } : {})}
        note="in progress, of the time from creation to finish; waiting inside that category is not seen"
      />
    </FigureStrip>
  );
}
