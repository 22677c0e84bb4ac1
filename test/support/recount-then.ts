/**
 * What the issues of a site came to at the end of a day (UTC), counted straight from the files. Shares no code with the product, on
 * purpose. Where an issue has a log, each fact is replayed forward and backward: where the two differ, it is not known. Where it has none,
 * an issue that changed later is known to have existed, and to be resolved from its resolution on; nothing else.
 */
export type RawIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly project: { readonly id: string; readonly key: string };
    readonly issuetype: { readonly id: string; readonly hierarchyLevel?: number };
    readonly status: { readonly statusCategory: { readonly key: string } };
    readonly created: string;
    readonly updated: string;
    readonly resolutiondate?: string | null;
    readonly duedate?: string | null;
    readonly [custom: `customfield_${number}`]: unknown;
  };
  readonly changelog?: { readonly histories: readonly { readonly created: string; readonly items: readonly Line[] }[] }; // prettier-ignore
};

type Line = {
  readonly field: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};

export type Site = {
  /** Status category by status id. */
  readonly categories: ReadonlyMap<string, string>;
  /** Hierarchy level by project key and issue type id: `DOC 1`; of the types that issues of the project are of today. */
  readonly levels: ReadonlyMap<string, number>;
  readonly estimateField: `customfield_${number}`;
  readonly estimateName: string;
};

type Counted = { known: number; untold: number };
export type RecountThen = Record<string, Counted> & { total: Counted; createdLast7Days: Counted };

const NAMES = [
  ...['total', 'toDo', 'inProgress', 'done', 'overdue', 'unestimated', 'estimateTotal'],
  ...['estimateDone', 'finishedUndated', 'finishedLast7Days', 'createdLast7Days'],
];
const A_DAY = 86_400_000;

/** By project key. */
export function recountThen(
  issues: readonly RawIssue[],
  asOf: string,
  site: Site,
): Record<string, RecountThen> {
  const counts: Record<string, RecountThen> = {};
  const end = Date.parse(`${asOf}T23:59:59.999Z`);
  for (const issue of issues) {
    if (timeOf(issue.fields.created) > end || wasElsewhere(issue, end)) continue;
    const { key } = issue.fields.project;
    const count = (counts[key] ??= empty());
    const facts = factsThen(issue, end, site);
    count.total.known += 1;
    if (isInLast7Days(timeOf(issue.fields.created), asOf)) count.createdLast7Days.known += 1;
    for (const [name, amount] of Object.entries(amountsOf(facts, asOf))) {
      const of = count[name] ?? { known: 0, untold: 0 };
      if (amount === undefined) of.untold += 1;
      else of.known = Math.round((of.known + amount) * 10_000) / 10_000;
    }
  }
  return counts;
}

/** It came from another project later. */
function wasElsewhere(issue: RawIssue, end: number): boolean {
  if (timeOf(issue.fields.updated) <= end) return false;
  const moves = changesOf(issue, ['project', 'Project'], idOf);
  const next = moves.find(({ when }) => when > end);
  return next !== undefined && next.from !== issue.fields.project.id;
}

const empty = (): RecountThen =>
  Object.fromEntries(NAMES.map((name) => [name, { known: 0, untold: 0 }])) as RecountThen;

/** `undefined` for what is not known. */
type Facts = {
  readonly category: string | undefined;
  readonly due: string | null | undefined;
  readonly level: number | undefined;
  readonly estimate: number | null | undefined;
  readonly resolved: number | null | undefined;
};

function factsThen(issue: RawIssue, end: number, site: Site): Facts {
  const { fields } = issue;
  const estimate = (fields[site.estimateField] ?? null) as number | null;
  const resolved = fields.resolutiondate ? timeOf(fields.resolutiondate) : null;
  const asToday = {
    category: fields.status.statusCategory.key,
    due: fields.duedate ?? null,
    level: fields.issuetype.hierarchyLevel ?? 0,
    ...{ estimate, resolved },
  };
  if (timeOf(fields.updated) <= end) return asToday;
  if (issue.changelog === undefined) return undated(resolved, end);

  const { project, issuetype } = fields;
  const type = valueThen(changesOf(issue, ['issuetype', 'Issue Type'], idOf), issuetype.id, end);
  const points = changesOf(issue, [site.estimateName], (_id, text) => text);
  const days = changesOf(issue, ['duedate'], (id, text) => (id ?? text)?.slice(0, 10) ?? null);
  return {
    category: categoryThen(issue, end, site),
    due: valueThen(days, asToday.due, end),
    level: site.levels.get(`${project.key} ${type ?? ''}`),
    estimate: numberThen(valueThen(points, estimate === null ? null : String(estimate), end)),
    resolved: resolvedThen(issue, resolved, end),
  };
}

