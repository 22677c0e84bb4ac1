import { z } from 'zod';

import { type JsonObject, textAt } from '../json';
import { type Answer, badRequest, notModelled } from '../reply';
import { readIssue } from '../write/save-issue';
import { putMail } from '../store/outbox';
import { requireIssue } from './issue-lookup';
import { type Addressed, recipientsOf } from './mail-recipients';
import type { ModelledRequest, SiteView } from './operation';
import { readBody } from './parameters';

const Group = z.looseObject({ name: z.string().optional(), groupId: z.string().optional() });
const groups = z.array(Group).default([]);
const groupIds = z.array(z.string()).default([]);

const NotifyBody = z.strictObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z
    .strictObject({
      assignee: z.boolean().default(false),
      reporter: z.boolean().default(false),
      users: z.array(z.looseObject({ accountId: z.string() })).default([]),
      groups,
      groupIds,
      watchers: z.boolean().default(false),
      voters: z.boolean().default(false),
    })
    .prefault({}),
  restrict: z
    .strictObject({
      groups,
      groupIds,
      permissions: z
        .array(z.looseObject({ id: z.string().optional(), key: z.string().optional() }))
        .default([]),
    })
    .prefault({}),
});

/** Keeps what Jira would send. Who may not see the work item is left out, and so is whoever asks. */
export async function notify(request: ModelledRequest, view: SiteView): Promise<Answer> {
  const found = await requireIssue(request.path['issueIdOrKey'] ?? '', view);
  const { to, restrict, ...letter } = readBody(NotifyBody, request.body);
  const { watchers, voters, ...addressed } = to;
  if (watchers || voters)
    throw notModelled('watchers and voters: it keeps only how many there are');

  const { fields } = await readIssue(view.database, found.id);
  const asked: Addressed = { ...addressed, restrict, fields, project: found.project };
  const recipients = await recipientsOf(asked, view);
  if (recipients.length === 0) throw badRequest('No recipients were defined for notification.');

  const { subject = defaultSubject(found.key, fields), textBody = null, htmlBody = null } = letter;
  const sender = view.account?.accountId ?? null;
  const mail = { issueId: found.id, sender, recipients, subject, textBody, htmlBody };
  await putMail(view.database, mail, view.now);
  return { status: 204, body: null };
}

function defaultSubject(key: string, fields: JsonObject): string {
  return `(${key}) ${textAt(fields, 'summary') ?? ''}`;
}
