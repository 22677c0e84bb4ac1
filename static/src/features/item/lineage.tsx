import type { ItemLineage, LineageEnd } from '@contract/trace';
import type { LineageWay } from '@domain/artifacts/lineage';
import type { WorkItemKey } from '@domain/foundation/ids';

import { aKind, stateWord } from '../../shared/artifact-words';
import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import page from './item-page.module.css';
import styles from './trace.module.css';

const FROM: Readonly<Record<LineageWay, string>> = {
  occurred: 'Came from',
  merged: 'Merged into it',
};
const INTO: Readonly<Record<LineageWay, string>> = { occurred: 'Became', merged: 'Merged into' };

export function hasLineage({ from, into }: ItemLineage): boolean {
  return from.length > 0 || into !== null;
}

/** What a change is merged into, as far as the user sees it. */
export function mergedIntoIn({ into }: ItemLineage): WorkItemKey | null {
  return into?.way === 'merged' ? (into.item?.key ?? null) : null;
}

/** Where a work item came from, and what it became. */
export function Lineage({ lineage: { from, more, into } }: { readonly lineage: ItemLineage }) {
  return (
    <ul className={styles['steps']} aria-label="Where it came from and what it became">
      {from.map((end) => (
        <End key={end.item?.key} title={FROM[end.way]} end={end} />
      ))}
      {more > 0 && <li className={page['quiet']}>and {more} more</li>}
      {into !== null && <End title={INTO[into.way]} end={into} />}
    </ul>
  );
}

type EndProps = { readonly title: string; readonly end: LineageEnd };

function End({ title, end: { item, since } }: EndProps) {
  const formats = useFormats();
  return (
    <li className={styles['step']}>
      <span className={styles['title']}>{title}</span>
      <div className={styles['entries']}>
        {item === null ? (
          <span className={page['quiet']}>A work item that is deleted, or hidden from you</span>
        ) : (
          <span>
            <ItemLink itemKey={item.key} /> {item.summary}{' '}
            <span className={page['quiet']}>
              {item.kind === null ? '' : `${aKind(item.kind)}, `}
              {item.state === null ? '' : `${stateWord(item.state).toLowerCase()}, `}
              {formats.instant(since)}
            </span>
          </span>
        )}
      </div>
    </li>
  );
}
