import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ReportsOfProject } from '@contract/reporting';

import { useFormats } from '../../shared/forge-context';
import { useNamesOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { CadenceDialog } from './cadence-dialog';
import { IssuedList } from './issued-list';
import { OpenSection } from './open-section';
import { cadenceWords, dueWords } from './report-words';
import styles from './reporting.module.css';

type ReportsContentProps = {
  readonly reports: ReportsOfProject;
  readonly onOpen: (number: number) => void;
};

export function ReportsContent({ reports, onOpen }: ReportsContentProps) {
  const { open, issued, project } = reports;
  const nameOf = useNamesOf([
    ...open.authors,
    ...[open.sent, open.approved, open.returned].flatMap((act) => act?.by ?? []),
    ...issued.map(({ by }) => by),
  ]);
  return (
    <div className={styles['content']}>
      <ScheduleSection reports={reports} />
      <OpenSection key={open.number} id={project.id} report={open} nameOf={nameOf} />
      <IssuedList issued={issued} nameOf={nameOf} onOpen={onOpen} />
    </div>
  );
}

function ScheduleSection({ reports }: { readonly reports: ReportsOfProject }) {
  const [isSetting, setIsSetting] = useState(false);
  const { project, asOf, cadence, version, maySetCadence } = reports;
  return (
    <Section
      title="When reports are due"
      lead={
        cadence === null
          ? 'No cadence is set: reports can be written, and none is asked for.'
          : `A report is due ${cadenceWords(cadence)}.`
      }
      actions={
        maySetCadence && (
          <Button onClick={() => setIsSetting(true)}>
            {cadence === null ? 'Set cadence' : 'Change cadence'}
          </Button>
        )
      }
    >
      <Schedule reports={reports} />
      {!maySetCadence && (
        <p className={styles['quiet']}>
          Portfolio managers, PMO administrators and Jira administrators set when reports are due.
        </p>
      )}
      {isSetting && (
        <CadenceDialog
          projects={[{ id: project.id, version }]}
          cadence={cadence}
          asOf={asOf}
          onClose={() => setIsSetting(false)}
        />
      )}
    </Section>
  );
}

function Schedule({
  reports: { schedule, asOf, canRemind },
}: {
  readonly reports: ReportsOfProject;
}) {
  const formats = useFormats();
  if (schedule === null) return null;

  return (
    <>
      <p>{dueWords({ ...schedule, asOf }, formats)}.</p>
      {schedule.answers === null && (
        <p className={styles['quiet']}>
          The next due day is answered already: a report issued now answers none.
        </p>
      )}
      {!canRemind && (
        <p className={styles['quiet']}>
          Nobody is reminded of it: Jira’s notifications go with a work item, and this project has
          no artifact yet. Until it has one, a late report is only listed as overdue.
        </p>
      )}
    </>
  );
}
