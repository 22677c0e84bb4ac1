import type { ProjectFlow } from '@contract/flow';

import { FigureTable } from '../../shared/figure-table';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { useSummaries } from '../../shared/titles';
import { TitledItem } from '../../shared/titled-item';
import { ageOf, ageWords, type Limits } from './flow-words';
import styles from './flow.module.css';

const COLUMNS = [
  { head: 'Work item' },
  { head: 'In progress since', isNumber: true },
  { head: 'Age, days', isNumber: true },
  { head: 'Beside finished work' },
];

type AgeingProps = { readonly flow: ProjectFlow; readonly limits: Limits };

/** How old the work in progress is, beside how long finished work took. */
export function Ageing({ flow, limits }: AgeingProps) {
  const formats = useFormats();
  const { ages, asOf, inProgress, undated } = flow;
  const titles = useSummaries(ages.map(({ key }) => key));
  const known = inProgress - undated;

  return (
    <Section
      title="Age of work in progress"
      lead="Since it entered the status category in progress, as Jira dates it; the oldest first."
    >
      {ages.length === 0 ? (
        <p className={styles['note']}>
          {inProgress === 0
            ? 'Nothing is in progress.'
            : 'Not available: Jira does not say since when.'}
        </p>
      ) : (
        <FigureTable
          label="Age of work in progress"
          columns={COLUMNS}
          rows={ages.map(({ key, since }) => ({
            id: key,
            cells: [
              <TitledItem key={key} itemKey={key} title={titles.data?.[key]} />,
              formats.day(since),
              formats.number(ageOf(since, asOf)),
              ageWords(ageOf(since, asOf), limits),
            ],
          }))}
        />
      )}
      <p className={styles['note']}>
        {known > ages.length &&
          `The oldest ${formats.number(ages.length)} of ${formats.number(known)}. `}
        {undated > 0 &&
          ages.length > 0 &&
          `Of ${formats.count(undated, 'work item')} Jira does not say since when.`}
      </p>
    </Section>
  );
}
