import { z } from 'zod';

import { ARTIFACT_PROPERTY } from '../../domain/artifacts/structured-part';
import { day, type Instant, instantFromJira } from '../../domain/foundation/calendar';
import { projectId, type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { StatusCategory } from '../../domain/foundation/work-item';
import type { Blocker, ItemFields, ReadItem, WorkFact } from '../../usecases/ports';

const SYSTEM_FIELDS = [
  'issuetype',
  'status',
  'created',
  'updated',
  'resolutiondate',
  'duedate',
  'parent',
  'assignee',
  'issuelinks',
  'statuscategorychangedate',
  'project',
];

/** The fields an item is read with; all others, most of Jira's bytes, stay where they are. */
export function namesOf({ estimateFieldId, flaggedFieldId }: ItemFields): string[] {
  return [...SYSTEM_FIELDS, ...[estimateFieldId, flaggedFieldId].filter((id) => id !== null)];
}

export const moment = z.string().transform((text, context) => {
  try {
    return instantFromJira(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not a timestamp' });
    return z.NEVER;
  }
});

export const date = z.string().transform((text, context) => {
  try {
    return day(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not a day' });
    return z.NEVER;
  }
});

const idText = z.string().regex(/^\d+$/);
const statusShape = z.object({ statusCategory: z.object({ key: z.string() }).nullish() });

const LinkShape = z.object({
  type: z.object({ name: z.string() }),
  inwardIssue: z
    .object({ id: idText, fields: z.object({ status: statusShape.nullish() }).nullish() })
    .nullish(),
  outwardIssue: z.object({ id: idText }).nullish(),
});

/** Fields of the site's own choosing come beside the known ones. */
const FieldsShape = z.looseObject({
  issuetype: z.object({
    id: idText,
    hierarchyLevel: z.int().nullish(),
    subtask: z.boolean().nullish(),
  }),
  status: statusShape,
  created: moment,
  updated: moment,
  resolutiondate: moment.nullish(),
  duedate: date.nullish(),
  /** A parent the app cannot reach is told by its key alone. */
  parent: z.object({ id: idText.optional() }).nullish(),
  assignee: z.unknown().optional(),
  issuelinks: z.array(LinkShape).nullish(),
  statuscategorychangedate: moment.nullish(),
  project: z.object({ id: idText }),
});

export const IssueShape = z.object({
  id: idText,
  key: z.string().regex(/-\d+$/),
  fields: FieldsShape,
  properties: z.record(z.string(), z.unknown()).nullish(),
});
type Issue = z.output<typeof IssueShape>;
type Fields = Issue['fields'];

/** Jira's own keys of status categories. What is in none is not begun. */
export function categoryOf(key: string | undefined): StatusCategory {
  if (key === 'done') return 'done';
  return key === 'indeterminate' ? 'in-progress' : 'to-do';
}

export function toReadItem(issue: Issue, names: ItemFields): ReadItem {
  return {
    item: toFact(issue, names),
    blockers: blockersOf(issue.fields, names.blockingLinkTypes),
    links: linksOf(issue.fields),
    artifactProperty: issue.properties?.[ARTIFACT_PROPERTY] ?? null,
  };
}

function toFact({ id, key, fields }: Issue, names: ItemFields): WorkFact {
  return {
    id: workItemId(id),
    projectId: projectId(fields.project.id),
    number: Number(key.slice(key.lastIndexOf('-') + 1)),
    typeId: fields.issuetype.id,
    level: levelOf(fields.issuetype),
    category: categoryOf(fields.status.statusCategory?.key),
    categorySince: toTheSecond(fields.statuscategorychangedate ?? null),
    flagged: isFlag(valueOf(names.flaggedFieldId, fields)),
    assigned: (fields.assignee ?? null) !== null,
    created: toTheSecond(fields.created),
    updated: fields.updated,
    resolved: toTheSecond(fields.resolutiondate ?? null),
    due: fields.duedate ?? null,
    parentId: fields.parent?.id === undefined ? null : workItemId(fields.parent.id),
    estimate: numberOrNull(valueOf(names.estimateFieldId, fields)),
  };
}

/** Sites without hierarchy levels in their answers still tell sub-tasks. */
function levelOf({ hierarchyLevel, subtask }: Fields['issuetype']): number {
  return hierarchyLevel ?? (subtask === true ? -1 : 0);
}

function valueOf(field: string | null, fields: Fields): unknown {
  return field === null ? null : fields[field];
}

function toTheSecond<Moment extends Instant | null>(at: Moment): Moment {
  return (at === null ? null : `${at.slice(0, 19)}.000Z`) as Moment;
}

/** A flag is a list of ticked boxes; the field stays behind as an empty list when the last one is taken back. */
function isFlag(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : (value ?? null) !== null && value !== '';
}

/** Jira takes no larger number into a field; sums of such stay finite. */
const LARGEST_NUMBER = 1e14;

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_NUMBER ? value : null;
}

function linksOf({ issuelinks }: Fields): WorkItemId[] {
  const ids = (issuelinks ?? []).flatMap(({ inwardIssue, outwardIssue }) =>
    [inwardIssue, outwardIssue].flatMap((other) => (other == null ? [] : [other.id])),
  );
  return [...new Set(ids)].map(workItemId);
}

/** The items on the inward side of a blocking link: those that stand in the way of this one. */
function blockersOf({ issuelinks }: Fields, blockingLinkTypes: readonly string[]): Blocker[] {
  const blockers = new Map<string, Blocker>();
  for (const { type, inwardIssue } of issuelinks ?? []) {
    if (inwardIssue == null || !blockingLinkTypes.includes(type.name)) continue;
    blockers.set(inwardIssue.id, {
      id: workItemId(inwardIssue.id),
      category: categoryOf(inwardIssue.fields?.status?.statusCategory?.key),
    });
  }
  return [...blockers.values()];
}
