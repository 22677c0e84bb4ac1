import type { DependenciesView } from '@contract/dependencies';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import styles from './dependencies.module.css';
import { namesIn } from './dependency-rows';

/** Which projects should talk first. */
export function Conversations({ view }: { readonly view: DependenciesView }) {
  const { count, number } = useFormats();
  const nameOf = namesIn(view.projects);
  if (view.conversations.length === 0) return null;

  return (
    <Section
      title="Who should talk first"
      lead="The first conversation frees the most open work, each next one the most that is left. Work counts once, however far on it waits."
    >
      <ol className={styles['plain']}>
        {view.conversations.map(({ from, to, waiting, more }) => (
          <li key={`${from} ${to}`}>
            <strong>
              {nameOf(to)} with {nameOf(from)}
            </strong>
            : {count(waiting, 'open work item')} {waiting === 1 ? 'waits' : 'wait'} for what{' '}
            {nameOf(from)} has to deliver
            {more === waiting ? '.' : `, ${number(more)} of them for nothing named above.`}
          </li>
        ))}
      </ol>
    </Section>
  );
}
