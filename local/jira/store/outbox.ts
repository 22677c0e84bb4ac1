import { z } from 'zod';

import { parseJson } from '../json';
import type { Database } from './database';

/** An e-mail that Jira would have sent. Nobody is written to here. */
export type Mail = {
  readonly issueId: string;
  /** `null` where nobody in particular asked for it. */
  readonly sender: string | null;
  /** Account ids. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly textBody: string | null;
  readonly htmlBody: string | null;
};

/** One that was put into the outbox. */
export type SentMail = Mail & { readonly sentMs: number };

const MailRow = z
  .object({
    issue_id: z.string(),
    at_ms: z.coerce.number(),
    sender: z.string().nullable(),
    recipients: z.string().transform((text) => z.array(z.string()).parse(parseJson(text))),
    subject: z.string(),
    text_body: z.string().nullable(),
    html_body: z.string().nullable(),
  })
  .transform((row): SentMail => ({
    issueId: row.issue_id,
    sentMs: row.at_ms,
    sender: row.sender,
    recipients: row.recipients,
    subject: row.subject,
    textBody: row.text_body,
    htmlBody: row.html_body,
  }));

export async function putMail(database: Database, mail: Mail, now: number): Promise<void> {
  await database.insert({
    into: 'outbox (issue_id, at_ms, sender, recipients, subject, text_body, html_body)',
    values: [
      [
        mail.issueId,
        now,
        mail.sender,
        JSON.stringify(mail.recipients),
        mail.subject,
        mail.textBody,
        mail.htmlBody,
      ],
    ],
  });
}

/** Oldest first. */
export async function readOutbox(database: Database): Promise<readonly SentMail[]> {
  return database.select(
    MailRow,
    'SELECT issue_id, at_ms, sender, recipients, subject, text_body, html_body FROM outbox ORDER BY id',
  );
}
