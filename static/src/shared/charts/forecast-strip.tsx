import { scaleUtc } from 'd3-scale';

import type { Day } from '@domain/foundation/calendar';
import type { CompletionForecast } from '@domain/forecasting/completion';

import { useFormats } from '../forge-context';
import styles from './charts.module.css';

const HEIGHT = 74;
const EDGE = 4;
const TOP = 18;
const BAND = 18;

type Odds = {
  readonly odds: string;
  readonly color: string;
  readonly of: (forecast: CompletionForecast) => Day | null;
};

/** The stretches of the strip, each up to its day: the darker, the surer. */
export const ODDS: readonly Odds[] = [
  { odds: '50%', color: 'var(--ds-background-accent-blue-subtler)', of: ({ p50 }) => p50 },
  { odds: '85%', color: 'var(--ds-background-accent-blue-subtle)', of: ({ p85 }) => p85 },
  { odds: '95%', color: 'var(--ds-background-accent-blue-bolder)', of: ({ p95 }) => p95 },
];

/** Odds have to lie in the future to be drawn as stretches of time. */
export function isDrawable({ remaining, p50, p85 }: CompletionForecast): boolean {
  return remaining > 0 && p50 !== null && p85 !== null;
}

type ForecastStripProps = {
  readonly forecast: CompletionForecast;
  readonly plannedFinish: Day | null;
  readonly asOf: Day;
  /** Whether that is not today. */
  readonly isPast: boolean;
  readonly width: number;
  readonly labelledBy: string;
};

export function ForecastStrip(props: ForecastStripProps) {
  const { forecast, plannedFinish, asOf, isPast, width, labelledBy } = props;
  const formats = useFormats();
  const ends = ODDS.flatMap(({ of, color }) => {
    const day = of(forecast);
    return day === null ? [] : [{ day, color }];
  });
  const times = [asOf, plannedFinish ?? asOf, ...ends.map(({ day }) => day)].map((of) =>
    Date.parse(of),
  );
  const scale = scaleUtc(
    [Math.min(...times), Math.max(...times)],
    [EDGE, Math.max(2 * EDGE, width - EDGE)],
  );
  const x = (of: Day) => scale(Date.parse(of));

  return (
    <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
      <line
        className={styles['grid']}
        x1={EDGE}
        x2={width - EDGE}
        y1={TOP + BAND / 2}
        y2={TOP + BAND / 2}
      />
      {ends.map(({ day, color }, at) => {
        const from = x(ends[at - 1]?.day ?? asOf);
        const length = Math.max(1, x(day) - from);
        return <rect key={color} x={from} y={TOP} width={length} height={BAND} fill={color} />;
      })}
      <Mark kind="today" at={x(asOf)} width={width} text={isPast ? formats.day(asOf) : 'Today'} />
      {plannedFinish !== null && (
        <Mark
          kind="planned"
          at={x(plannedFinish)}
          width={width}
          text={`Planned ${formats.day(plannedFinish)}`}
        />
      )}
    </svg>
  );
}

type MarkProps = {
  /** Today is named above the strip, the plan below it. */
  readonly kind: 'today' | 'planned';
  readonly at: number;
  readonly width: number;
  readonly text: string;
};

const PLACES = {
  today: { text: 10, end: TOP + BAND + 4 },
  planned: { text: TOP + BAND + 24, end: TOP + BAND + 8 },
} as const;

function Mark({ kind, at, width, text }: MarkProps) {
  const place = PLACES[kind];

  return (
    <g>
      <line className={styles[kind]} x1={at} x2={at} y1={TOP - 4} y2={place.end} />
      <text
        className={kind === 'planned' ? styles['strong'] : undefined}
        y={place.text}
        {...anchored(at, width)}
      >
        {text}
      </text>
    </g>
  );
}

const LABEL_HALF = 70;

/** Centred on its mark, unless it would stick out of the drawing. */
function anchored(at: number, width: number) {
  if (at < LABEL_HALF) return { x: Math.max(0, at - EDGE), textAnchor: 'start' } as const;
  if (at > width - LABEL_HALF) return { x: Math.min(width, at + EDGE), textAnchor: 'end' } as const;
  return { x: at, textAnchor: 'middle' } as const;
}
