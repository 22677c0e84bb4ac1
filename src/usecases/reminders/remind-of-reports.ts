import { isErased } from '../../domain/audit/audit-person';
import { addDays, type Day, daysBetween, instant } from '../../domain/foundation/calendar';
import type { AccountId, WorkItemId } from '../../domain/foundation/ids';
import { counted } from '../../domain/foundation/wording';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { remindersOn, type ReportReminder } from '../../domain/reporting/report-reminder';
import { standingOfReport } from '../../domain/reporting/report-standing';
import type { Deps, KeptSeal, Letter, Recipients } from '../ports';
import { holdingOf } from '../project-roles/holding-of';
import { readRoles } from '../project-roles/read-roles';
import { carriersOf } from '../reporting/carriers';
import { answeredBy, openedSeals, sealsByProject } from '../reporting/report-ground';
import { today } from '../site-settings';
import { remindTogether } from './remind-once';

export type RemindOfReportsDeps = Pick<
  Deps,
  | 'audit'
  | 'now'
  | 'points'
  | 'portfolio'
  | 'projectRoles'
  | 'projects'
  | 'queue'
  | 'reports'
  | 'roles'
  | 'settings'
  | 'sha256'
  | 'site'
  | 'state'
  | 'timeLeft'
  | 'workItems'
>;

/** Longer ago nothing was issued that answers a due day of today: two months, for a report may come early. */
const LOOK_BACK_DAYS = 62;
/** Of a pseudonym: enough to tell people apart. */
const PERSON_DIGITS = 16;

/**
 * Tells of status reports that are due, and of those that are late: each person, and each group, each reminder once. Where no work item is found that
 * Jira's notification could go with, nobody is told. Goes on in another job when the time is short.
 */
export async function remindOfReports(_input: object, deps: RemindOfReportsDeps): Promise<void> {
  const [asOf, office] = await Promise.all([today(deps), officeOf(deps)]);
  const waiting = await waitingReports(asOf, deps);
  const carriers = await carriersOf(
    waiting.map(({ project }) => project),
    deps,
  );

  for (const { project, reminder, issued } of waiting) {
    const item = carriers.get(project.id);
    if (item === undefined) continue;

    const to = await recipientsFor({ project, reminder, issued }, office, deps);
    if ((await remind({ project, reminder, item, to, asOf }, deps)) === 'short-of-time') {
      await deps.queue.push([{ kind: 'remind-of-reports' }]);
      return;
    }
  }
}

type Waiting = {
  readonly project: GovernedProject;
  readonly reminder: ReportReminder;
  readonly issued: readonly KeptSeal[];
};

/** The reports of which somebody is to be reminded today. Nobody is where the Jira project is not chosen any more: it rests. */
async function waitingReports(asOf: Day, deps: RemindOfReportsDeps): Promise<readonly Waiting[]> {
  const [known, all] = await Promise.all([deps.projects.all(), deps.portfolio.governed()]);
  const chosen = new Set(known.filter(({ isChosen }) => isChosen).map(({ id }) => id));
  const governed = all.filter(({ scope }) => chosen.has(scope.projectId));
  const ids = governed.map(({ id }) => id);
  const [cadences, seals] = await Promise.all([
    deps.reports.cadences(ids),
    deps.reports.issued(ids, startOf(addDays(asOf, -LOOK_BACK_DAYS))),
  ]);
  const sealsOf = sealsByProject(seals);
  return governed.flatMap((project) => {
    const issued = sealsOf.get(project.id) ?? [];
    const cadence = cadences.get(project.id)?.cadence ?? null;
    if (cadence === null) return [];

    const answered = answeredBy(openedSeals(issued, deps));
    const reminders = remindersOn(cadence, answered, asOf);
    return reminders.map((reminder) => ({ project, reminder, issued }));
  });
}

function startOf(day: Day) {
  return instant(`${day}T00:00:00.000Z`);
}

async function recipientsFor(
  { project, reminder, issued }: Waiting,
  office: Recipients,
  deps: RemindOfReportsDeps,
): Promise<Recipients> {
  if (reminder.kind === 'escalation') return office;

  const roles = await readRoles(project.scope.projectId, deps.now(), deps);
  const holding = holdingOf('project-manager', roles);
  if (holding.kind === 'held' && holding.people.length + holding.groups.length > 0) {
    return { people: holding.people.filter((one) => !isErased(one)), groups: holding.groups };
  }
  return { people: await writersOf({ project, issued }, deps), groups: [] };
}

async function writersOf(
  { project, issued }: Pick<Waiting, 'project' | 'issued'>,
  deps: RemindOfReportsDeps,
): Promise<readonly AccountId[]> {
  const number = await deps.reports.latest(project.id);
  const latest = await deps.reports.file({ governedId: project.id, number });
  const { authors, state } = standingOfReport(latest.acts);
  const writers = authors.filter((name) => !isErased(name));
  if (state !== 'issued' && writers.length > 0) return writers;

  const last = issued.at(-1);
  return last === undefined || isErased(last.by) ? writers : [last.by];
}

/** Who manages portfolios or administers the PMO: who was named, and whoever is in a group that was. */
async function officeOf({ roles }: RemindOfReportsDeps): Promise<Recipients> {
  const holders = (await roles.all())
    .filter(({ what }) => what === 'pmo-admin' || what === 'portfolio-manager')
    .map(({ holder }) => holder);
  const people = holders.flatMap((one) => (one.kind === 'person' ? [one.accountId] : []));
  const groups = holders.flatMap((one) => (one.kind === 'group' ? [one.groupId] : []));
  return {
    people: [...new Set(people)].filter((one) => !isErased(one)).sort(),
    groups: [...new Set(groups)].sort(),
  };
}

type Told = {
  readonly project: GovernedProject;
  readonly reminder: ReportReminder;
  readonly item: WorkItemId;
  readonly to: Recipients;
  readonly asOf: Day;
};

async function remind(
  { project, reminder, item, to, asOf }: Told,
  deps: RemindOfReportsDeps,
): Promise<'done' | 'short-of-time'> {
  const { due, kind, lastDay } = reminder;
  const name = `report/${project.id}/${due}/${kind}`;
  return remindTogether(
    {
      nameFor: async (person) => {
        const pseudonym = await deps.audit.pseudonymOf(person, deps.now());
        return `${name}/${pseudonym.slice(0, PERSON_DIGITS)}`;
      },
      nameForAll: `${name}/all`,
      untilDay: addDays(lastDay, 1),
      to,
      about: () => Promise.resolve(item),
      letter: letterOn(project, reminder, asOf),
    },
    deps,
  );
}

function letterOn(project: GovernedProject, { due }: ReportReminder, asOf: Day): Letter {
  const { key, name } = project;
  return {
    subject: `The status report of ${key} ${whenDue(due, asOf)}`,
    text: [
      `The status report of ${name} (${key}) ${whenDue(due, asOf)}: it is due on ${due}, and none was issued for that day.`,
      'Write it on the project’s Mandate page, under Reports. The draft is filled in from what changed since the last one. Somebody else approves it before it is issued.',
    ].join('\n\n'),
  };
}

function whenDue(due: Day, asOf: Day): string {
  if (asOf === due) return 'is due today';
  const days = Math.abs(daysBetween(asOf, due));
  return asOf < due ? `is due in ${counted(days, 'day')}` : `is ${counted(days, 'day')} late`;
}
