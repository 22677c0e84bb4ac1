import type { Movement, ProjectOverview } from '@contract/project';

import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { Section } from '../../shared/section';
import styles from './moved-list.module.css';
import { useSummaries } from '../../shared/titles';

const WORDS: Readonly<Record<Movement['what'], string>> = {
  created: 'Created',
  started: 'Started',
  finished: 'Finished',
  reopened: 'Reopened',
};

/** What moved in the last 7 days, latest first. Without titles it still says which items and how. */
export function MovedList({ overview }: { readonly overview: ProjectOverview }) {
  const formats = useFormats();
  const { moved } = overview;
  const summaries = useSummaries([...new Set(moved.map(({ key }) => key))].sort());

  return (
    <Section
      title="Moved in the last 7 days"
      {...(moved.length === 0 ? {} : { lead: extent(overview, formats) })}
    >
      {moved.length === 0 ? (
        <p className={styles['none']}>Nothing was created, started, finished or reopened.</p>
      ) : (
        <ul className={styles['list']}>
          {moved.map(({ key, what, at }) => (
            <li key={`${key} ${what} ${at}`}>
              <span className={styles['what']} data-what={what}>
                {WORDS[what]}
              </span>
              <span className={styles['title']}>
                <ItemLink itemKey={key} />
                <span>{summaries.data?.[key]}</span>
              </span>
              <span className={styles['when']} title={formats.instant(at)}>
                {formats.ago(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function extent({ moved, movedTotal }: ProjectOverview, formats: Formats): string {
  const all = formats.count(movedTotal, 'movement');
  return movedTotal > moved.length ? `The latest ${formats.number(moved.length)} of ${all}` : all;
}
