import { scaleLinear } from 'd3-scale';

import { currencyDecimals } from '@domain/foundation/money';
import { spendLines, type SpendLine } from '@domain/scoring/alignment';

import { ChartFrame } from '../../shared/charts/chart-frame';
import chart from '../../shared/charts/charts.module.css';
import { LegendItem } from '../../shared/charts/legend-item';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import type { Aligned } from './alignment-of';
import styles from './proposals.module.css';

const SPEND = 'var(--ds-chart-blue-bold)';
const WEIGHT = 'var(--ds-chart-gray-bold)';
const ROW = 52;
const BAR = 14;
const MARGIN = { left: 8, right: 64, top: 4 };
const LABEL = 16;

type AlignmentChartProps = {
  readonly aligned: Aligned;
  /** The group that is looked into; `null` for the top. */
  readonly group?: { readonly id: string; readonly name: string } | null;
};

/** What is spent on each driver, as a share of the money, against its weight. */
export function AlignmentChart({ aligned, group = null }: AlignmentChartProps) {
  const formats = useFormats();
  const { alignment, currency } = aligned;
  const { spend, share } = alignment.untied;
  const within = spendLines(aligned.drivers, alignment, group?.id ?? null);
  const loose = { id: 'none', name: 'No driver', weight: 0, spend, share, isGroup: false };
  const lines: readonly SpendLine[] = group === null ? [...within, loose] : within;

  return (
    <ChartFrame
      title={group === null ? 'Spend by driver' : `Spend by driver in ${group.name}`}
      summary={alignmentSentence({ lines: within, total: alignment.total }, currency, formats)}
      legend={
        <>
          <LegendItem kind="bar" color={SPEND} label="Share of the money" />
          <LegendItem kind="bar" color={WEIGHT} label="Weight among the drivers" />
        </>
      }
      data={{
        head: ['Driver', 'Weight', 'Spend', 'Share of the money', 'Difference, points'],
        rows: lines.map(({ name, weight, spend, share }) => [
          name,
          formats.percent(weight),
          formats.wholeMoney(spend, currency),
          formats.percent(share),
          points(share - weight, formats),
        ]),
      }}
      exports={{
        name: ['spend by driver'],
        rows: [
          ['Driver', 'Weight', `Spend, ${currency}`, 'Share of the money'],
          ...lines.map(({ name, weight, spend, share }) => [
            name,
            weight,
            Math.round(spend) / 10 ** currencyDecimals(currency),
            share,
          ]),
        ],
      }}
    >
      {(width, labelledBy) => <Bars {...{ lines, width, labelledBy }} />}
    </ChartFrame>
  );
}

type BarsProps = {
  readonly lines: readonly SpendLine[];
  readonly width: number;
  readonly labelledBy: string;
};

function Bars({ lines, width, labelledBy }: BarsProps) {
  const { percent } = useFormats();
  const most = Math.max(...lines.flatMap(({ share, weight }) => [share, weight]), 0.01);
  const x = scaleLinear([0, most], [0, Math.max(1, width - MARGIN.left - MARGIN.right)]);

  return (
    <svg
      className={styles['drivers']}
      width={width}
      height={MARGIN.top + lines.length * ROW}
      role="img"
      aria-labelledby={labelledBy}
    >
      {lines.map(({ id, name, share, weight, isGroup }, at) => (
        <g key={id} transform={`translate(${MARGIN.left} ${MARGIN.top + at * ROW})`}>
          <text className={styles['over']} y={LABEL - 4}>
            {isGroup ? `${name} (group)` : name}
          </text>
          <Bar top={LABEL} length={x(share)} color={SPEND} label={percent(share)} />
          <Bar top={LABEL + BAR + 1} length={x(weight)} color={WEIGHT} label={percent(weight)} />
        </g>
      ))}
    </svg>
  );
}

type BarProps = {
  readonly top: number;
  readonly length: number;
  readonly color: string;
  readonly label: string;
};

function Bar({ top, length, color, label }: BarProps) {
  return (
    <g transform={`translate(0 ${top})`}>
      <rect width={length} height={BAR} fill={color} rx={2} />
      <text className={chart['tick']} x={length + 6} y={BAR / 2} dy="0.32em">
        {label}
      </text>
    </g>
  );
}

/**
 * What the chart says: how much there is, and which driver is farthest from its weight.
 *
 * @example
 * // '€200 in all. Cleaner air gets 60% of the money for 75% of the weight, 15 points less.'
 */
export function alignmentSentence(
  { lines, total }: { readonly lines: readonly SpendLine[]; readonly total: number },
  currency: string,
  formats: Formats,
): string {
  const [farthest] = [...lines].sort(
    (one, other) => Math.abs(other.share - other.weight) - Math.abs(one.share - one.weight),
  );
  if (total === 0 || farthest === undefined) return 'Nothing is spent yet.';

  const { name, share, weight } = farthest;
  const gap = Math.round(100 * (share - weight));
  const apart = gap === 0 ? 'as much as it weighs' : `${formats.number(Math.abs(gap))} points ${gap < 0 ? 'less' : 'more'}`; // prettier-ignore
  return `${formats.wholeMoney(total, currency)} in all. ${name} gets ${formats.percent(share)} of the money for ${formats.percent(weight)} of the weight, ${apart}.`;
}

function points(ratio: number, { number }: Formats): string {
  const rounded = Math.round(100 * ratio);
  return rounded > 0 ? `+${number(rounded)}` : number(rounded === 0 ? 0 : rounded);
}
