import { useFormats } from '../forge-context';
import styles from './charts.module.css';

type AxisProps = {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly from: number;
  readonly to: number;
  /** How a tick is written; as a whole number when left out. */
  readonly words?: (tick: number) => string;
};

/** Horizontal lines with their figures at the left. */
export function Axis({ ticks, y, from, to, words }: AxisProps) {
  const { number } = useFormats();
  const written = words ?? number;

  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles['grid']} x1={from} x2={to} y1={y(tick)} y2={y(tick)} />
          <text className={styles['tick']} x={from - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {written(tick)}
          </text>
        </g>
      ))}
    </>
  );
}
