import type { Day } from '../foundation/calendar';
import type { Sha256 } from '../foundation/sha256';

/** What of a work item is the content of an artifact: what somebody says yes to. */
export type ArtifactContent = {
  readonly typeId: string;
  readonly summary: string;
  /** As Jira tells it, unread; `null` where there is none. */
  readonly description: unknown;
  readonly due: Day | null;
  /** Ids of the attached files; Jira changes none of them. */
  readonly attachments: readonly string[];
  /** The property `mandate.artifact`, unread; `null` where there is none. */
  readonly artifactProperty: unknown;
};

/**
 * By what a content is told from every other: SHA-256 over all of it, in hexadecimal. The order of attachments and of the
 * members of an object is no content.
 *
 * @example
 * fingerprintOf({ …content, summary: 'Business case' }, sha256) !== fingerprintOf({ …content, summary: 'Business cases' }, sha256)
 */
export function fingerprintOf(content: ArtifactContent, sha256: Sha256): string {
  const { typeId, summary, description, due, attachments, artifactProperty } = content;
  const parts = [typeId, summary, description, due, [...attachments].sort(), artifactProperty];
  return sha256(JSON.stringify(inOrder(parts)));
}

/** The same value with the members of its objects in order of name. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, inOrder(member)]),
  );
}
