import type { JointProject } from '@contract/joint-forecast';
import type { Day } from '@domain/foundation/calendar';

import { chanceWords } from '../../shared/chance-words';
import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { ProjectButton } from '../../shared/project-button';
import { standingWords } from './joint-words';
import styles from './joint-forecast.module.css';

/** Of the own days of a project. */
const EVEN = 0;
const SURE = 2;

export function joinedColumns(formats: Formats): readonly Column<JointProject>[] {
  return [projectColumn(), heldBackColumn(formats), chanceColumn(formats), ...ownColumns(formats)];
}

function projectColumn(): Column<JointProject> {
  return {
    id: 'project',
    header: 'Project',
    width: 260,
    first: 'ascending',
    sort: ({ name }) => name,
    cell: (project) => (
      <span className={styles['project']}>
        <ProjectButton projectKey={project.key}>{project.name}</ProjectButton>
        <Standing project={project} />
      </span>
    ),
  };
}

function Standing({ project }: { readonly project: JointProject }) {
  const words = standingWords(project);
  return words === null ? null : <span className={styles['quiet']}>{words}</span>;
}

function heldBackColumn(formats: Formats): Column<JointProject> {
  return {
    id: 'held-back',
    header: 'Holds back, days',
    hint: 'By how many days all would be finished sooner with 85% odds if this project were finished already; where all have no such day within ten years, the day without it',
    width: 176,
    align: 'end',
    first: 'descending',
    sort: ({ heldBackDays, dayWithout }) =>
      heldBackDays ?? (dayWithout === null ? null : Number.MAX_SAFE_INTEGER),
    cell: (project) => heldBackWords(project, formats),
  };
}

function heldBackWords({ heldBackDays, dayWithout }: JointProject, formats: Formats): string {
  if (heldBackDays !== null) return formats.number(heldBackDays);
  return dayWithout === null ? '–' : `without it: ${formats.day(dayWithout)}`;
}

function chanceColumn(formats: Formats): Column<JointProject> {
  return {
    id: 'chance',
    header: 'Odds by then',
    hint: 'That this project alone is finished by the day on which all are with 85% odds',
    width: 110,
    align: 'end',
    first: 'ascending',
    sort: ({ chance }) => chance,
    cell: ({ chance }) => (chance === null ? '–' : chanceWords(chance, formats)),
  };
}

function ownColumns(formats: Formats): readonly Column<JointProject>[] {
  const dayColumn = (
    id: string,
    header: string,
    dayOf: (project: JointProject) => Day | null,
  ): Column<JointProject> => ({
    id,
    header,
    width: 120,
    align: 'end',
    first: 'ascending',
    sort: dayOf,
    cell: (project) => dayWords(dayOf(project), formats),
  });
  const countColumn = (
    id: string,
    header: string,
    countOf: (project: JointProject) => number,
  ): Column<JointProject> => ({
    id,
    header,
    width: 110,
    align: 'end',
    first: 'descending',
    yields: true,
    sort: countOf,
    cell: (project) => formats.number(countOf(project)),
  });

  return [
    dayColumn('even', 'Alone, 50% odds', ({ days }) => days[EVEN] ?? null),
    dayColumn('sure', 'Alone, 85% odds', ({ days }) => days[SURE] ?? null),
    dayColumn('planned', 'Planned finish', ({ plannedFinish }) => plannedFinish),
    countColumn('left', 'Left', ({ total, done }) => total - done),
    countColumn('lately', 'Done, 26 weeks', ({ finishedLately }) => finishedLately),
  ];
}

function dayWords(day: Day | null, formats: Formats): string {
  return day === null ? '–' : formats.day(day);
}
