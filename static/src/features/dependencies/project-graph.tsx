import { useMemo } from 'react';

import type { DependenciesView, ShownPair } from '@contract/dependencies';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { LegendItem } from '../../shared/charts/legend-item';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { namesIn } from './dependency-rows';
import styles from './dependencies.module.css';
import { type DrawnProject, type GraphLayout, layOut } from './graph-layout';

const BOX_HEIGHT = 32;
const ROW_HEIGHT = 48;
const LEAST_BOX = 96;
const LARGEST_BOX = 190;
const GAP = 72;
const MARGIN = 8;
const LATE = 'var(--ds-border-danger)';
const IN_ORDER = 'var(--ds-border-accent-blue)';
const HEAD = ['For → waits', 'Open links', 'Late', 'Pushed, days'];

/** Which projects wait for which: what is waited for stands to the left of what waits. */
export function ProjectGraph({ view }: { readonly view: DependenciesView }) {
  const formats = useFormats();
  const layout = useMemo(() => layOut(view), [view]);
  const nameOf = namesIn(view.projects);
  if (layout.projects.length === 0) return null;

  const rows = layout.pairs.map(({ from, to, open, late, pushedDays }) => [
    `${nameOf(from)} → ${nameOf(to)}`,
    open,
    late,
    pushedDays,
  ]);
  return (
    <ChartFrame
      title="Who waits for whom"
      summary={summaryOf(layout, formats)}
      legend={
        <>
          <LegendItem kind="line" color={IN_ORDER} label="Nothing is late" />
          <LegendItem kind="dash" color={LATE} label="Something is late" />
        </>
      }
      data={{ head: HEAD, rows: rows.map((row) => row.map(String)) }}
      exports={{ name: ['dependencies between projects', view.asOf], rows: [HEAD, ...rows] }}
    >
      {(width, labelledBy) => <Drawing layout={layout} width={width} labelledBy={labelledBy} />}
    </ChartFrame>
  );
}

function summaryOf({ projects, pairs, left }: GraphLayout, { count, number }: Formats): string {
  const late = pairs.filter((pair) => pair.late > 0).length;
  const rest = left === 0 ? '' : ` ${count(left, 'project')} with fewer links left out.`;
  return `What is waited for stands to the left: ${count(projects.length, 'project')}, ${count(pairs.length, 'pair')} with open links, ${number(late)} of them with late work.${rest}`;
}

type DrawingProps = {
  readonly layout: GraphLayout;
  readonly width: number;
  readonly labelledBy: string;
};

function Drawing({ layout, width, labelledBy }: DrawingProps) {
  const { projects, pairs, columns, rows } = layout;
  const fitting = (width - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const box = Math.min(LARGEST_BOX, Math.max(LEAST_BOX, fitting));
  const fullWidth = Math.max(width, 2 * MARGIN + columns * box + (columns - 1) * GAP);
  const placeOf = ({ column, row }: DrawnProject) => ({
    x: MARGIN + column * (box + GAP),
    y: MARGIN + row * ROW_HEIGHT,
  });
  const byId = new Map(projects.map((project) => [project.id, placeOf(project)]));

  return (
    <div className={styles['drawing']}>
      <svg
        width={fullWidth}
        height={2 * MARGIN + rows * ROW_HEIGHT}
        role="img"
        aria-labelledby={labelledBy}
      >
        {pairs.map((pair) => {
          const [start, end] = [byId.get(pair.from), byId.get(pair.to)];
          if (start === undefined || end === undefined) return null;
          return <Arrow key={`${pair.from} ${pair.to}`} pair={pair} way={{ start, end, box }} />;
        })}
        {projects.map((project) => (
          <Box key={project.id} project={project} place={placeOf(project)} width={box} />
        ))}
      </svg>
    </div>
  );
}

type Place = { readonly x: number; readonly y: number };
type Way = { readonly start: Place; readonly end: Place; readonly box: number };

const THICKEST = 4;
const HEAD_LENGTH = 7;

function Arrow({
  pair,
  way: { start, end, box },
}: {
  readonly pair: ShownPair;
  readonly way: Way;
}) {
  const from = { x: start.x + box, y: start.y + BOX_HEIGHT / 2 };
  const isBack = end.x <= start.x;
  const to = { x: isBack ? end.x + box : end.x, y: end.y + BOX_HEIGHT / 2 + (isBack ? 6 : 0) };
  const bend = isBack ? GAP / 2 : Math.max(GAP / 2, (to.x - from.x) / 2);
  const tip = isBack ? HEAD_LENGTH : -HEAD_LENGTH;
  const isLate = pair.late > 0;
  const color = isLate ? LATE : IN_ORDER;

  return (
    <>
      <path
        d={`M ${from.x} ${from.y} C ${from.x + bend} ${from.y}, ${to.x + (isBack ? bend : -bend)} ${to.y}, ${to.x + tip} ${to.y}`}
        fill="none"
        stroke={color}
        strokeWidth={Math.min(THICKEST, 1 + Math.log2(pair.open))}
        strokeDasharray={isLate ? '6 3' : undefined}
      />
      <path d={`M ${to.x} ${to.y} l ${tip} -4 l 0 8 Z`} fill={color} />
    </>
  );
}

type BoxProps = { readonly project: DrawnProject; readonly place: Place; readonly width: number };

const LETTER = 6.6;

function Box({ project: { name, key, isMember }, place: { x, y }, width }: BoxProps) {
  const letters = Math.floor((width - 16) / LETTER);
  const shown = name.length > letters ? `${name.slice(0, letters - 1)}…` : name;

  return (
    <g>
      <title>{`${name} (${key})${isMember ? '' : ', of another portfolio'}`}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={BOX_HEIGHT}
        rx={4}
        fill="var(--ds-surface-raised)"
        stroke="var(--ds-border-bold)"
        strokeDasharray={isMember ? undefined : '3 3'}
      />
      <text x={x + 8} y={y + BOX_HEIGHT / 2 + 4} fontSize={12} fill="var(--ds-text)">
        {shown}
      </text>
    </g>
  );
}
