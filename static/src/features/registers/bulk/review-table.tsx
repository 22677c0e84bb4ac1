import { ItemLink } from '../../../shared/item-link';
import { PartDifferences } from '../../../shared/part/part-differences';
import styles from './bulk.module.css';
import type { Planned } from './plan-change';
import type { Outcomes } from './use-writing';

type ReviewTableProps = {
  readonly planned: readonly Planned[];
  readonly outcomes: Outcomes;
};

/** What is refused first, then what changes, then what stays. */
const ORDER = ['refused', 'change', 'same'] as const;

/** Row by row what will change, or why not, and what came of it. */
export function ReviewTable({ planned, outcomes }: ReviewTableProps) {
  const rows = ORDER.flatMap((state) => planned.filter((each) => each.state === state));
  const hasLines = planned.some(({ line }) => line !== null);
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label="Changes, scrollable">
      <table className={styles['table']} aria-label="Changes">
        <thead>
          <tr>
            {hasLines && <th scope="col">Line</th>}
            <th scope="col">Work item</th>
            <th scope="col">Change</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.line ?? ''} ${row.key}`}>
              {hasLines && <td>{row.line}</td>}
              <td>
                <div>{row.summary === null ? row.key : <ItemLink itemKey={row.key} />}</div>
                <div className={styles['quiet']}>{row.summary}</div>
              </td>
              <td>
                <WhatChanges planned={row} />
              </td>
              <td>{resultOf(row, outcomes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WhatChanges({ planned }: { readonly planned: Planned }) {
  if (planned.state === 'refused') return <>{planned.why}</>;
  if (planned.state === 'same') return <>It says so already.</>;
  return <PartDifferences differences={planned.differences} />;
}

function resultOf({ key, state }: Planned, outcomes: Outcomes): string {
  if (state === 'refused') return 'Refused';
  if (state === 'same') return 'Stays';
  const outcome = outcomes.get(key);
  if (outcome === undefined) return 'Not written yet';
  return outcome === null ? 'Written' : `Refused: ${outcome}`;
}
