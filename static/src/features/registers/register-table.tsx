import { memo, useMemo } from 'react';

import type { RegisterPage } from '@contract/registers';

import { fitColumns, nextSorting } from '../../shared/data-table-column';
import { DataList } from '../../shared/data-table-list';
import { useFormats } from '../../shared/forge-context';
import { useWidth } from '../../shared/use-width';
import { type Grouping, groupWord } from './group-words';
import { type AskRegister, looking, oneKind, type RegisterAsked } from './register-asked';
import { registerColumns } from './register-columns';
import styles from './registers.module.css';
import { tickedColumn } from './ticked-column';

/** Until it is measured, in pixels. */
const ASSUMED_WIDTH = 1_600;

type RegisterTableProps = {
  readonly page: RegisterPage;
  /** What the page answers. */
  readonly asked: RegisterAsked;
  readonly onAsk: AskRegister;
};

/** One page of rows, in the order that the backend put them. It is drawn anew for another page alone: 50 rows take longer than all else. */
export const RegisterTable = memo(function RegisterTable(props: RegisterTableProps) {
  const { page, asked, onAsk } = props;
  const formats = useFormats();
  const [frame, width] = useWidth<HTMLDivElement>(ASSUMED_WIDTH);
  const { filter, grouping } = asked;
  const { view } = filter;
  const kind = oneKind(filter);
  const columns = useMemo(
    () =>
      fitColumns(registerColumns(formats, { kind, view }), width).map((column, at) =>
        at === 0 ? tickedColumn(column) : column,
      ),
    [formats, kind, view, width],
  );
  const { column: id, direction } = asked.order;
  const sorting = { id, direction };

  return (
    <div ref={frame} className={styles['table']}>
      <DataList
        label="Registers"
        rows={page.rows}
        columns={columns}
        rowId={placeOf}
        sorting={sorting}
        onSort={(column) => {
          const { id: next, direction: way } = nextSorting(column, sorting);
          onAsk((now) => looking(now, { order: { column: next, direction: way } }));
        }}
        headingOf={(row, before) =>
          grouping === null || page.groups === null || row.group === before?.group ? null : (
            <GroupHeading page={page} grouping={grouping} value={row.group} />
          )
        }
        selectedId={null}
        onOpen={null}
        empty="Nothing matches these filters."
      />
    </div>
  );
});

/** Rows are told apart by where they stand, so that the next page is written into the lines of the one before. */
const placeOf = (_: unknown, at: number) => String(at);

type GroupHeadingProps = {
  readonly page: RegisterPage;
  readonly grouping: Grouping;
  readonly value: string | null;
};

/** A group, and how many it holds on all pages. */
function GroupHeading({ page, grouping, value }: GroupHeadingProps) {
  const formats = useFormats();
  const count = page.groups?.find((group) => group.value === value)?.count ?? 0;
  return (
    <span>
      <strong>{groupWord(grouping, value, page)}</strong>{' '}
      <span className={styles['quiet']}>{formats.number(count)}</span>
    </span>
  );
}
