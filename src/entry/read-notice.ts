import { z } from 'zod';

import { instant, instantFromJira, instantFromMilliseconds } from '../domain/foundation/calendar';
import { projectId, workItemId } from '../domain/foundation/ids';
import type { StatusCategory } from '../domain/foundation/work-item';
import type { FieldChange, ItemEvent } from '../domain/freshness/item-event';
import type { Notice } from '../usecases/ports';

const TYPES = {
  'avi:jira:created:issue': 'created',
  'avi:jira:updated:issue': 'updated',
  'avi:jira:deleted:issue': 'deleted',
} as const;

const CATEGORIES = new Map<string, StatusCategory>([
  ['new', 'to-do'],
  ['undefined', 'to-do'],
  ['indeterminate', 'in-progress'],
  ['done', 'done'],
]);

/** Their values are people's texts, or people, which no fact is made of: not even until the event is folded are they kept. */
const PRIVATE_FIELDS = new Set(
  'summary description environment comment assignee reporter creator'.split(' '),
);
/** Facts are made of numbers, dates and ids. Of any other value it is enough to know that there is one. */
const PLAIN_VALUE = /^[\d\s.:,/TZ+-]{0,100}$/;
const SOME_VALUE = '…';

const id = z.string().regex(/^\d+$/);
const moment = z.string().refine(isMoment).transform(instantFromJira);

const Payload = z.object({
  eventType: z.enum(['avi:jira:created:issue', 'avi:jira:updated:issue', 'avi:jira:deleted:issue']),
  timestamp: z.coerce.number().int().positive(),
  issue: z.object({
    id,
    key: z.string().regex(/-\d+$/),
    fields: z.object({
      issuetype: z.object({
        id,
        hierarchyLevel: z.int().nullish(),
        subtask: z.boolean().nullish(),
      }),
      project: z.object({ id }),
      status: z.object({ statusCategory: z.object({ key: z.string() }).nullish() }).nullish(),
      assignee: z.unknown().optional(),
      created: moment,
      updated: moment,
    }),
  }),
  changelog: z
    .object({
      items: z.array(
        z.object({
          field: z.string(),
          fieldId: z.string().nullish(),
          from: z.string().nullish(),
          to: z.string().nullish(),
          toString: z.string().nullish(),
        }),
      ),
    })
    .nullish(),
});
type Fields = z.output<typeof Payload>['issue']['fields'];
type Change = NonNullable<z.output<typeof Payload>['changelog']>['items'][number];

const AnyPayload = z.object({ issue: z.object({ id }) });

/**
 * Reads a product event. One that cannot be read as documented still says which item to look at.
 *
 * @throws ZodError when not even that.
 */
export function readNotice(payload: unknown): Notice {
  const { data } = Payload.safeParse(payload);
  if (data === undefined) {
    return { kind: 'changed', workItemId: workItemId(AnyPayload.parse(payload).issue.id) };
  }

  const { eventType, timestamp, issue, changelog } = data;
  const event: ItemEvent = {
    type: TYPES[eventType],
    workItemId: workItemId(issue.id),
    number: Number(issue.key.slice(issue.key.lastIndexOf('-') + 1)),
    at: instantFromMilliseconds(timestamp),
    ...factsIn(issue.fields),
    changes: (changelog?.items ?? []).map(toChange),
  };
  return { kind: 'event', event };
}

function factsIn(fields: Fields) {
  const { issuetype, project, status, assignee, created, updated } = fields;
  return {
    projectId: projectId(project.id),
    typeId: issuetype.id,
    level: issuetype.hierarchyLevel ?? (issuetype.subtask === true ? -1 : null),
    category: CATEGORIES.get(status?.statusCategory?.key ?? '') ?? null,
    assigned: (assignee ?? null) !== null,
    created: instant(`${created.slice(0, 19)}.000Z`), // as it is kept: to the second
    updated,
  };
}

function toChange({ field, fieldId, from, to, toString: toText }: Change): FieldChange {
  const isPrivate = PRIVATE_FIELDS.has(field.toLowerCase());
  const value = (text: string | null | undefined) => {
    if (isPrivate || text === null || text === undefined) return null;
    return PLAIN_VALUE.test(text) ? text : SOME_VALUE;
  };

  return {
    field,
    fieldId: fieldId ?? null,
    from: value(from),
    to: value(to),
    toText: value(toText),
  };
}

function isMoment(text: string): boolean {
  try {
    instantFromJira(text);
    return true;
  } catch {
    return false;
  }
}
