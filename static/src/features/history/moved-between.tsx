import type { Movement } from '@contract/project';
import type { ProjectDifference } from '@contract/history';

import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { useSummaries } from '../../shared/titles';
import styles from './history.module.css';

const WORDS: Readonly<Record<Movement['what'], string>> = {
  created: 'created',
  started: 'started',
  finished: 'finished',
  reopened: 'reopened',
};

/** Which work items came in, began, were finished or reopened between two days. */
export function MovedBetween({ difference }: { readonly difference: ProjectDifference }) {
  const formats = useFormats();
  const { moved, movedTotal } = difference;
  const titles = useSummaries([...new Set(moved.map(({ key }) => key))].sort());

  if (moved.length === 0) return <p className={styles['note']}>Nothing moved in between.</p>;
  return (
    <details className={styles['moved']}>
      <summary>
        {movedTotal > moved.length
          ? `The latest ${formats.number(moved.length)} of ${formats.count(movedTotal, 'movement')} in between`
          : `${formats.count(movedTotal, 'movement')} in between`}
      </summary>
      <p className={styles['note']}>
        Each work item by the latest of its kind. Those that were deleted since are not seen.
      </p>
      <ul className={styles['list']}>
        {moved.map(({ key, what, at }) => (
          <li key={`${key} ${what} ${at}`}>
            <ItemLink itemKey={key} />
            <span>{titles.data?.[key]}</span>
            <span className={styles['note']}>{`${WORDS[what]} ${formats.instant(at)}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
