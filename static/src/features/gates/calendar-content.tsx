import Button from '@atlaskit/button/new';
import { useMemo } from 'react';

import type { GateCalendar } from '@contract/gate-calendar';

import { csvName, downloadCsv } from '../../shared/csv';
import { DataTable } from '../../shared/data-table';
import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { useNamesOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { Empty } from '../../shared/states';
import { comingColumns, waitingColumns } from './calendar-columns';
import { calendarCsv } from './calendar-csv';
import styles from './gates.module.css';

type CalendarContentProps = { readonly calendar: GateCalendar };

export function CalendarContent({ calendar }: CalendarContentProps) {
  const { waiting, calendar: coming, leadTime, withoutLifeCycle, hiddenProjects } = calendar;
  const formats = useFormats();
  if (waiting.length + coming.length + leadTime.decisions === 0) {
    return (
      <Empty title="No gate waits, and none is planned">
        The gates of a project are chosen, planned and asked for on its own page, under Gates.
        {hiddenSentence(hiddenProjects, formats)}
      </Empty>
    );
  }
  return (
    <div className={styles['content']}>
      <Figures calendar={calendar} />
      <Waiting calendar={calendar} />
      <Coming calendar={calendar} />
      {(withoutLifeCycle > 0 || hiddenProjects > 0) && (
        <p className={styles['quiet']}>
          {withoutLifeCycle > 0 &&
            `${formats.count(withoutLifeCycle, 'project')} here ${withoutLifeCycle === 1 ? 'follows' : 'follow'} no life cycle yet.`}
          {hiddenSentence(hiddenProjects, formats)}
        </p>
      )}
    </div>
  );
}

function hiddenSentence(hidden: number, formats: ReturnType<typeof useFormats>): string {
  if (hidden === 0) return '';
  return ` ${formats.count(hidden, 'project')} you may not browse ${hidden === 1 ? 'is' : 'are'} left out.`;
}

function Figures({
  calendar: { waiting, calendar: coming, leadTime, asOf },
}: CalendarContentProps) {
  const formats = useFormats();
  const yours = waiting.filter(({ isYours }) => isYours).length;
  const overdue = coming.filter(({ day }) => day < asOf).length;
  const { decisions, median, p85 } = leadTime;

  return (
    <FigureStrip>
      <Figure label="Waiting for a decision" value={formats.number(waiting.length)} />
      <Figure
        label="Of these for you"
        value={formats.number(yours)}
        note="By the roles you hold in Jira"
      />
      <Figure
        label="Overdue"
        value={formats.number(overdue)}
        note="Gates and conditions whose day is over"
        {...(overdue > 0 ? { tone: 'bad' as const } : {})}
      />
      <Figure
        label="From request to decision"
        {...(median === null
          ? { value: '–', note: 'Nothing was decided in the last year' }
          : {
              value: formats.number(median),
              unit: median === 1 ? 'day' : 'days',
              note: `Half of ${formats.count(decisions, 'decision')} of the last year took no longer; ${formats.percent(0.85)} took ${formats.count(p85 ?? median, 'day')} at most`,
            })}
      />
    </FigureStrip>
  );
}

function Waiting({ calendar: { waiting } }: CalendarContentProps) {
  const formats = useFormats();
  const nameOf = useNamesOf(waiting.map(({ by }) => by));
  const columns = useMemo(() => waitingColumns(formats, nameOf), [formats, nameOf]);

  return (
    <Section title="Waiting for a decision" lead="Open a project to decide, the oldest first.">
      <DataTable
        label="Waiting for a decision"
        rows={waiting}
        population={waiting.length}
        columns={columns}
        rowId={({ id }) => id}
        initialSorting={{ id: 'days', direction: 'descending' }}
        selectedId={null}
        onOpen={null}
        empty="No gate waits for a decision."
      />
    </Section>
  );
}

function Coming({ calendar: { calendar, asOf } }: CalendarContentProps) {
  const formats = useFormats();
  const columns = useMemo(() => comingColumns(formats, asOf), [formats, asOf]);

  return (
    <Section
      title="To come"
      lead="Gates that are planned and not passed, and conditions that are not met yet."
      actions={
        <Button
          isDisabled={calendar.length === 0}
          onClick={() => downloadCsv(csvName('gates', asOf), calendarCsv(calendar))}
        >
          Export CSV
        </Button>
      }
    >
      <DataTable
        label="To come"
        rows={calendar}
        population={calendar.length}
        columns={columns}
        rowId={({ project, gate, day, condition }) =>
          `${project.id} ${gate.id} ${day} ${condition ?? ''}`
        }
        initialSorting={{ id: 'day', direction: 'ascending' }}
        selectedId={null}
        onOpen={null}
        empty="No gate is planned, and no condition is open."
      />
    </Section>
  );
}
