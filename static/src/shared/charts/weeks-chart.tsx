import { useFormats } from '../forge-context';
import { ChartFrame } from './chart-frame';
import { LegendItem } from './legend-item';
import { WeeksPlot } from './weeks-plot';
import { CREATED_COLOR, FINISHED_COLOR } from './weeks-colors';
import { type WeeksReading, weeksSentence } from './weeks-sentence';

type WeeksChartProps = WeeksReading & {
  readonly title?: string;
  readonly height?: number;
  readonly isInset?: boolean;
};

/** Work items created (line) and finished (bars), week by week. */
export function WeeksChart({
  title = 'Created and finished',
  height = 220,
  isInset = false,
  ...reading
}: WeeksChartProps) {
  const formats = useFormats();
  const { weeks, created, finished } = reading;

  return (
    <ChartFrame
      title={title}
      isInset={isInset}
      summary={weeksSentence(reading, formats)}
      legend={
        <>
          <LegendItem kind="bar" color={FINISHED_COLOR} label="Finished in the week" />
          <LegendItem kind="line" color={CREATED_COLOR} label="Created in the week" />
        </>
      }
      data={{
        head: ['Week of', 'Created', 'Finished'],
        rows: weeks.map((week, at) => [
          formats.day(week),
          formats.number(created[at] ?? 0),
          formats.number(finished[at] ?? 0),
        ]),
      }}
    >
      {(width, labelledBy) => <WeeksPlot {...reading} {...{ width, height, labelledBy }} />}
    </ChartFrame>
  );
}
