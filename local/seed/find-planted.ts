import type { ReadIssue } from './read-issues';

const DAY = 86_400_000;

/** What a reader of the files finds, in the words of the plant. */
export function found(
  issues: readonly ReadIssue[],
  asOf: string,
): Readonly<Record<string, unknown>> {
  const today = Date.parse(asOf);
  const open = issues.filter((issue) => !isDone(issue));
  const wip = issues.filter(isWip);
  const age = (time: string): number => (today - Date.parse(time)) / DAY;
  const unassigned = wip.filter(({ fields }) => fields.assignee === null).length;
  const dues = issues.flatMap(({ fields }) => fields.duedate ?? []);
  const openDues = open.flatMap(({ fields }) => fields.duedate ?? []);
  const overdue = openDues.filter((due) => due < asOf).length;
  const sized = open.filter(({ fields }) => fields.issuetype.hierarchyLevel === 0);
  const unsized =
    sized.filter(
      ({ fields }) => (fields.customfield_10016 ?? fields.customfield_10031) === undefined,
    ).length / sized.length;
  const milestones = open.filter(({ fields }) => fields.issuetype.name === 'Milestone');

  return {
    health: schedule(issues, asOf),
    finishedInLast28Days: issues.some(
      ({ fields }) => fields.resolutiondate !== null && age(fields.resolutiondate) <= 28,
    ),
    workInProgress:
      wip.length === 0 ? 'none' : unassigned === 0 ? 'all-assigned' : 'some-unassigned',
    movement: wip.some(({ fields }) => age(fields.updated) >= 14) ? 'stale' : 'moving',
    dueDates:
      dues.length === 0
        ? 'none'
        : overdue === 0
          ? 'none-overdue'
          : overdue === openDues.length
            ? 'all-past'
            : 'some-overdue',
    unestimated: unsized < 0.35 ? 'low' : unsized > 0.65 ? 'high' : unsized,
    doneWithoutResolutionDate: issues.some(
      (issue) => isDone(issue) && issue.fields.resolutiondate === null,
    ),
    blocked: open.some((issue) => isBlocked(issue, issues)),
    documents: documentsIn(issues, age),
    reviews: [
      ...new Set(issues.flatMap(({ fields }) => REVIEWS[fields.issuetype.name] ?? [])),
    ].sort(),
    withoutOwner: ownerless(open),
    milestonesWithoutDate: milestones.some(({ fields }) => fields.duedate === null),
    issuesDated: everyOne(issues, 'Project Issue', ({ fields }) => fields.duedate !== null),
    changesDecided: everyOne(issues, 'Change Request', isDone),
    deliverablesAccepted: everyOne(issues, 'Deliverable', isDone),
  };
}

/** The schedule rule with a plain rate: wide margins keep it clear of the exact forecast. */
function schedule(issues: readonly ReadIssue[], asOf: string): string {
  const planned = issues
    .flatMap(({ fields }) => fields.duedate ?? [])
    .sort()
    .at(-1);
  if (planned === undefined) return 'unknown';
  const remaining = issues.filter((issue) => !isDone(issue)).length;
  if (remaining > 0 && planned < asOf) return 'red';

  const from = Date.parse(asOf) - 182 * DAY;
  const finished = issues.filter(
    ({ fields }) => fields.resolutiondate !== null && Date.parse(fields.resolutiondate) >= from,
  ).length;
  const days = (remaining / finished) * 182;
  const left = (Date.parse(planned) - Date.parse(asOf)) / DAY;
  return days * 1.4 < left
    ? 'green'
    : days > left * 1.4
      ? 'amber'
      : `too close: ${days} of ${left} days`;
}

function isBlocked({ fields }: ReadIssue, issues: readonly ReadIssue[]): boolean {
  if (fields.customfield_10021 !== undefined) return true;
  const blockers = fields.issuelinks.flatMap((link) =>
    link.type.name === 'Blocks' ? (link.inwardIssue?.key ?? []) : [],
  );
  return blockers.some((key) => issues.some((issue) => issue.key === key && !isDone(issue)));
}

/** By the names of their types on this site. */
export const LOGS: Readonly<Record<string, string>> = {
  Risk: 'risk',
  'Project Issue': 'issue',
  Decision: 'decision',
  'Change Request': 'change-request',
  Milestone: 'milestone',
  Deliverable: 'deliverable',
  Stakeholder: 'stakeholder',
  'Lesson Learned': 'lesson-learned',
};

function ownerless(open: readonly ReadIssue[]): readonly string[] {
  const kinds = open
    .filter(({ fields }) => fields.assignee === null)
    .flatMap(({ fields: { issuetype } }) => KINDS[issuetype.name] ?? []);
  return [...new Set(kinds)].sort();
}

function everyOne(
  issues: readonly ReadIssue[],
  type: string,
  holds: (issue: ReadIssue) => boolean,
): boolean {
  const those = issues.filter(({ fields }) => fields.issuetype.name === type);
  return those.length > 0 && those.every(holds);
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  'Project Initiation Request': 'project-initiation-request',
  'Business Case': 'business-case',
  'Project Charter': 'project-charter',
  'Project Handbook': 'project-handbook',
  'Work Plan': 'work-plan',
  'Status Report': 'status-report',
  'Project-End Report': 'project-end-report',
  'Risk Management Plan': 'risk-management-plan',
  'Deliverables Acceptance Plan': 'deliverables-acceptance-plan',
  'Acceptance Note': 'acceptance-note',
};

const REVIEWS: Readonly<Record<string, string>> = {
  'Gate Review': 'gate-review',
  'Quality Review': 'quality-review',
  'Meeting Minutes': 'meeting-record',
};

const KINDS: Readonly<Record<string, string>> = { ...LOGS, ...DOCUMENTS, ...REVIEWS };

function documentsIn(
  issues: readonly ReadIssue[],
  age: (time: string) => number,
): Readonly<Record<string, string>> {
  const states: Record<string, string> = {};
  for (const { fields } of issues) {
    const kind = DOCUMENTS[fields.issuetype.name];
    if (kind === undefined) continue;
    const isStale = kind === 'status-report' && age(fields.updated) >= 35;
    const { key } = fields.status.statusCategory;
    const state = isStale
      ? 'stale'
      : key === 'done'
        ? 'approved'
        : key === 'new'
          ? 'draft'
          : 'in-review';
    // Of several editions the newest counts; the files are in the order of creation.
    states[kind] = state;
  }
  return states;
}

function isDone({ fields }: ReadIssue): boolean {
  return fields.status.statusCategory.key === 'done';
}

function isWip({ fields }: ReadIssue): boolean {
  return fields.status.statusCategory.key === 'indeterminate';
}
