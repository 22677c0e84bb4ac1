import type { RoadmapMilestone, RoadmapProject } from '@contract/roadmap';
import { useFormats } from '../../shared/forge-context';
import { PlotText } from './plot-text';
import { RoadmapBar } from './roadmap-bar';
import { Diamond, type DiamondKind, Flag } from './roadmap-marks';
import { BAR, NAMES, ROW_HEIGHT } from './roadmap-sizes';
import { isIn, placeIn, type Span } from './roadmap-window';
import { projectSentence } from './roadmap-words';
import styles from './roadmap.module.css';

const LETTER = 6.6;

type RoadmapRowProps = {
  readonly project: RoadmapProject;
  readonly span: Span;
  readonly width: number;
  /** Where the time line ends. */
  readonly right: number;
  readonly centre: number;
  /** Whether the tab key stops here. */
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** One project: its name, its bar, its milestones and gates. */
export function RoadmapRow(props: RoadmapRowProps) {
  const { project, width, centre, isStop, isChosen, onChoose } = props;
  const formats = useFormats();
  const letters = Math.floor((NAMES - 16) / LETTER);
  const { name } = project;

  return (
    <g
      className={styles['row']}
      data-row={project.id}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={projectSentence(project, formats)}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <rect
        className={styles['ground']}
        data-chosen={isChosen}
        x={1}
        y={centre - ROW_HEIGHT / 2 + 1}
        width={Math.max(1, width - 2)}
        height={ROW_HEIGHT - 2}
        rx={3}
      />
      <PlotText x={8} y={centre + 4}>
        {name.length > letters ? `${name.slice(0, letters - 1)}…` : name}
      </PlotText>
      <RoadmapBar {...props} />
      <Marks {...props} />
    </g>
  );
}

function Marks({ project, span, right, centre }: RoadmapRowProps) {
  const x = placeIn(span, [NAMES, right]);
  return (
    <>
      {project.gates
        .filter(({ day }) => isIn(span, day))
        .map(({ name, day, isLate }) => (
          <g key={`${name} ${day}`}>
            <title>{`Gate ${name}, ${day}`}</title>
            <Flag x={x(day)} y={centre - BAR / 2 + 1} isLate={isLate} />
          </g>
        ))}
      {project.milestones
        .filter(({ day }) => isIn(span, day))
        .map((milestone) => (
          <g key={milestone.key}>
            <title>{`${milestone.key}, ${milestone.day}`}</title>
            <Diamond x={x(milestone.day)} y={centre} kind={kindOf(milestone)} />
          </g>
        ))}
    </>
  );
}

function kindOf({ isDone, isLate, slipDays }: RoadmapMilestone): DiamondKind {
  if (isDone) return 'done';
  if (isLate) return 'late';
  return (slipDays ?? 0) > 0 ? 'slipped' : 'open';
}
