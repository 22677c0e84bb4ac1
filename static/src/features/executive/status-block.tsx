import type { ExecutiveView } from '@contract/executive';

import { useFormats } from '../../shared/forge-context';
import { HealthPill } from '../../shared/health-pill';
import { HEALTH_COLORS, healthWord } from '../../shared/health-words';
import styles from './executive.module.css';

/** How many projects have each colour, and what is otherwise than a month ago. */
export function StatusBlock({ view }: { readonly view: ExecutiveView }) {
  const formats = useFormats();
  const { counts, before } = view;

  return (
    <>
      <div className={styles['counts']}>
        {HEALTH_COLORS.map((color) => (
          <div key={color} className={styles['count']}>
            <strong>{formats.number(counts[color])}</strong>
            <HealthPill color={color} />
            {before !== null && (
              <span className={styles['quiet']}>
                {formats.number(before.counts[color])} on {formats.day(before.day)}
              </span>
            )}
          </div>
        ))}
      </div>
      <Changes before={before} />
    </>
  );
}

const MOST_CHANGES = 12;

function Changes({ before }: Pick<ExecutiveView, 'before'>) {
  const { count, day } = useFormats();
  if (before === null) {
    return (
      <p className={styles['quiet']}>
        What changed is not available: no figures were kept thirty days ago.
      </p>
    );
  }
  const { changes } = before;
  if (changes.length === 0) return <p>No project changed its colour since {day(before.day)}.</p>;

  const rest = changes.length - MOST_CHANGES;
  return (
    <ul>
      {changes.slice(0, MOST_CHANGES).map(({ key, name, from, to }) => (
        <li key={key}>
          {name}: {healthWord(from).toLowerCase()} before,{' '}
          <strong>{healthWord(to).toLowerCase()}</strong> now
        </li>
      ))}
      {rest > 0 && <li>{count(rest, 'more project')}</li>}
    </ul>
  );
}
