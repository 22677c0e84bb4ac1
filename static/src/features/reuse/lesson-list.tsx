import type { SimilarProjects } from '@contract/reuse';

import { capitalised } from '../../shared/artifact-words';
import { ItemLink } from '../../shared/item-link';
import styles from './reuse.module.css';

type LessonListProps = Pick<SimilarProjects, 'lessons' | 'phase'>;

/** What those projects learned, what is for this phase first. */
export function LessonList({ lessons, phase }: LessonListProps) {
  if (lessons.length === 0) {
    return (
      <p className={styles['none']}>
        {phase === null
          ? 'These projects kept no lessons that you may see.'
          : `These projects kept no lessons for ${phase} that you may see.`}
      </p>
    );
  }
  return (
    <ul className={styles['list']}>
      {lessons.map(({ key, summary, category, appliesWhen }) => (
        <li key={key}>
          <ItemLink itemKey={key} /> {summary}
          <span className={styles['aside']}>{aside(category, appliesWhen)}</span>
        </li>
      ))}
    </ul>
  );
}

type Lesson = SimilarProjects['lessons'][number];

function aside(category: Lesson['category'], appliesWhen: Lesson['appliesWhen']): string {
  const said = [category, appliesWhen === 'always' ? 'at every time' : appliesWhen];
  const words = said.filter((word) => word !== null);
  return words.length === 0 ? '' : ` ${capitalised(words.join(', '))}`;
}
