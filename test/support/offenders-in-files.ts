/** The findings of agile-light and data-quality once more, straight from Jira's JSON, by code that shares nothing with the product's. */

export type RawIssue = {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly created: string;
    readonly updated: string;
    readonly resolutiondate?: string | null;
    readonly duedate?: string | null;
    readonly statuscategorychangedate?: string | null;
    readonly assignee?: object | null;
    readonly parent?: { readonly id?: string } | null;
    readonly status: { readonly statusCategory?: { readonly key: string } | null };
    readonly issuetype: { readonly hierarchyLevel?: number | null; readonly subtask?: boolean };
    readonly issuelinks?: readonly RawLink[] | null;
  };
};

type RawLink = {
  readonly type: { readonly name: string };
  readonly inwardIssue?: {
    readonly id: string;
    readonly fields?: {
      readonly status?: { readonly statusCategory?: { readonly key: string } | null } | null;
    } | null;
  } | null;
};

type Site = {
  readonly asOf: string;
  readonly estimate: string;
  readonly flagged: string | null;
};

const dayOf = (text: string) => new Date(text).toISOString().slice(0, 10);
const since = (text: string, asOf: string) =>
  (Date.parse(asOf) - Date.parse(dayOf(text))) / 86_400_000;
const second = (text: string) => `${new Date(text).toISOString().slice(0, 19)}.000Z`;
const millisecond = (text: string) => new Date(text).toISOString();

type Facts = ReturnType<typeof factsOf>;

function factsOf({ key, fields }: RawIssue, { estimate, flagged }: Site) {
  const category = fields.status.statusCategory?.key;
  const size = fields[estimate];
  return {
    number: Number(key.split('-').at(-1)),
    isDone: category === 'done',
    isMoving: category === 'indeterminate',
    level: levelOf(fields.issuetype),
    isFlagged: flagged !== null && isTicked(fields[flagged]),
    isAssigned: isThere(fields.assignee),
    created: fields.created,
    updated: fields.updated,
    resolved: orNull(fields.resolutiondate),
    due: orNull(fields.duedate),
    moved: orNull(fields.statuscategorychangedate),
    hasParent: fields.parent?.id !== undefined,
    estimate: typeof size === 'number' ? size : null,
    isBlocked: orNull(fields.issuelinks)?.some(isOpenBlock) === true,
  };
}

const isThere = (value: unknown) => value !== undefined && value !== null;
const orNull = <Value>(value: Value | null | undefined) => value ?? null;
const levelOf = ({ hierarchyLevel, subtask }: RawIssue['fields']['issuetype']) =>
  hierarchyLevel ?? (subtask === true ? -1 : 0);
const isTicked = (flag: unknown) =>
  Array.isArray(flag) ? flag.length > 0 : isThere(flag) && flag !== '';
const isOpenBlock = ({ type, inwardIssue }: RawLink) =>
  type.name === 'Blocks' &&
  inwardIssue != null &&
  inwardIssue.fields?.status?.statusCategory?.key !== 'done';

/** Which facts a rule is about, which of these break it, and by what text the breaking ones are told first. */
type Check = {
  readonly about: (one: Facts) => boolean;
  readonly breaks: (one: Facts, asOf: string) => boolean;
  readonly rank: (one: Facts) => string;
};

const byCreation = (one: Facts) => second(one.created);
const heldSince = (one: Facts) => (one.moved === null ? second(one.created) : second(one.moved));

const unassigned: Check = {
  about: (one) => one.isMoving,
  breaks: (one) => !one.isAssigned,
  rank: heldSince,
};
const still = (days: number): Check => ({
  about: (one) => one.isMoving,
  breaks: (one, asOf) => since(one.updated, asOf) > days,
  rank: (one) => millisecond(one.updated),
});
const overdue: Check = {
  about: (one) => !one.isDone && one.due !== null,
  breaks: (one, asOf) => (one.due ?? '') < asOf,
  rank: (one) => one.due ?? '',
};
const undated: Check = {
  about: (one) => one.isDone,
  breaks: (one) => one.resolved === null,
  rank: (one) => (one.moved === null ? millisecond(one.updated) : second(one.moved)),
};
const created = (about: Check['about'], breaks: Check['breaks']): Check => ({
  about,
  breaks,
  rank: byCreation,
});

