import Button from '@atlaskit/button/new';

import type { ProjectForecast } from '@contract/forecasting';
import { dayOf } from '@domain/foundation/calendar';

import { CATEGORY_WORDS } from '../../shared/category-words';
import { FigureTable } from '../../shared/figure-table';
import { useFormats } from '../../shared/forge-context';
import { openPath } from '../../shared/navigate';
import { projectKeyOf } from '../../shared/project-links';
import { Section } from '../../shared/section';
import { useSummaries } from '../../shared/titles';
import { TitledItem } from '../../shared/titled-item';
import styles from './forecast.module.css';

const COLUMNS = [
  { head: 'Work item' },
  { head: 'Status category' },
  { head: 'Created', isNumber: true },
  { head: 'Due', isNumber: true },
];

/** The work items that the forecast counts. */
export function OpenItems({ forecast }: { readonly forecast: ProjectForecast }) {
  const formats = useFormats();
  const { listed, total } = forecast.open;
  const titles = useSummaries(listed.map(({ key }) => key));
  const { key } = forecast.project;
  const isWhole = projectKeyOf(key) === key;

  return (
    <Section
      title="What is left to finish"
      lead={
        total > listed.length
          ? `The oldest ${formats.number(listed.length)} of ${formats.count(total, 'work item')} that are not done.`
          : `${formats.count(total, 'work item')} not done, the oldest first.`
      }
      actions={
        isWhole &&
        total > 0 && <Button onClick={() => void openPath(searchFor(key))}>Open in Jira</Button>
      }
    >
      {total === 0 ? (
        <p className={styles['note']}>Every work item is done.</p>
      ) : (
        <FigureTable
          label="Work items left to finish"
          columns={COLUMNS}
          rows={listed.map((item) => ({
            id: item.key,
            cells: [
              <TitledItem key={item.key} itemKey={item.key} title={titles.data?.[item.key]} />,
              CATEGORY_WORDS[item.category],
              formats.day(dayOf(item.created)),
              item.due === null ? '–' : formats.day(item.due),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function searchFor(projectKey: string): string {
  const jql = `project = "${projectKey}" AND statusCategory != Done ORDER BY created`;
  return `/issues/?jql=${encodeURIComponent(jql)}`;
}
