import type { PortfolioRow, PortfolioView } from '@contract/rollup';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';

export type PortfolioColumn = Column<PortfolioRow>;

/** What a row and the total have in common. */
export type Summed = PortfolioView['total'];

export type ColumnContext = { readonly total: Summed; readonly formats: Formats };
