import type { Day } from '@domain/foundation/calendar';
import { weeksFrom } from '@domain/resources/spread-load';

import { useFormats } from '../../shared/forge-context';
import { inUnits, type LoadRow, WEEKS } from './load-rows';
import styles from './resources.module.css';

type LoadTableProps = { readonly rows: readonly LoadRow[]; readonly asOf: Day };

const SHADES = 5;

/** People by weeks, the darker the more; a week above capacity is framed and says by how much. */
export function LoadTable({ rows, asOf }: LoadTableProps) {
  const formats = useFormats();
  // Work that nobody does yet outweighs any person: it would leave all of them pale.
  const ofPeople = rows.filter(({ person }) => person !== null);
  const most = Math.max(1, ...ofPeople.flatMap(({ weeks }) => weeks));

  return (
    <div
      className={styles['scroller']}
      role="region"
      tabIndex={0}
      aria-label="Load by week, scrollable"
    >
      <table className={styles['map']} aria-label="Load by week">
        <thead>
          <tr>
            <th scope="col">Person</th>
            {weeksFrom({ asOf, weeks: WEEKS }).map((week) => (
              <th key={week} scope="col">
                {formats.shortDay(week)}
              </th>
            ))}
            <th scope="col">Later</th>
            <th scope="col">No due date</th>
            <th scope="col">Items</th>
            <th scope="col">Projects</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.person ?? 'nobody'}>
              <th scope="row">{row.name}</th>
              {row.weeks.map((load, week) => (
                <Cell key={week} load={load} over={row.over?.[week] ?? 0} most={most} />
              ))}
              <td>{formats.decimal(inUnits(row.later))}</td>
              <td>{formats.decimal(inUnits(row.undated))}</td>
              <td>{formats.number(row.items)}</td>
              <td title={row.projects.join(', ')}>{formats.number(row.projects.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { readonly load: number; readonly over: number; readonly most: number };

function Cell({ load, over, most }: CellProps) {
  const formats = useFormats();
  const shade = load === 0 ? 0 : Math.min(SHADES, Math.max(1, Math.round((SHADES * load) / most)));
  return (
    <td className={styles['cell']} data-shade={shade} data-over={over > 0}>
      {load === 0 ? '–' : formats.decimal(inUnits(load))}
      {over > 0 && <span className={styles['over']}>▲ +{formats.decimal(inUnits(over))}</span>}
    </td>
  );
}
