import { useState } from 'react';

import type { EvidenceItem } from '@domain/standards/standard';

import styles from './evidence-list.module.css';
import { fieldWord } from './field-words';
import { useFormats } from './forge-context';
import type { Formats } from './format';
import { ItemLink } from './item-link';
import { withDays } from './with-days';

const SHOWN_FIRST = 4;

type EvidenceListProps = {
  readonly evidence: readonly EvidenceItem[];
  /** How many there were; more than are kept. */
  readonly total: number;
};

/** What a rule read: which work item, which field, what it held, as of when. */
export function EvidenceList({ evidence, total }: EvidenceListProps) {
  const formats = useFormats();
  const [isWhole, setIsWhole] = useState(false);
  if (evidence.length === 0) return null;

  const shown = isWhole ? evidence : evidence.slice(0, SHOWN_FIRST);
  const left = evidence.length - shown.length;

  return (
    <div className={styles['evidence']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">Evidence</caption>
        <thead>
          <tr>
            <th scope="col">Work item</th>
            <th scope="col">Field</th>
            <th scope="col">Value</th>
            <th scope="col">As of</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ workItem, field, value, at }, index) => (
            <tr key={`${workItem ?? ''} ${field} ${index}`}>
              <td>{workItem === null ? 'Whole project' : <ItemLink itemKey={workItem} />}</td>
              <td>{fieldWord(field)}</td>
              <td>{shownValue(value, formats) ?? <span className={styles['none']}>empty</span>}</td>
              <td>{at === null ? '' : formats.instant(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className={styles['more']} onClick={() => setIsWhole(true)}>
          Show {formats.number(left)} more
        </button>
      )}
      {isWhole && total > evidence.length && (
        <p className={styles['none']}>
          {formats.number(evidence.length)} of {formats.number(total)} are kept: those that decide
          first.
        </p>
      )}
    </div>
  );
}

function shownValue(value: EvidenceItem['value'], formats: Formats): string | null {
  if (value === null) return null;
  return typeof value === 'number' ? formats.decimal(value) : withDays(value, formats);
}
