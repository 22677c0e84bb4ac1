import type { DependencyEnd } from '@contract/dependencies';

import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { useTitle } from '../../shared/titles';
import styles from './dependencies.module.css';
import { CATEGORY_WORDS } from './standing-words';

type WorkEndProps = { readonly end: DependencyEnd; readonly projects: string };

/** A work item at an end of a link: its key and title, its project, its status and due date. */
export function WorkEnd({ end: { key, category, due }, projects }: WorkEndProps) {
  const formats = useFormats();
  const title = useTitle(key);
  const dueWords = due === null ? 'no due date' : `due ${formats.day(due)}`;

  return (
    <span className={styles['end']}>
      <span className={styles['title']}>
        <ItemLink itemKey={key} />
        <span>{title}</span>
      </span>
      <span className={styles['quiet']}>
        {projects} · {CATEGORY_WORDS[category]}, {dueWords}
      </span>
    </span>
  );
}
