import chart from './charts.module.css';

const LABEL_Y = 12;

type PlannedLineProps = {
  readonly at: number;
  /** Of the whole drawing: past its middle the label stands on the other side. */
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly label: string;
};

/** A planned day, with its label above. */
export function PlannedLine({ at, width, top, bottom, label }: PlannedLineProps) {
  const isLate = at > width / 2;
  return (
    <g>
      <line className={chart['planned']} x1={at} x2={at} y1={top} y2={bottom} />
      <text
        className={chart['strong']}
        x={isLate ? at - 6 : at + 6}
        y={LABEL_Y}
        textAnchor={isLate ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  );
}
