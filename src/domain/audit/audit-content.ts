import { projectId, type ProjectId } from '../foundation/ids';
import { readList, readOnly, readText } from '../foundation/plain-data';

/** What was changed: from what into what. Never an account, a name of a person, or the key or name of a project. */
export type AuditContent = {
  /** `site`, a governed project, a portfolio, `person:PSEUDONYM`, `group:ID`, `entry:SEQUENCE`. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The Jira projects it speaks of: who may not browse them all is not shown it. */
  readonly about: readonly ProjectId[];
};

const MEMBERS = ['nonce', 'subject', 'before', 'after', 'about'] as const;

/**
 * The text of a content, whose hash goes into the entry. By the nonce, nobody who is shown the hash alone can find out
 * by trying what was written.
 */
export function writeContent({ subject, before, after, about }: AuditContent, nonce: string) {
  return JSON.stringify({ nonce, subject, before, after, about });
}

/** @throws TypeError naming the place of what is wrong; SyntaxError for a text that is not JSON. */
export function readContent(text: string): AuditContent {
  const content = readOnly(JSON.parse(text), 'content', MEMBERS);

  return {
    subject: readText(content['subject'], 'content.subject'),
    before: content['before'] ?? null,
    after: content['after'] ?? null,
    about: readList(content['about'], 'content.about', (id, place) =>
      projectId(readText(id, place)),
    ),
  };
}
