import { LegendItem } from '../../shared/charts/legend-item';
import styles from '../../shared/charts/charts.module.css';
import { COLORS } from './roadmap-colors';
import { Diamond, Flag } from './roadmap-marks';

/** What the signs of the roadmap stand for: each has a form of its own, whatever its colour. */
export function RoadmapLegend() {
  return (
    <>
      <LegendItem kind="bar" color={COLORS.done} label="Done, as a share of the work" />
      <LegendItem kind="bar" color={COLORS.planned} label="To the planned finish" />
      <Sign label="▸ Slipping: to the projected finish">
        <rect
          x={2}
          y={2}
          width={14}
          height={8}
          fill="none"
          stroke={COLORS.late}
          strokeDasharray="3 2"
        />
      </Sign>
      <LegendItem kind="dash" color={COLORS.pushed} label="Moved by what it waits for" />
      <Sign label="Milestone: full when done, ! when late, dotted when slipped">
        <Diamond x={9} y={6} kind="open" />
      </Sign>
      <Sign label="Gate to come">
        <Flag x={6} y={11} isLate={false} />
      </Sign>
      <Sign label="No float">
        <rect
          x={2}
          y={2}
          width={14}
          height={8}
          rx={2}
          fill="none"
          stroke={COLORS.critical}
          strokeWidth={2}
        />
      </Sign>
    </>
  );
}

function Sign({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <span className={styles['legendItem']}>
      <svg width={18} height={12} aria-hidden="true">
        {children}
      </svg>
      {label}
    </span>
  );
}
