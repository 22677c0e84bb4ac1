import { useMemo, useState } from 'react';

import type { Roadmap, RoadmapProject } from '@contract/roadmap';
import type { GovernedId } from '@domain/foundation/ids';

import { ChartFrame } from '../../shared/charts/chart-frame';
import { useFormats } from '../../shared/forge-context';
import { RoadmapLegend } from './roadmap-legend';
import { RoadmapPlot } from './roadmap-plot';
import { HEAD, csvRow, rowWords } from './roadmap-rows';
import { spanShown, type Zoom } from './roadmap-window';
import { projectSentence, roadmapSentence } from './roadmap-words';
import styles from './roadmap.module.css';
import { TimeTools } from './time-tools';

/** More rows than these make a picture that nobody reads; the table has all. */
const MOST_ROWS = 40;

export function RoadmapChart({ roadmap }: { readonly roadmap: Roadmap }) {
  const formats = useFormats();
  const [zoom, setZoom] = useState<Zoom>('year');
  const [steps, setSteps] = useState(0);
  const [isTroubled, setTroubled] = useState(false);
  const [chosen, setChosen] = useState<GovernedId | null>(null);
  const found = useMemo(() => rowsOf(roadmap, isTroubled), [roadmap, isTroubled]);
  const rows = found.slice(0, MOST_ROWS);
  const span = spanShown(roadmap, zoom, steps);
  const project = rows.find(({ id }) => id === chosen);
  const move = (by: number) => setSteps((now) => now + by);
  const zoomTo = (next: Zoom) => {
    setZoom(next);
    setSteps(0);
  };

  return (
    <ChartFrame
      title="Roadmap"
      summary={roadmapSentence(roadmap, formats)}
      legend={<RoadmapLegend />}
      data={{ head: HEAD, rows: found.map((one) => rowWords(one, roadmap, formats)) }}
      exports={{
        name: ['roadmap', roadmap.asOf],
        rows: [HEAD, ...found.map((one) => csvRow(one, roadmap))],
      }}
    >
      {(width, labelledBy) => (
        <>
          <TimeTools
            {...{ zoom, isTroubled }}
            onZoom={zoomTo}
            onMove={move}
            onTroubled={setTroubled}
          />
          <RoadmapPlot
            {...{ roadmap, rows, span, width, labelledBy, chosen }}
            onChoose={setChosen}
            onMove={zoom === 'all' ? null : move}
          />
          <p role="status" className={styles['note']}>
            {project === undefined
              ? hint(found.length - rows.length, formats.number)
              : projectSentence(project, formats)}
          </p>
        </>
      )}
    </ChartFrame>
  );
}

function rowsOf({ projects }: Roadmap, isTroubled: boolean): readonly RoadmapProject[] {
  return projects.filter(({ days }) => !isTroubled || days > 0).toSorted(byStart);
}

function hint(left: number, number: (value: number) => string): string {
  const more = left > 0 ? ` ${number(left)} more are in the data.` : '';
  return `Choose a project to read how it stands and to see only its arrows.${more}`;
}

function byStart(one: RoadmapProject, other: RoadmapProject): number {
  const start = (project: RoadmapProject) => project.start ?? project.plannedFinish ?? '9999';
  if (start(one) !== start(other)) return start(one) < start(other) ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}
