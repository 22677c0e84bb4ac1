import { csvName, downloadCsv, toCsv, type CsvValue } from '../csv';
import { downloadBlob, downloadText } from '../download';
import { openFlag } from '../flag';
import styles from './charts.module.css';
import { pictureOf, standAlone } from './picture';

/** A chart as files: how they are called, and the figures with their heads, unformatted. */
export type ChartExport = {
  readonly name: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
};

type ChartExportsProps = {
  readonly title: string;
  readonly exports: ChartExport;
  readonly drawing: () => SVGSVGElement | null;
  /** Whether there is a drawing, which there is not while its table shows. */
  readonly isDrawn: boolean;
};

/** Takes a chart away as a drawing, as a picture, or as figures. */
export function ChartExports({ title, exports, drawing, isDrawn }: ChartExportsProps) {
  const name = (ending: string) => csvName(...exports.name).replace(/csv$/, ending);
  const draw = (save: (svg: SVGSVGElement) => void) => () => {
    const svg = drawing();
    if (svg !== null) save(svg);
  };
  const saveSvg = draw((svg) => downloadText(name('svg'), standAlone(svg), 'image/svg+xml'));
  const savePng = draw((svg) => {
    pictureOf(svg).then(
      (picture) => downloadBlob(name('png'), picture),
      () => openFlag({ title: 'The browser could not make a picture. Export SVG instead.' }),
    );
  });
  const saveCsv = () => downloadCsv(name('csv'), toCsv(exports.rows));

  return (
    <>
      {(
        [
          ['SVG', saveSvg, isDrawn],
          ['PNG', savePng, isDrawn],
          ['CSV', saveCsv, true],
        ] as const
      ).map(([kind, save, isEnabled]) => (
        <button
          key={kind}
          type="button"
          className={styles['toggle']}
          disabled={!isEnabled}
          aria-label={`Export ${kind}: ${title}`}
          onClick={save}
        >
          {kind}
        </button>
      ))}
    </>
  );
}
