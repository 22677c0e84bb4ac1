import type { Roadmap, RoadmapLink, RoadmapProject } from '@contract/roadmap';
import type { Day } from '@domain/foundation/calendar';
import type { GovernedId } from '@domain/foundation/ids';

import { COLORS } from './roadmap-colors';
import { NAMES } from './roadmap-sizes';
import { isIn, placeIn, type Span } from './roadmap-window';
import styles from './roadmap.module.css';

const BEND = 18;
const TIP = 6;

type RoadmapArrowsProps = {
  readonly roadmap: Roadmap;
  readonly rows: readonly RoadmapProject[];
  readonly span: Span;
  readonly right: number;
  readonly chosen: GovernedId | null;
  readonly centreOf: (row: number) => number;
};

/** What waits for what, from the day of the work that is waited for to the day of the work that waits. */
export function RoadmapArrows(props: RoadmapArrowsProps) {
  const { roadmap, rows, span, right, chosen, centreOf } = props;
  const x = placeIn(span, [NAMES, right]);
  const placeOf = new Map(rows.map((project, at) => [project.id, { project, at }]));
  const shown = roadmap.links.filter(
    ({ from, to }) => chosen === null || from === chosen || to === chosen,
  );

  return (
    <g className={styles['arrows']}>
      {shown.map((link) => {
        const [before, after] = [placeOf.get(link.from), placeOf.get(link.to)];
        if (before === undefined || after === undefined) return null;
        const start = link.predecessor.due ?? endOfBar(before.project);
        const end = link.successor.due ?? endOfBar(after.project);
        if (start === null || end === null || !isIn(span, start) || !isIn(span, end)) return null;
        return (
          <Arrow
            key={`${link.from} ${link.to}`}
            link={link}
            from={{ x: x(start), y: centreOf(before.at) }}
            to={{ x: x(end), y: centreOf(after.at) }}
          />
        );
      })}
    </g>
  );
}

function endOfBar({ plannedFinish, projectedFinish }: RoadmapProject): Day | null {
  return plannedFinish ?? projectedFinish;
}

type Point = { readonly x: number; readonly y: number };
type ArrowProps = { readonly link: RoadmapLink; readonly from: Point; readonly to: Point };

function Arrow({ link, from, to }: ArrowProps) {
  const isLate = link.late > 0;
  const color = isLate ? COLORS.late : COLORS.inOrder;
  const bend = Math.max(BEND, Math.abs(to.x - from.x) / 2);
  return (
    <>
      <path
        d={`M ${from.x} ${from.y} C ${from.x + bend} ${from.y}, ${to.x - bend} ${to.y}, ${to.x - TIP} ${to.y}`}
        fill="none"
        stroke={color}
        strokeWidth={1.5}
        strokeDasharray={isLate ? '6 3' : undefined}
      />
      <path d={`M ${to.x} ${to.y} l ${-TIP - 1} -4 v 8 Z`} fill={color} />
    </>
  );
}
