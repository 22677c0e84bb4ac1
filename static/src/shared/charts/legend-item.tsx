import styles from './charts.module.css';

type LegendItemProps = {
  readonly kind: 'line' | 'dash' | 'bar' | 'dot' | 'ring';
  /** A design token: `var(--ds-chart-blue-bold)`. */
  readonly color: string;
  readonly label: string;
};

export function LegendItem({ kind, color, label }: LegendItemProps) {
  return (
    <span className={styles['legendItem']}>
      <svg width={18} height={10} aria-hidden="true">
        {kind === 'bar' && <rect x={4} y={0} width={10} height={10} rx={2} fill={color} />}
        {kind === 'dot' && <circle cx={9} cy={5} r={4} fill={color} />}
        {kind === 'ring' && (
          <circle cx={9} cy={5} r={4} fill="none" stroke={color} strokeWidth={1.5} />
        )}
        {(kind === 'line' || kind === 'dash') && (
          <line
            x1={1}
            x2={17}
            y1={5}
            y2={5}
            stroke={color}
            strokeWidth={2}
            strokeDasharray={kind === 'dash' ? '4 3' : undefined}
          />
        )}
      </svg>
      {label}
    </span>
  );
}