const CHECKS: Readonly<Record<string, Check>> = {
  'AGL-2': unassigned,
  'AGL-3': still(14),
  'AGL-4': overdue,
  'AGL-5': undated,
  'DQ-1': unassigned,
  'DQ-2': created(
    (one) => !one.isDone && one.isFlagged,
    (one) => !one.isAssigned,
  ),
  'DQ-3': created(
    (one) => one.isMoving && one.level === 0,
    (one) => one.estimate === null,
  ),
  'DQ-4': created(
    (one) => one.estimate !== null,
    (one) => (one.estimate ?? 0) < 0 || (one.estimate ?? 0) > 1000,
  ),
  'DQ-5': created(
    (one) => one.level < 0,
    (one) => !one.hasParent,
  ),
  'DQ-6': created(
    (one) => one.isDone,
    (one) => one.isBlocked,
  ),
  'DQ-7': still(30),
  'DQ-8': overdue,
  'DQ-9': created(
    (one) => !one.isDone && one.due !== null,
    (one) => (one.due ?? '') < dayOf(one.created),
  ),
  'DQ-10': created(
    (one) => !one.isDone && one.due !== null,
    (one, asOf) => since(one.due ?? '', asOf) < -1095,
  ),
  'DQ-11': undated,
  'DQ-12': created(
    (one) => !one.isDone,
    (one) => one.resolved !== null,
  ),
  'DQ-13': created(
    (one) => one.resolved !== null,
    (one) => dayOf(one.resolved ?? '') < dayOf(one.created),
  ),
  'DQ-14': created(
    (one) => one.isMoving && one.level === 0 && one.moved !== null,
    (one, asOf) => since(one.moved ?? '', asOf) > 180,
  ),
  'DQ-15': created(
    (one) => !one.isDone && !one.isMoving && one.level === 0,
    (one, asOf) => since(one.created, asOf) > 730,
  ),
};

/** By rule: its verdict, how many work items break it, and the numbers of the first fifty. */
export function offendersIn(issues: readonly RawIssue[], site: Site) {
  const facts = issues.map((issue) => factsOf(issue, site));
  const byItems = Object.entries(CHECKS).map(([rule, check]) => [
    rule,
    judged(facts, check, site.asOf),
  ]);
  return Object.fromEntries([['AGL-1', finishedLately(facts, site.asOf)], ...byItems]) as Record<
    string,
    unknown
  >;
}

function judged(facts: readonly Facts[], { about, breaks, rank }: Check, asOf: string) {
  const asked = facts.filter(about);
  if (asked.length === 0) return { verdict: 'undecided' };
  const broken = asked
    .filter((one) => breaks(one, asOf))
    .sort((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      if (a !== b) return a < b ? -1 : 1;
      return one.number - other.number;
    });
  if (broken.length === 0) return { verdict: 'passed' };
  return {
    verdict: 'failed',
    count: broken.length,
    first: broken.slice(0, 50).map(({ number }) => number),
  };
}

/** Something was finished in the last 28 days. */
function finishedLately(facts: readonly Facts[], asOf: string) {
  const finished = facts.flatMap((one) =>
    one.isDone && one.resolved !== null ? [{ ...one, at: second(one.resolved) }] : [],
  );
  const latest = finished.sort((one, other) => {
    if (one.at !== other.at) return one.at < other.at ? 1 : -1;
    return one.number - other.number;
  })[0];
  if (latest !== undefined && since(latest.at, asOf) <= 28) return { verdict: 'passed' };
  const untold = facts.some(
    (one) => one.isDone && one.resolved === null && since(one.updated, asOf) <= 28,
  );
  if (untold || facts.every(({ isDone }) => isDone)) return { verdict: 'undecided' };
  if (facts.every((one) => since(one.created, asOf) <= 28)) return { verdict: 'undecided' };
  return latest === undefined
    ? { verdict: 'failed' }
    : { verdict: 'failed', count: 1, first: [latest.number] };
}
