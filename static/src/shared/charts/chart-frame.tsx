import Heading from '@atlaskit/heading';
import { type ReactNode, useId, useState } from 'react';

import { ChartExports, type ChartExport } from './chart-exports';
import styles from './charts.module.css';
import { useWidth } from '../use-width';

/** A chart's figures as a table. The first column names the row. */
export type ChartData = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type ChartFrameProps = {
  readonly title: string;
  /** One sentence that says what there is to see, for those who see it and those who do not. */
  readonly summary: string;
  readonly legend?: ReactNode;
  readonly data: ChartData;
  /** Without a frame of its own, one heading lower: for a chart inside a panel. */
  readonly isInset?: boolean;
  /** Lets it be taken away: as a picture, and as the figures it was drawn from. */
  readonly exports?: ChartExport;
  /** Draws at the width there is; `labelledBy` names the drawing. */
  readonly children: (width: number, labelledBy: string) => ReactNode;
};

/** What surrounds each chart: a name, its reading in a sentence, a legend, and the same figures as a table. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, legend, data, isInset = false, exports, children } = props;
  const [plot, width] = useWidth<HTMLDivElement>();
  const [isTable, setIsTable] = useState(false);
  const id = useId();

  return (
    <section className={styles['card']} data-inset={isInset} aria-labelledby={`${id}-title`}>
      <header className={styles['head']}>
        <div>
          <Heading
            size={isInset ? 'xsmall' : 'small'}
            as={isInset ? 'h3' : 'h2'}
            id={`${id}-title`}
          >
            {title}
          </Heading>
          <p id={`${id}-summary`} className={styles['summary']}>
            {summary}
          </p>
        </div>
        <Toggles
          title={title}
          exports={exports ?? null}
          isTable={isTable}
          drawing={() => plot.current?.querySelector('svg') ?? null}
          onToggle={() => setIsTable(!isTable)}
        />
      </header>
      {!isTable && Boolean(legend) && <div className={styles['legend']}>{legend}</div>}
      <div ref={plot} className={styles['plot']}>
        {isTable ? (
          <TableTwin title={title} data={data} />
        ) : (
          children(width, `${id}-title ${id}-summary`)
        )}
      </div>
    </section>
  );
}

type TogglesProps = {
  readonly title: string;
  readonly exports: ChartExport | null;
  readonly isTable: boolean;
  readonly drawing: () => SVGSVGElement | null;
  readonly onToggle: () => void;
};

function Toggles({ title, exports, isTable, drawing, onToggle }: TogglesProps) {
  return (
    <div className={`${styles['toggles'] ?? ''} no-print`}>
      {exports !== null && (
        <ChartExports title={title} exports={exports} drawing={drawing} isDrawn={!isTable} />
      )}
      <button
        type="button"
        className={styles['toggle']}
        aria-pressed={isTable}
        aria-label={isTable ? `Show chart: ${title}` : `Show data: ${title}`}
        onClick={onToggle}
      >
        {isTable ? 'Show chart' : 'Show data'}
      </button>
    </div>
  );
}

function TableTwin({ title, data }: { readonly title: string; readonly data: ChartData }) {
  return (
    <div className={styles['twin']} tabIndex={0} role="region" aria-label={`${title}, data`}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {data.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, at) => (
                <td key={data.head[at + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
