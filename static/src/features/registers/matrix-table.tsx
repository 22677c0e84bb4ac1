import { type Rating, STEPS, type Step } from '@domain/foundation/rating';
import { exposureOf, levelOf, STANDARD_SCHEME } from '@domain/risk/risk-level';

import { useFormats } from '../../shared/forge-context';
import { levelWord, stepWord } from '../../shared/register-words';
import styles from './matrix.module.css';

type MatrixTableProps = {
  readonly labelledBy: string;
  readonly rows: readonly Step[];
  readonly countOf: (cell: Rating) => number;
  readonly selected: Rating | null;
  readonly onSelect: (cell: Rating | null) => void;
};

/** Each cell in the colour of its level, with its exposure small and its count large; a cell with risks in it is a button. */
export function MatrixTable(props: MatrixTableProps) {
  const { labelledBy, rows } = props;

  return (
    <table className={styles['matrix']} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <td className={styles['corner']}>Probability ↓ · Impact →</td>
          {STEPS.map((impact) => (
            <th key={impact} scope="col">
              {stepWord(impact)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((probability) => (
          <tr key={probability}>
            <th scope="row">{stepWord(probability)}</th>
            {STEPS.map((impact) => (
              <td key={impact}>
                <Cell {...props} cell={{ probability, impact }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, countOf, selected, onSelect }: MatrixTableProps & { readonly cell: Rating }) {
  const formats = useFormats();
  const count = countOf(cell);
  const level = levelOf(cell, STANDARD_SCHEME);
  const exposure = exposureOf(cell, STANDARD_SCHEME);
  const isSelected = selected?.probability === cell.probability && selected.impact === cell.impact;
  if (count === 0 && !isSelected) {
    return (
      <span className={styles['empty']} data-level={level} data-exposure={exposure}>
        {formats.number(count)}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles['cell']}
      data-level={level}
      data-exposure={exposure}
      aria-pressed={isSelected}
      aria-label={`${formats.count(count, 'risk')}: probability ${cell.probability}, impact ${cell.impact}, level ${levelWord(level).toLowerCase()}`}
      onClick={() => onSelect(isSelected ? null : cell)}
    >
      {formats.number(count)}
    </button>
  );
}
