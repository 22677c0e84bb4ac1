import type { ChanceOfDay, JointForecast } from '@contract/joint-forecast';

import { chanceWords } from '../../shared/chance-words';
import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { JOINT_COLORS, JointPlot } from './joint-plot';

const HEAD = ['Day', 'Each on its own', 'At the best', 'At the worst'];

/** The odds that all are finished, day by day. */
export function JointChart({ forecast }: { readonly forecast: JointForecast }) {
  const formats = useFormats();
  const { curve, asOf, plannedFinish, node } = forecast;

  return (
    <ChartFrame
      title="Odds that all are finished"
      summary={sentence(forecast, formats)}
      legend={
        <>
          <LegendItem kind="line" color={JOINT_COLORS.line} label="Each project on its own" />
          <LegendItem kind="bar" color={JOINT_COLORS.band} label="Whatever hangs together" />
        </>
      }
      data={{ head: HEAD, rows: curve.map((point) => rowWords(point, formats)) }}
      exports={{
        name: [node?.name ?? 'all projects', 'odds of completion', asOf],
        rows: [
          HEAD,
          ...curve.map(({ day, independent, together, apart }) => [
            day,
            independent,
            together,
            apart,
          ]),
        ],
      }}
    >
      {(width, labelledBy) => (
        <JointPlot
          curve={curve}
          plannedFinish={plannedFinish?.day ?? null}
          width={width}
          labelledBy={labelledBy}
        />
      )}
    </ChartFrame>
  );
}

function rowWords({ day, independent, together, apart }: ChanceOfDay, formats: Formats) {
  return [
    formats.day(day),
    ...[independent, together, apart].map((chance) => chanceWords(chance, formats)),
  ];
}

function sentence({ percentiles }: JointForecast, formats: Formats): string {
  const told = percentiles
    .flatMap(({ percentile, independent }) =>
      independent === null
        ? []
        : [`${formats.percent(percentile / 100)} by ${formats.day(independent)}`],
    )
    .join(', ');
  return told === ''
    ? 'Not even odds within ten years.'
    : `Each project on its own: ${told}. The band holds whatever hangs together.`;
}
