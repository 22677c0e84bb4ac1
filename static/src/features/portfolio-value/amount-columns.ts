import type { Figure } from '@domain/earned-value/value-figures';
import type { ValueTotal } from '@domain/earned-value/value-totals';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { indexWords } from './value-coverage';

type Amount = number | null;

/** What was planned, earned and spent, and the indices of it; a dash where there is none. */
export function amountColumns<Row>(
  totalOf: (row: Row) => ValueTotal | null,
  formats: Formats,
): readonly Column<Row>[] {
  const amount = (id: string, header: string, of: (total: ValueTotal) => Amount): Column<Row> => ({
    ...figureColumn(id, header),
    sort: (row) => valueIn(totalOf(row), of),
    cell: (row) => {
      const total = totalOf(row);
      const value = valueIn(total, of);
      return total === null || value === null ? '–' : formats.wholeMoney(value, total.currency);
    },
  });
  const index = (id: string, header: string, of: (total: ValueTotal) => Figure): Column<Row> => ({
    ...figureColumn(id, header),
    width: 70,
    first: 'ascending',
    sort: (row) => valueIn(totalOf(row), (total) => of(total).value),
    cell: (row) => {
      const total = totalOf(row);
      return total === null || of(total).value === null ? '–' : indexWords(of(total), formats);
    },
  });

  return [
    amount('budget', 'Budget (BAC)', ({ budget }) => budget),
    amount('planned', 'Planned (PV)', ({ planned }) => planned),
    amount('earned', 'Earned (EV)', ({ earned }) => earned),
    amount('spent', 'Spent (AC)', ({ cost }) => cost?.spent ?? null),
    index('spi', 'SPI', ({ scheduleIndex }) => scheduleIndex),
    index('cpi', 'CPI', ({ cost }) => cost?.costIndex ?? { value: null, why: '' }),
    amount('estimate', 'Estimate (EAC)', ({ cost }) => rounded(cost?.estimate.value ?? null)),
  ];
}

function figureColumn(id: string, header: string) {
  return { id, header, width: 104, align: 'end', first: 'descending' } as const;
}

function valueIn(total: ValueTotal | null, of: (total: ValueTotal) => Amount): Amount {
  return total === null ? null : of(total);
}

function rounded(value: Amount): Amount {
  return value === null ? null : Math.round(value);
}
