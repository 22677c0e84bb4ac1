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
  const result: Record<string, Recount> = {};

  for (const { fields } of issues) {
    const count = (result[fields['project'].key] ??= empty());
    const category = categoryOf(fields);
    const open = category !== 'done';
    const estimate =
      options.estimateField === null ? null : (fields[options.estimateField] ?? null);
    const standard = (fields['issuetype'].hierarchyLevel ?? 0) === 0;

    count.total += 1;
    count[category === 'new' ? 'toDo' : category === 'done' ? 'done' : 'inProgress'] += 1;
    if (open && fields['duedate'] && fields['duedate'] < options.asOf) count.overdue += 1;
    if (open && (isFlagged(fields, options) || hasOpenBlocker(fields, categoryById)))
      count.blocked += 1;
    if (standard && open && estimate === null) count.unestimated += 1;
    if (standard) count.estimateTotal += estimate ?? 0;
    if (standard && !open) count.estimateDone += estimate ?? 0;
    add(count.createdPerWeek, fields['created']);
    if (!open && fields['resolutiondate']) add(count.finishedPerWeek, fields['resolutiondate']);
    if (!open && !fields['resolutiondate']) count.finishedUndated += 1;
  }
  return result;
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
