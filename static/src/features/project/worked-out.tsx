import Button from '@atlaskit/button/new';

import type { ProjectAsOf, WorkedOutProject } from '@contract/history';
import type { Told, ToldMeasure } from '@domain/rollup/measures-then';

import { WeeksChart } from '../../shared/charts/weeks-chart';
import { FigureTable } from '../../shared/figure-table';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { Section } from '../../shared/section';
import { countsIn, weeksUpTo } from './project-charts';
import styles from './project-sections.module.css';

const NAMES: Readonly<Record<ToldMeasure, string>> = {
  toDo: 'To do',
  inProgress: 'In progress',
  done: 'Done',
  overdue: 'Overdue',
  unestimated: 'Unestimated',
  estimateTotal: 'Estimate',
  estimateDone: 'Estimate done',
  finishedUndated: 'Finished without a date',
  finishedLast7Days: 'Finished in 7 days',
};
const MEASURES = Object.keys(NAMES) as ToldMeasure[];
const BY_ESTIMATE: ReadonlySet<ToldMeasure> = new Set([
  'unestimated',
  'estimateTotal',
  'estimateDone',
]);
const COLUMNS = [
  { head: 'Measure' },
  { head: 'On that day', isNumber: true },
  { head: 'Not told' },
];

type WorkedOutProps = {
  readonly past: ProjectAsOf;
  readonly workedOut: WorkedOutProject;
  readonly isReading: boolean;
  readonly onRead: () => void;
};

/** What a project came to on a day of which nothing was kept, as far as it can be told. */
export function WorkedOut({ past, workedOut, isReading, onRead }: WorkedOutProps) {
  const formats = useFormats();
  const { asOf, measures, changed, mayRead, isByLogs, refused } = workedOut;
  const weeks = weeksUpTo(asOf);
  const isOffered = mayRead && !isByLogs && refused === null;

  return (
    <>
      <Section
        title="Worked out for that day"
        lead={howWords(workedOut, formats)}
        actions={
          isOffered && (
            <Button isLoading={isReading} onClick={onRead}>
              {`Read the logs of ${formats.count(changed, 'work item')}`}
            </Button>
          )
        }
      >
        {refused !== null && (
          <NoticeLine tone="warning" title="The logs could not be read:">
            {refused}
          </NoticeLine>
        )}
        <FigureTable label="Measures" columns={COLUMNS} rows={rowsOf(past, workedOut, formats)} />
        <p className={styles['none']}>
          Health, forecast, compliance and blocked work are not available: nothing was kept of them
          by that day. Work items that were deleted, or moved to another project, since are not seen
          {isByLogs
            ? '.'
            : '; by dates alone, those moved here since count as if they had been here.'}
        </p>
      </Section>
      {measures.finishedUntold === 0 && (
        <WeeksChart
          weeks={weeks}
          created={countsIn(weeks, measures.createdPerWeek)}
          finished={countsIn(weeks, measures.finishedPerWeek)}
        />
      )}
    </>
  );
}

/** From what it was worked out, and what reading logs would add and cost. */
function howWords({ changed, mayRead, isByLogs }: WorkedOutProject, formats: Formats): string {
  const nothing = 'Nothing was kept of that day.';
  if (changed === 0)
    return `${nothing} No work item changed since, so that all stood as it stands.`;

  const those = formats.count(changed, 'work item');
  if (isByLogs) return `${nothing} It is worked out from dates, and from Jira’s logs of the ${those} that changed since.`; // prettier-ignore
  const byDates = `${nothing} It is worked out from dates alone, which say little of the ${those} that changed since.`;
  return mayRead
    ? `${byDates} Their logs tell the rest: a point of Jira’s for each, and one for each change.`
    : `${byDates} Their logs would tell the rest, but are too many to be read at once.`;
}

function rowsOf(
  { estimateAvailable }: ProjectAsOf,
  { measures }: WorkedOutProject,
  formats: Formats,
) {
  const certain = (id: string, name: string, value: number) => ({
    id,
    cells: [name, formats.number(value), ''],
  });
  return [
    certain('total', 'Work items', measures.total),
    ...MEASURES.filter((name) => estimateAvailable || !BY_ESTIMATE.has(name)).map((name) => ({
      id: name,
      cells: [
        NAMES[name],
        knownWords(measures[name], formats),
        untoldWords(measures[name], formats),
      ],
    })),
    certain('created', 'Created in 7 days', measures.createdLast7Days),
  ];
}

function knownWords({ known, untold }: Told, formats: Formats): string {
  return untold === 0 ? formats.decimal(known) : 'not available';
}

function untoldWords({ known, untold }: Told, formats: Formats): string {
  return untold === 0
    ? ''
    : `${formats.decimal(known)} at least; of ${formats.count(untold, 'work item')} it is not told`;
}
