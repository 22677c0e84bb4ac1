import { groupId, type GroupId } from '../foundation/ids';

const SUBJECT = 'group:';

/** How a content names a group of Jira's that it is about. A group is no personal data, so it goes by its own id. */
export function groupSubject(group: GroupId): string {
  return `${SUBJECT}${group}`;
}

/** The group that a content is about; `null` when it is about something else. */
export function groupIn(subject: string): GroupId | null {
  return subject.startsWith(SUBJECT) ? groupId(subject.slice(SUBJECT.length)) : null;
}
