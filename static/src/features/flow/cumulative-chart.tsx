import type { ProjectFlow } from '@contract/flow';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import { useFormats } from '../../shared/forge-context';
import { CumulativePlot, FLOW_COLORS } from './cumulative-plot';
import { flowSentence } from './flow-words';

const HEAD = ['Day', 'Done', 'In progress', 'To do', 'All'] as const;

/** Work items by status category, day by day. */
export function CumulativeChart({ flow }: { readonly flow: ProjectFlow }) {
  const formats = useFormats();
  const count = (items: number | null) => (items === null ? 'not known' : formats.number(items));
  const points = flow.flow;

  return (
    <ChartFrame
      title="Cumulative flow"
      summary={flowSentence(flow, formats)}
      legend={
        <>
          <LegendItem kind="bar" color={FLOW_COLORS.toDo} label="To do" />
          <LegendItem kind="bar" color={FLOW_COLORS.inProgress} label="In progress" />
          <LegendItem kind="bar" color={FLOW_COLORS.done} label="Done" />
          <LegendItem kind="bar" color={FLOW_COLORS.open} label="Not done, category not known" />
        </>
      }
      data={{
        head: HEAD,
        rows: points.map(({ day, done, inProgress, toDo, total }) => [
          formats.day(day),
          ...[done, inProgress, toDo, total].map(count),
        ]),
      }}
      exports={{
        name: [flow.project.key, 'cumulative-flow', flow.asOf],
        rows: [
          HEAD,
          ...points.map(({ day, done, inProgress, toDo, total }) => [
            ...[day, done, inProgress],
            ...[toDo, total],
          ]),
        ],
      }}
    >
      {(width, labelledBy) => <CumulativePlot {...{ points, width, labelledBy }} />}
    </ChartFrame>
  );
}
