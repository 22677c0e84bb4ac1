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

const LATEST_ALONE =
  'Each work item is told by its creation and its latest change alone: one that was finished in between and reopened later is missing here.';

/** Which work items came in, began, were finished or reopened between two days. */
export function MovedBetween({ difference }: { readonly difference: ProjectDifference }) {
  const formats = useFormats();
  const { moved, movedTotal } = difference;
  const titles = useSummaries([...new Set(moved.map(({ key }) => key))].sort());

  if (moved.length === 0) {
    return <p className={styles['note']}>{`Nothing moved in between. ${LATEST_ALONE}`}</p>;
  }
  return (
    <details className={styles['moved']}>
      <summary>
        {movedTotal > moved.length
          ? `The latest ${formats.number(moved.length)} of ${formats.count(movedTotal, 'movement')} in between`
          : `${formats.count(movedTotal, 'movement')} in between`}
      </summary>
      <p className={styles['note']}>
        {LATEST_ALONE} Those that were deleted, or moved to another project, since are not seen.
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
