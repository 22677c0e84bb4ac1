import { scaleLinear, scaleSqrt } from 'd3-scale';
import { type KeyboardEvent, useState } from 'react';

import { Axis } from '../../shared/charts/axis';
import chart from '../../shared/charts/charts.module.css';
import { Tip } from '../../shared/charts/tip';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { neighbour, withRoom, type Bubble } from './bubbles';
import styles from './proposals.module.css';

const HEIGHT = 360;
const MARGIN = { top: 20, right: 48, bottom: 44, left: 48 };
const LABEL_WIDTH = 120;
const RADIUS = { least: 5, alike: 9, most: 20 };
/** On the scale of ratings. */
const HIGHEST = 10;

type BubblePlotProps = {
  readonly bubbles: readonly Bubble[];
  readonly width: number;
  readonly labelledBy: string;
  readonly currency: string;
  readonly riskName: string | null;
};

/** One stop for the tab key; arrows go from bubble to bubble. */
export function BubblePlot(props: BubblePlotProps) {
  const { bubbles, width, labelledBy, currency } = props;
  const { wholeMoney, fixed, decimal } = useFormats();
  const [current, setCurrent] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const scales = scalesFor(props);
  const { x, y, radius } = scales;
  const stop = bubbles.find(({ id }) => id === current) ?? bubbles[0];

  const go = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = neighbour(bubbles, stop?.id ?? '', event.key);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelector<SVGElement>(`[data-id="${next}"]`)?.focus();
  };

  return (
    <>
      <svg width={width} height={HEIGHT} role="group" aria-labelledby={labelledBy} onKeyDown={go}>
        <Axes scales={scales} width={width} currency={currency} />
        {bubbles.map((bubble) => (
          <BubbleMark
            key={bubble.id}
            bubble={bubble}
            label={described(bubble, props.riskName, { fixed, wholeMoney, decimal, currency })}
            isStop={bubble === stop}
            place={{ cx: x(bubble.cost), cy: y(bubble.value), r: radius(bubble) }}
            onShow={() => {
              setCurrent(bubble.id);
              setShown(true);
            }}
            onHide={() => setShown(false)}
          />
        ))}
        <Names bubbles={bubbles} scales={scales} />
      </svg>
      {isShown && stop !== undefined && (
        <BubbleTip {...props} bubble={stop} x={x(stop.cost)} y={y(stop.value)} />
      )}
    </>
  );
}

type Scales = ReturnType<typeof scalesFor>;

type AxesProps = Pick<BubblePlotProps, 'width' | 'currency'> & { readonly scales: Scales };

function Axes({ scales: { x, y }, width, currency }: AxesProps) {
  const { wholeMoney } = useFormats();
  return (
    <>
      <Axis ticks={y.ticks(5)} y={y} from={MARGIN.left} to={width - MARGIN.right} />
      {x.ticks(Math.max(2, Math.floor(width / LABEL_WIDTH))).map((tick) => (
        <text key={tick} className={chart['tick']} x={x(tick)} y={HEIGHT - 24} textAnchor="middle">
          {wholeMoney(tick, currency)}
        </text>
      ))}
      <text x={width - MARGIN.right} y={HEIGHT - 4} textAnchor="end">
        Cost
      </text>
      <text x={8} y={10}>
        Value
      </text>
    </>
  );
}

type NamesProps = Pick<BubblePlotProps, 'bubbles'> & { readonly scales: Scales };

function Names({ bubbles, scales: { x, y, radius } }: NamesProps) {
  const named = withRoom(bubbles, { x: ({ cost }) => x(cost), y: ({ value }) => y(value) });
  return (
    <>
      {bubbles
        .filter(({ id }) => named.has(id))
        .map((bubble) => (
          <text
            key={bubble.id}
            className={styles['halo']}
            aria-hidden="true"
            x={x(bubble.cost) + radius(bubble) + 4}
            y={y(bubble.value)}
            dy="0.32em"
          >
            {bubble.key}
          </text>
        ))}
    </>
  );
}

type BubbleMarkProps = {
  readonly bubble: Bubble;
  readonly label: string;
  readonly isStop: boolean;
  readonly place: { readonly cx: number; readonly cy: number; readonly r: number };
  readonly onShow: () => void;
  readonly onHide: () => void;
};

function BubbleMark({ bubble, label, isStop, place, onShow, onHide }: BubbleMarkProps) {
  return (
    <circle
      {...place}
      className={styles['bubble']}
      data-id={bubble.id}
      data-in={bubble.isIn}
      role="img"
      aria-label={label}
      tabIndex={isStop ? 0 : -1}
      onFocus={onShow}
      onBlur={onHide}
      onPointerEnter={onShow}
      onPointerLeave={onHide}
    />
  );
}

type BubbleTipProps = BubblePlotProps & {
  readonly bubble: Bubble;
  readonly x: number;
  readonly y: number;
};

function BubbleTip({ bubble, x, y, width, currency, riskName }: BubbleTipProps) {
  const { fixed, decimal, wholeMoney } = useFormats();
  return (
    <Tip x={x} y={y} width={width} title={`${bubble.key} ${bubble.summary}`}>
      <dt>Cost</dt>
      <dd>{wholeMoney(bubble.cost, currency)}</dd>
      <dt>Value</dt>
      <dd>{fixed(bubble.value)}</dd>
      {riskName !== null && (
        <>
          <dt>{riskName}</dt>
          <dd>{bubble.risk === null ? '–' : decimal(bubble.risk)}</dd>
        </>
      )}
      <dt>Selection</dt>
      <dd>{bubble.isIn ? 'In' : 'Out'}</dd>
    </Tip>
  );
}

function scalesFor({ bubbles, width, riskName }: BubblePlotProps) {
  const dearest = Math.max(...bubbles.map(({ cost }) => cost), 1);
  const best = Math.max(...bubbles.map(({ value }) => value), 1);
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const size = scaleSqrt([0, HIGHEST], [RADIUS.least, RADIUS.most]);
  return {
    x: scaleLinear([0, dearest], [MARGIN.left, right]).nice(),
    y: scaleLinear([0, best], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(),
    radius: ({ risk }: Bubble) => (riskName === null || risk === null ? RADIUS.alike : size(risk)),
  };
}

type Writing = Pick<Formats, 'fixed' | 'decimal' | 'wholeMoney'> & { readonly currency: string };

function described(
  bubble: Bubble,
  riskName: string | null,
  { fixed, decimal, wholeMoney, currency }: Writing,
): string {
  // prettier-ignore
  const { key, summary, cost, value, risk, isIn } = bubble;
  const rated =
    riskName === null || risk === null ? '' : `, ${riskName.toLowerCase()} ${decimal(risk)}`;
  return `${key} ${summary}: cost ${wholeMoney(cost, currency)}, value ${fixed(value)}${rated}, ${isIn ? 'selected' : 'left out'}`;
}
