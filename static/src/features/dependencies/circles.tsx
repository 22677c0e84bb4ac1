import { Fragment } from 'react';

import type { DependenciesView } from '@contract/dependencies';

import { ItemLink } from '../../shared/item-link';
import { Section } from '../../shared/section';
import styles from './dependencies.module.css';
import { namesIn } from './dependency-rows';

/** What waits for itself, in words. Each waits for the one before it. */
export function Circles({ view }: { readonly view: DependenciesView }) {
  const { circlesOfWork, circlesOfProjects, projects } = view;
  const nameOf = namesIn(projects);
  if (circlesOfWork.length + circlesOfProjects.length === 0) return null;

  return (
    <Section
      title="Waiting in circles"
      lead="Work in a circle cannot be finished until one of its links is taken out. Projects that wait for each other can, if they agree on an order."
    >
      <ul className={styles['plain']}>
        {circlesOfWork.map((way) => (
          <li key={way.join(' ')}>
            {roundOf(way).map((key, at) => (
              <Fragment key={`${key} ${at}`}>
                {at > 0 && ' waits for '}
                <ItemLink itemKey={key} />
              </Fragment>
            ))}
            .
          </li>
        ))}
        {circlesOfProjects.map((way) => (
          <li key={way.join(' ')}>{roundOf(way).map(nameOf).join(' waits for ')}.</li>
        ))}
      </ul>
    </Section>
  );
}

/** Backwards and round: from the first over the last to the first again. */
function roundOf<Id>(way: readonly Id[]): readonly Id[] {
  const [first, ...others] = way;
  return first === undefined ? [] : [first, ...others.reverse(), first];
}
