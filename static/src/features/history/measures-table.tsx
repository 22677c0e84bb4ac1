import type { Day } from '@domain/foundation/calendar';
import type { MeasureChange } from '@domain/rollup/measure-changes';

import { FigureTable } from '../../shared/figure-table';
import { useFormats } from '../../shared/forge-context';
import { changeSentence, MEASURE_NAMES, signed, valueWords } from './difference-words';

type MeasuresTableProps = {
  readonly changes: readonly MeasureChange[];
  readonly from: Day;
  readonly to: Day;
};

/** Each measure on two days, in figures and in a sentence. */
export function MeasuresTable({ changes, from, to }: MeasuresTableProps) {
  const formats = useFormats();
  const columns = [
    { head: 'Measure' },
    { head: formats.day(from), isNumber: true },
    { head: formats.day(to), isNumber: true },
    { head: 'Change', isNumber: true },
    { head: 'In words' },
  ];
  return (
    <FigureTable
      label="Measures on two days"
      columns={columns}
      rows={changes.map((change) => ({
        id: change.measure,
        cells: [
          MEASURE_NAMES[change.measure],
          valueWords(change.then, formats),
          valueWords(change.now, formats),
          signed(change.change, formats),
          changeSentence(change, formats),
        ],
      }))}
    />
  );
}
