import { useMemo } from 'react';

import type { RegisterPage } from '@contract/registers';
import { REGISTER_COLUMNS } from '@domain/registers/sort-register';

import { fitColumns, nextSorting } from '../../shared/data-table-column';
import { DataList } from '../../shared/data-table-list';
import { useFormats } from '../../shared/forge-context';
import { useWidth } from '../../shared/use-width';
import { looking, type RegisterAsked } from './register-asked';
import { registerColumns } from './register-columns';
import styles from './registers.module.css';

/** Until it is measured, in pixels. */
const ASSUMED_WIDTH = 1_600;

type RegisterTableProps = {
  readonly page: RegisterPage;
  readonly asked: RegisterAsked;
  readonly onAsk: (asked: RegisterAsked) => void;
};

/** One page of rows, in the order that the backend put them. */
export function RegisterTable({ page, asked, onAsk }: RegisterTableProps) {
  const formats = useFormats();
  const [frame, width] = useWidth<HTMLDivElement>(ASSUMED_WIDTH);
  const { view } = asked.filter;
  const columns = useMemo(
    () => fitColumns(registerColumns(formats, view), width),
    [formats, view, width],
  );
  const { column: id, direction } = asked.order;
  const sorting = { id, direction };

  return (
    <div ref={frame} className={styles['table']}>
      <DataList
        label="Registers"
        rows={page.rows}
        columns={columns}
        rowId={({ key }) => key}
        sorting={sorting}
        onSort={(column) => {
          const next = nextSorting(column, sorting);
          const known = REGISTER_COLUMNS.find((each) => each === next.id);
          if (known !== undefined) {
            onAsk(looking(asked, { order: { column: known, direction: next.direction } }));
          }
        }}
        selectedId={null}
        onOpen={null}
        empty="Nothing matches these filters."
      />
    </div>
  );
}
