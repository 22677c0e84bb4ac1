import type { RoadmapProject } from '@contract/roadmap';
import type { Day } from '@domain/foundation/calendar';

import { useFormats } from '../../shared/forge-context';
import { PlotText } from './plot-text';
import { COLORS } from './roadmap-colors';
import { BAR, NAMES } from './roadmap-sizes';
import { endOf, placeIn, type Span } from './roadmap-window';
import { markWords } from './roadmap-words';

type RoadmapBarProps = {
  readonly project: RoadmapProject;
  readonly span: Span;
  /** Where the time line ends. */
  readonly right: number;
  readonly centre: number;
};

/** A project from its first work to its planned finish, and beyond it to the projected one. */
export function RoadmapBar(props: RoadmapBarProps) {
  const { project, centre } = props;
  const { start, plannedFinish, projectedFinish } = project;
  const finish = plannedFinish ?? projectedFinish;
  if (start === null || finish === null) {
    return (
      <PlotText x={NAMES + 4} y={centre + 4} color={COLORS.quiet}>
        {start === null ? 'No work yet' : 'Neither a planned nor a projected finish'}
      </PlotText>
    );
  }

  const planned = { from: start, to: endOf(finish) };
  return (
    <>
      <Planned {...props} {...planned} />
      <Slip {...props} {...planned} />
      <Mark {...props} {...planned} />
    </>
  );
}

type PlannedProps = RoadmapBarProps & { readonly from: Day; readonly to: Day };

/** A stretch of the time line, as far as it is shown; `null` where it is not. */
function stretch(from: Day, to: Day, { span, right }: Pick<RoadmapBarProps, 'span' | 'right'>) {
  const x = placeIn(span, [NAMES, right]);
  const [left, end] = [Math.max(NAMES, x(from)), Math.min(right, x(to))];
  return end <= left ? null : { x: left, width: end - left };
}

function Planned(props: PlannedProps) {
  const { project, centre, span, right, from, to } = props;
  const { total, done, standing, totalFloat } = project;
  const whole = stretch(from, to, props);
  if (whole === null) return null;

  const x = placeIn(span, [NAMES, right]);
  const share = total === 0 ? 0 : done / total;
  const doneWidth = Math.min(whole.width, x(from) + share * (x(to) - x(from)) - whole.x);
  const box = { y: centre - BAR / 2, height: BAR, rx: 2 };
  if (standing === 'finished') return <rect {...whole} {...box} fill={COLORS.finished} />;
  return (
    <>
      <rect {...whole} {...box} fill={COLORS.planned} />
      {doneWidth > 0 && <rect {...whole} {...box} width={doneWidth} fill={COLORS.done} />}
      {totalFloat === 0 && (
        <rect
          {...whole}
          y={centre - BAR / 2 - 2}
          height={BAR + 4}
          rx={3}
          fill="none"
          stroke={COLORS.critical}
          strokeWidth={2}
        />
      )}
    </>
  );
}

/** From the planned finish on: what is projected, and what is moved by what the project waits for. */
function Slip(props: PlannedProps) {
  const { project, centre, to } = props;
  const { projectedFinish, expectedFinish, pushedDays } = project;
  const own = projectedFinish === null ? to : latest([to, endOf(projectedFinish)]);
  const slip = stretch(to, own, props);
  const isPushed = pushedDays > 0 && expectedFinish !== null;
  const pushed = isPushed ? stretch(own, endOf(expectedFinish), props) : null;
  return (
    <>
      {slip !== null && (
        <rect
          {...slip}
          y={centre - BAR / 2 + 1}
          height={BAR - 2}
          fill="none"
          stroke={COLORS.late}
          strokeWidth={1.5}
          strokeDasharray="4 3"
        />
      )}
      {pushed !== null && (
        <line
          x1={pushed.x}
          x2={pushed.x + pushed.width}
          y1={centre}
          y2={centre}
          stroke={COLORS.pushed}
          strokeWidth={2}
          strokeDasharray="2 3"
        />
      )}
    </>
  );
}

const LONGEST_MARK = 76;
/** Room for a milestone at the planned finish. */
const BESIDE = 12;

/** How late it is, right of the planned finish; at the side of the drawing where that lies beyond it. */
function Mark({ project, centre, span, right, to }: PlannedProps) {
  const formats = useFormats();
  const words = markWords(project, formats);
  if (words === null || to > span.to) return null;

  const x = placeIn(span, [NAMES, right])(to) + BESIDE;
  return (
    <PlotText
      x={Math.min(Math.max(x, NAMES + BESIDE), right - LONGEST_MARK)}
      y={centre + 4}
      isStrong
      color={COLORS.lateText}
    >
      {words}
    </PlotText>
  );
}

function latest(days: readonly [Day, ...(Day | null)[]]): Day {
  const [first, ...others] = days;
  return others.reduce<Day>((last, one) => (one !== null && one > last ? one : last), first);
}
