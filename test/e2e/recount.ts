import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a few lines count straight from the files of a site. Shares no code with the product, on purpose. */
export type Recount = {
  total: number;
  toDo: number;
  inProgress: number;
  done: number;
  overdue: number;
  blocked: number;
  unestimated: number;
  estimateTotal: number;
  estimateDone: number;
  finishedUndated: number;
  createdPerWeek: Record<string, number>;
  finishedPerWeek: Record<string, number>;
};

type Options = {
  readonly asOf: string;
  readonly estimateField: string | null;
  readonly flaggedField: string | null;
};
type Raw = { id: string; key: string; fields: Record<string, any> };

/** Counts per project key. `asOf` is a day, `2026-11-22`. */
export function recount(directory: string, options: Options): Record<string, Recount> {
  const issues = readIssues(directory);
  const categoryById = new Map(issues.map((issue) => [issue.id, categoryOf(issue.fields)]));
  const counts = new Map<string, Recount>();

  for (const { fields } of issues) {
    const key: string = fields['project'].key;
    const count = counts.get(key) ?? empty();
    counts.set(key, count);

    countCategory(count, categoryOf(fields));
    countEstimate(count, fields, options);
    add(count.createdPerWeek, fields['created']);
    if (categoryOf(fields) === 'done') {
      if (fields['resolutiondate']) add(count.finishedPerWeek, fields['resolutiondate']);
      else count.finishedUndated += 1;
    } else {
      const isBlocked = isFlagged(fields, options) || hasOpenBlocker(fields, categoryById);
      if (fields['duedate'] && fields['duedate'] < options.asOf) count.overdue += 1;
      if (isBlocked) count.blocked += 1;
    }
  }
  return Object.fromEntries(counts);
}

function countCategory(count: Recount, category: string): void {
  count.total += 1;
  count[category === 'new' ? 'toDo' : category === 'done' ? 'done' : 'inProgress'] += 1;
}

function countEstimate(count: Recount, fields: Raw['fields'], { estimateField }: Options): void {
  if ((fields['issuetype'].hierarchyLevel ?? 0) !== 0) return;

  const isOpen = categoryOf(fields) !== 'done';
  const estimate = estimateField === null ? null : (fields[estimateField] ?? null);
  if (isOpen && estimate === null) count.unestimated += 1;
  count.estimateTotal += estimate ?? 0;
  if (!isOpen) count.estimateDone += estimate ?? 0;
}

function readIssues(directory: string): Raw[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .flatMap((name) =>
      gunzipSync(readFileSync(join(directory, name)))
        .toString('utf8')
        .split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Raw);
}

const categoryOf = (fields: Raw['fields']): string => fields['status'].statusCategory.key;

const isFlagged = (fields: Raw['fields'], { flaggedField }: Options): boolean =>
  flaggedField !== null && Array.isArray(fields[flaggedField]) && fields[flaggedField].length > 0;

function hasOpenBlocker(fields: Raw['fields'], categoryById: Map<string, string>): boolean {
  return (fields['issuelinks'] ?? []).some((link: any) => {
    if (link.type.name !== 'Blocks' || !link.inwardIssue) return false;
    const here = categoryById.get(link.inwardIssue.id);
    return (here ?? link.inwardIssue.fields?.status?.statusCategory?.key) !== 'done';
  });
}

function add(weeks: Record<string, number>, timestamp: string): void {
  const at = new Date(timestamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const monday = Date.UTC(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate() - ((at.getUTCDay() + 6) % 7),
  );
  const week = new Date(monday).toISOString().slice(0, 10);
  weeks[week] = (weeks[week] ?? 0) + 1;
}

const empty = (): Recount => ({
  total: 0,
  toDo: 0,
  inProgress: 0,
  done: 0,
  overdue: 0,
  blocked: 0,
  unestimated: 0,
  estimateTotal: 0,
  estimateDone: 0,
  finishedUndated: 0,
  createdPerWeek: {},
  finishedPerWeek: {},
});
