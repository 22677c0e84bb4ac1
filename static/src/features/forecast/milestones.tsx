import type { ProjectForecast } from '@contract/forecasting';
import { milestoneConfidence } from '@domain/forecasting/milestone-confidence';

import { FigureTable } from '../../shared/figure-table';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { useSummaries } from '../../shared/titles';
import { TitledItem } from '../../shared/titled-item';
import { confidenceWords, waitsForWords } from './forecast-words';
import styles from './forecast.module.css';

const COLUMNS = [
  { head: 'Milestone' },
  { head: 'Due', isNumber: true },
  { head: 'Waits for', isNumber: true },
  { head: 'Confidence', isNumber: true },
];

/** With which confidence each milestone is reached, if its work comes first. */
export function Milestones({ forecast }: { readonly forecast: ProjectForecast }) {
  const formats = useFormats();
  const { listed, total } = forecast.milestones;
  const titles = useSummaries(listed.map(({ key }) => key));

  return (
    <Section
      title="Milestones"
      lead="The chance that the work a milestone waits for is finished by its day, if it is done before all other work: the best case."
    >
      {listed.length === 0 ? (
        <p className={styles['note']}>No milestone is open in this project.</p>
      ) : (
        <FigureTable
          label="Milestones"
          columns={COLUMNS}
          rows={listed.map((milestone) => ({
            id: milestone.key,
            cells: [
              <TitledItem
                key={milestone.key}
                itemKey={milestone.key}
                title={titles.data?.[milestone.key]}
              />,
              milestone.due === null ? '–' : formats.day(milestone.due),
              waitsForWords(milestone, formats),
              confidenceWords(milestoneConfidence(milestone, forecast), formats),
            ],
          }))}
        />
      )}
      {total > listed.length && (
        <p className={styles['note']}>
          The earliest {formats.number(listed.length)} of {formats.number(total)}.
        </p>
      )}
    </Section>
  );
}