function undated(resolved: number | null, end: number): Facts {
  return {
    ...{ category: undefined, due: undefined, level: undefined, estimate: undefined },
    resolved: resolved !== null && resolved <= end ? resolved : undefined,
  };
}

type Change = { readonly when: number; readonly from: string | null; readonly to: string | null };

const idOf = (id: string | null) => id;

function changesOf(
  { changelog }: RawIssue,
  names: readonly string[],
  read: (id: string | null, text: string | null) => string | null,
): readonly Change[] {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return (changelog?.histories ?? [])
    .flatMap(({ created, items }) =>
      items
        .filter(({ field }) => names.includes(field))
        .map((line) => ({
          when: timeOf(created),
          from: read(text(line.from), text(line.fromString)),
          to: read(text(line.to), text(line.toString)),
        })),
    )
    .sort((one, other) => one.when - other.when);
}

/** Forward from the beginning, and backward from today; `undefined` where the two do not meet, or the log does not lead to today. */
function valueThen(changes: readonly Change[], present: string | null, end: number) {
  const before = changes.filter(({ when }) => when <= end).at(-1);
  const after = changes.find(({ when }) => when > end);
  const last = changes.at(-1);
  if (last !== undefined && last.to !== present) return undefined;
  const backward = after === undefined ? present : after.from;
  if (before !== undefined && before.to !== backward) return undefined;
  return backward;
}

function categoryThen(issue: RawIssue, end: number, { categories }: Site): string | undefined {
  const unknown = 'unknown';
  const inCategory = (id: string | null) => categories.get(id ?? '') ?? unknown;
  const moves = changesOf(issue, ['status'], idOf)
    .map(({ when, from, to }) => ({ when, from: inCategory(from), to: inCategory(to) }))
    .filter(({ from, to }) => from !== to || from === unknown);
  const value = valueThen(moves, issue.fields.status.statusCategory.key, end);
  return value === unknown ? undefined : (value ?? undefined);
}

function resolvedThen(issue: RawIssue, present: number | null, end: number) {
  const changes = changesOf(issue, ['resolution'], (id, text) => (id ?? text) && 'set');
  const value = valueThen(changes, present === null ? null : 'set', end);
  if (value === undefined) return undefined;
  if (!changes.some(({ when }) => when > end)) {
    return present !== null && present > end ? undefined : present;
  }
  const last = changes.filter(({ when }) => when <= end).at(-1);
  if (value === null) return null;
  return last?.from === null ? last.when : undefined;
}

function numberThen(text: string | null | undefined): number | null | undefined {
  return text === null || text === undefined ? text : Number(text);
}

/** Whether something holds of what may not be known. */
function holds<Value>(value: Value | undefined, test: (value: Value) => boolean) {
  return value === undefined ? undefined : test(value);
}

function one(...all: readonly (boolean | undefined)[]): number | undefined {
  if (all.includes(false)) return 0;
  return all.includes(undefined) ? undefined : 1;
}

/** What an issue adds to each measure; `undefined` where that is not known. */
function amountsOf({ category, due, level, estimate, resolved }: Facts, asOf: string) {
  const isDone = holds(category, (key) => key === 'done');
  const isOpen = holds(category, (key) => key !== 'done');
  const isWork = holds(level, (of) => of === 0);
  const sum = (...all: readonly (boolean | undefined)[]) => {
    if (estimate === null || estimate === 0 || all.includes(false)) return 0;
    return all.includes(undefined) ? undefined : estimate;
  };
  return {
    toDo: one(holds(category, (key) => key !== 'done' && key !== 'indeterminate')),
    inProgress: one(holds(category, (key) => key === 'indeterminate')),
    done: one(isDone),
    overdue: one(
      isOpen,
      holds(due, (on) => on !== null && on < asOf),
    ),
    unestimated: one(
      isOpen,
      isWork,
      holds(estimate, (points) => points === null),
    ),
    estimateTotal: sum(isWork),
    estimateDone: sum(isDone, isWork),
    finishedUndated: one(
      isDone,
      holds(resolved, (when) => when === null),
    ),
    finishedLast7Days: one(isDone, holds(resolved, (when) => when !== null && isInLast7Days(when, asOf))), // prettier-ignore
  };
}

function isInLast7Days(when: number, asOf: string): boolean {
  const days = (Date.parse(asOf) - Math.floor(when / A_DAY) * A_DAY) / A_DAY;
  return days >= 0 && days < 7;
}

function timeOf(written: string): number {
  return Date.parse(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
