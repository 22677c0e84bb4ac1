import type { Problem } from '@domain/foundation/document/problem';

import { useFormats } from './forge-context';
import styles from './problem-list.module.css';

/** What stands in the way of saving a document, by place. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { count } = useFormats();

  return (
    <div role="status">
      {problems.length === 0 ? (
        <p className={styles['nothing']}>Nothing is wrong with it.</p>
      ) : (
        <>
          <p className={styles['title']}>
            {count(problems.length, 'problem')} to solve before it can be saved
          </p>
          <ul className={styles['problems']}>
            {problems.map(({ place, reason, remedy }) => (
              <li key={`${place} ${reason}`}>
                <code>{place}</code>: {reason}. {remedy}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
