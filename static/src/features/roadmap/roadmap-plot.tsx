import { type KeyboardEvent, useRef } from 'react';

import type { Roadmap, RoadmapProject } from '@contract/roadmap';
import type { GovernedId } from '@domain/foundation/ids';

import { RoadmapArrows } from './roadmap-arrows';
import { RoadmapRow } from './roadmap-row';
import { HEAD, NAMES, ROW_HEIGHT } from './roadmap-sizes';
import { placeIn, type Span } from './roadmap-window';
import styles from './roadmap.module.css';
import { TimeGrid, Today } from './time-grid';

const FOOT = 8;
const EDGE = 16;

type RoadmapPlotProps = {
  readonly roadmap: Roadmap;
  readonly rows: readonly RoadmapProject[];
  readonly span: Span;
  readonly width: number;
  readonly labelledBy: string;
  readonly chosen: GovernedId | null;
  readonly onChoose: (id: GovernedId | null) => void;
  /** Earlier or later by a step; `null` where everything is shown. */
  readonly onMove: ((by: number) => void) | null;
};

/** The time line. One stop for the tab key; arrows go from project to project, and to the sides in time. */
export function RoadmapPlot(props: RoadmapPlotProps) {
  const { roadmap, rows, span, width, labelledBy, chosen, onChoose, onMove } = props;
  const drawing = useRef<SVGSVGElement>(null);
  const right = Math.max(NAMES + 1, width - EDGE);
  const x = placeIn(span, [NAMES, right]);
  const bottom = HEAD + rows.length * ROW_HEIGHT;
  const centreOf = (at: number) => HEAD + at * ROW_HEIGHT + ROW_HEIGHT / 2;
  const stop = Math.max(0, rows.findIndex(({ id }) => id === chosen)); // prettier-ignore
  const goTo = (at: number) => {
    drawing.current?.querySelectorAll<SVGGElement>('[data-row]')[at]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const done = keyAction(event.key, { stop: rowUnder(event, rows), last: rows.length - 1, goTo, onMove }); // prettier-ignore
    if (done) event.preventDefault();
  };

  return (
    <svg
      ref={drawing}
      className={styles['roadmap']}
      width={width}
      height={bottom + FOOT}
      role="group"
      aria-labelledby={labelledBy}
      onKeyDown={onKeyDown}
    >
      <TimeGrid span={span} x={x} bottom={bottom} />
      {rows.map((project, at) => (
        <RoadmapRow
          key={project.id}
          {...{ project, span, width, right }}
          centre={centreOf(at)}
          isStop={at === stop}
          isChosen={project.id === chosen}
          onChoose={() => onChoose(project.id === chosen ? null : project.id)}
        />
      ))}
      <RoadmapArrows {...{ roadmap, rows, span, right, chosen, centreOf }} />
      <Today day={roadmap.asOf} span={span} x={x} bottom={bottom} />
    </svg>
  );
}

function rowUnder(event: KeyboardEvent, rows: readonly RoadmapProject[]): number {
  const row = (event.target as Element).closest('[data-row]');
  return rows.findIndex(({ id }) => id === row?.getAttribute('data-row'));
}

type Moves = {
  readonly stop: number;
  readonly last: number;
  readonly goTo: (at: number) => void;
  readonly onMove: ((by: number) => void) | null;
};

/** Whether a key did something. */
function keyAction(key: string, { stop, last, goTo, onMove }: Moves): boolean {
  const rowOf: Readonly<Record<string, number>> = {
    ArrowUp: Math.max(0, stop - 1),
    ArrowDown: Math.min(last, stop + 1),
    Home: 0,
    End: last,
  };
  const row = rowOf[key];
  if (row !== undefined) goTo(row);
  const by = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  if (by !== 0) onMove?.(by);
  return row !== undefined || (by !== 0 && onMove !== null);
}
