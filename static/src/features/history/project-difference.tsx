import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProjectAsOf, ProjectDifference } from '@contract/history';
import type { GovernedId } from '@domain/foundation/ids';
import { daysLater, measureChanges, type MeasureChange } from '@domain/rollup/measure-changes';

import { useToday } from '../../shared/as-of';
import { csvName, downloadCsv } from '../../shared/csv';
import { useFormats } from '../../shared/forge-context';
import { useAnswer } from '../../shared/questions';
import { Section } from '../../shared/section';
import { measuredOf } from './compared';
import { DayRefused } from './day-refused';
import { differenceCsv } from './difference-csv';
import { colorSentence, dayWords, slipWords } from './difference-words';
import styles from './history.module.css';
import { MeasuresTable } from './measures-table';
import { MovedBetween } from './moved-between';
import { lastThirtyDays, TwoDaysFields } from './two-days';

/** What became of one project between two days. */
export function ProjectDifferenceSection({ id }: { readonly id: GovernedId }) {
  const today = useToday();
  const [days, setDays] = useState(() => lastThirtyDays(today));
  const [readsLogs, setReadsLogs] = useState(false);
  const difference = useAnswer('project.difference', { id, ...days, readsLogs });
  const { data } = difference;

  return (
    <Section
      title="Two days compared"
      lead="Each measure then and now, and what moved in between."
      actions={
        <>
          <TwoDaysFields days={days} today={today} onChange={setDays} />
          {data !== undefined && <ExportButton difference={data} />}
        </>
      }
    >
      {data === undefined ? (
        <DayRefused query={difference} what="the two days" />
      ) : (
        <div className={styles['content']}>
          <HowTold difference={data} onRead={() => setReadsLogs(true)} />
          <MeasuresTable changes={changesOf(data)} from={dayOf(data.then)} to={dayOf(data.now)} />
          <ColorAndFinish difference={data} />
          <MovedBetween difference={data} />
        </div>
      )}
    </Section>
  );
}

type DifferenceProps = { readonly difference: ProjectDifference };

/** The day that figures are of. */
const dayOf = ({ kept, asked }: ProjectAsOf) => kept?.asOf ?? asked;

function changesOf({ then, now }: ProjectDifference): readonly MeasureChange[] {
  const [before, after] = [measuredOf(then), measuredOf(now)];
  return before === null || after === null ? [] : measureChanges(before, after);
}

function ExportButton({ difference }: DifferenceProps) {
  const { project } = difference.now;
  const days = { from: dayOf(difference.then), to: dayOf(difference.now) };
  const exportCsv = () => {
    const lines = changesOf(difference).map((change) => ({
      of: project.key,
      name: project.name,
      ...change,
    }));
    downloadCsv(csvName(project.key, days.from, days.to), differenceCsv(lines, days));
  };
  return <Button onClick={exportCsv}>Export CSV</Button>;
}

/** Where a day was not kept: from what its figures are, and what would tell more. */
function HowTold({ difference, onRead }: DifferenceProps & { readonly onRead: () => void }) {
  const formats = useFormats();
  const untold = [difference.then, difference.now].flatMap(({ asked, workedOut }) =>
    workedOut === null ? [] : [{ asked, ...workedOut }],
  );
  return untold.map(({ asked, changed, isByLogs, mayRead, refused }) => (
    <p key={asked} className={styles['note']}>
      {`Nothing was kept of ${formats.day(asked)}: its figures are worked out from `}
      {isByLogs
        ? 'dates and Jira’s logs.'
        : `dates alone, which say little of ${formats.count(changed, 'work item')} that changed since; those moved here since count as if they had been here.`}
      {refused !== null && ` The logs could not be read: ${refused}`}{' '}
      {mayRead && !isByLogs && refused === null && (
        <Button spacing="compact" onClick={onRead}>
          Read the logs
        </Button>
      )}
    </p>
  ));
}

function ColorAndFinish({ difference: { then, now } }: DifferenceProps) {
  const formats = useFormats();
  if (then.kept === null || now.kept === null) return null;

  const [before, after] = [then.kept.row, now.kept.row];
  const [from, to] = [before.health.computed, after.health.computed];
  return (
    <ul className={styles['list']}>
      <li>
        <strong>Colour:</strong>
        <span>{from === to ? 'The same on both days.' : colorSentence(from, to)}</span>
      </li>
      <li>
        <strong>Projected finish, 85%:</strong>
        <span>
          {`${dayWords(before.forecast.p85, formats)} then, ${dayWords(after.forecast.p85, formats)} now: `}
          {`${slipWords(daysLater(before.forecast.p85, after.forecast.p85), formats)}.`}
        </span>
      </li>
    </ul>
  );
}
