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
  const files = [...attachments].sort();
  return sha256(canonicalText([typeId, summary, description, due, files, artifactProperty]));
}

/** By what a structured part is told from every other: SHA-256 over it, whoever wrote it. The order of members is no content. */
export function partFingerprint(artifactProperty: unknown, sha256: Sha256): string {
  return sha256(canonicalText(artifactProperty));
}

/** Text as it stands in JSON, or a value that is still to be written. */
type Piece = string | { readonly value: unknown };

/**
 * A value as JSON, with the members of its objects in order of name. Nothing calls itself here: whoever may edit a work item
 * may write a structured part that is nested deeper than any stack.
 */
export function canonicalText(value: unknown): string {
  const written: string[] = [];
  const rest: Piece[] = [{ value }];
  for (let piece = rest.pop(); piece !== undefined; piece = rest.pop()) {
    if (typeof piece === 'string') written.push(piece);
    else for (const part of piecesOf(piece.value).reverse()) rest.push(part);
  }
  return written.join('');
}

function piecesOf(value: unknown): Piece[] {
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown): Piece[] => [',', { value: item }]);
    return ['[', ...items.slice(1), ']'];
  }
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value ?? null)];

  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, member]): Piece[] => [',', `${JSON.stringify(name)}:`, { value: member }]);
  return ['{', ...members.slice(1), '}'];
}
