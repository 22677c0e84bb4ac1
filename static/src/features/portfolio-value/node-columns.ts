import type { NodeOfValue, TotalOfValue } from '@contract/portfolio-value';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { amountColumns } from './amount-columns';

export type NodeRow = {
  readonly rowId: string;
  readonly node: NodeOfValue;
  /** `null` for one of which nothing is measured in money. */
  readonly total: TotalOfValue | null;
};

/** A line for each currency of each node, and one for a node without any. */
export function nodeRows(nodes: readonly NodeOfValue[]): readonly NodeRow[] {
  return nodes.flatMap((node): readonly NodeRow[] =>
    node.totals.length === 0
      ? [{ rowId: node.id, node, total: null }]
      : node.totals.map((total) => ({ rowId: `${node.id} ${total.currency}`, node, total })),
  );
}

export function nodeColumns(formats: Formats): readonly Column<NodeRow>[] {
  return [
    {
      id: 'node',
      header: 'Portfolio or programme',
      width: 180,
      first: 'ascending',
      sort: ({ node }) => node.name,
      cell: ({ node }) => node.name,
    },
    {
      id: 'coverage',
      header: 'Coverage',
      hint: 'How many of its projects count in this currency, and how many of those share work, which counts more than once',
      width: 130,
      align: 'end',
      first: 'descending',
      sort: ({ total }) => total?.projects ?? 0,
      cell: ({ node, total }) =>
        `${formats.number(total?.projects ?? 0)} of ${formats.number(node.projects)}${sharingWords(total, formats)}`,
    },
    ...amountColumns<NodeRow>(({ total }) => total, formats),
  ];
}

function sharingWords(total: TotalOfValue | null, formats: Formats): string {
  const sharing = total?.sharing ?? 0;
  return sharing === 0 ? '' : `, ${formats.number(sharing)} share work`;
}
