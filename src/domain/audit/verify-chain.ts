import { readEntry, type AuditEntry, type Link, type SealedEntry } from './audit-entry';
import type { Sha256 } from '../foundation/sha256';
import { pseudonymOf, type AuditPerson } from './audit-person';

/** One line of an export. `content` is `null` where it is withheld: the entry holds its hash all the same. */
export type AuditLine = SealedEntry & {
  readonly content: string | null;
  /** Those behind the pseudonyms in entry and content who are still known. */
  readonly people: readonly AuditPerson[];
};

export type Verdict =
  | { readonly kind: 'whole'; readonly end: Link }
  /** The first link that does not hold. */
  | { readonly kind: 'broken'; readonly sequence: number; readonly reason: string };

/**
 * Whether each of these lines is what was sealed, and follows the one before; the first follows `from`.
 *
 * What is cut off at the end leaves a chain that is whole, and who can write all of it can write another one. So keep
 * the end of an earlier verification elsewhere: a chain that goes on `from` it is the same one.
 *
 * @example
 * verifyChain(lines, CHAIN_START, sha256) // { kind: 'whole', end: { sequence: 12, hash: '9f…' } }
 */
export function verifyChain(lines: Iterable<AuditLine>, from: Link, sha256: Sha256): Verdict {
  let end = from;
  for (const line of lines) {
    const reason = flawOf(line, end, sha256);
    if (reason !== null) return { kind: 'broken', sequence: end.sequence + 1, reason };
    end = { sequence: end.sequence + 1, hash: line.hash };
  }
  return { kind: 'whole', end };
}

function flawOf(line: AuditLine, end: Link, sha256: Sha256): string | null {
  if (sha256(line.entry) !== line.hash) return 'Its text is not the one that was sealed.';

  const entry = entryIn(line);
  if (entry === null) return 'Its text cannot be read.';
  if (entry.sequence > end.sequence + 1) return 'It is missing.';
  if (entry.sequence <= end.sequence) return `Entry ${entry.sequence} stands in its place.`;
  if (entry.previous !== end.hash) return 'It does not follow the entry that stands before it.';
  if (line.content !== null && sha256(line.content) !== entry.content) {
    return 'What it says was changed is not what was sealed.';
  }
  const isOther = ({ pseudonym, accountId, salt }: AuditPerson) =>
    pseudonymOf(accountId, salt, sha256) !== pseudonym;
  return line.people.some(isOther) ? 'It names somebody who is not behind its pseudonym.' : null;
}

function entryIn({ entry }: SealedEntry): AuditEntry | null {
  try {
    return readEntry(entry);
  } catch {
    return null; // whatever is wrong with it, it is no entry
  }
}
