import type { PortfolioDifference } from '@contract/history';

import { Section } from '../../shared/section';
import { keptOnce } from './compared';
import styles from './history.module.css';

type Line = { readonly key: string; readonly name: string; readonly says: string };

/** Which projects came in and went out, in a sentence each. */
export function CameAndLeft({ difference }: { readonly difference: PortfolioDifference }) {
  const { moved } = difference;
  const { onlyNow, onlyThen } = keptOnce(difference);
  const said = (
    projects: readonly { readonly key: string; readonly name: string }[],
    says: string,
  ) => projects.map(({ key, name }): Line => ({ key, name, says }));
  const lines = [
    ...said(moved?.came ?? [], 'came into the portfolio between the two days.'),
    ...said(moved?.left ?? [], 'left the portfolio between the two days.'),
    ...said(onlyNow, 'nothing was kept of it by the first day: it counts on the second alone.'),
    ...said(onlyThen, 'nothing was kept of it by the second day: it counts on the first alone.'),
  ];

  return (
    <Section title="Came in and went out" lead={leadOf(difference)}>
      {lines.length === 0 ? (
        <p className={styles['note']}>No project came or left between the two days.</p>
      ) : (
        <ul className={styles['list']}>
          {lines.map(({ key, name, says }) => (
            <li key={`${key} ${says}`}>
              <strong>{name === key ? `${key}:` : `${name} (${key}):`}</strong>
              <span>{says}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function leadOf({ moved, now }: PortfolioDifference): string {
  if (moved !== null)
    return 'By the audit trail. Figures count on both days what is in the portfolio today.';
  return now.node === null
    ? 'By what was kept of each project.'
    : 'The portfolio was changed too often between the two days to be told here; the audit trail has it.';
}
