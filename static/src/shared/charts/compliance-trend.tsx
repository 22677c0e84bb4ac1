import { useFormats } from '../forge-context';
import { ChartFrame } from './chart-frame';
import { CompliancePlot } from './compliance-plot';
import { complianceSentence, type ScorePoint } from './compliance-sentence';

type ComplianceTrendProps = { readonly points: readonly ScorePoint[]; readonly height?: number };

/** The compliance score, day by day. */
export function ComplianceTrend({ points, height = 220 }: ComplianceTrendProps) {
  const formats = useFormats();

  return (
    <ChartFrame
      title="Compliance over time"
      summary={complianceSentence(points, formats)}
      data={{
        head: ['Day', 'Score, 0 to 100'],
        rows: points.map(({ day, score }) => [
          formats.day(day),
          score === null ? 'not available' : formats.decimal(score),
        ]),
      }}
    >
      {(width, labelledBy) => <CompliancePlot {...{ points, width, height, labelledBy }} />}
    </ChartFrame>
  );
}
