import { instant, type Instant } from '../foundation/calendar';
import { readNumber, readOnly, readText } from '../foundation/plain-data';
import type { Sha256 } from '../foundation/sha256';

/** One entry's place in the chain and the hash it was sealed with. */
export type Link = { readonly sequence: number; readonly hash: string };

/** What the first entry follows. */
export const CHAIN_START: Link = { sequence: 0, hash: '0'.repeat(64) };

/** Who did what when. What exactly is in a text beside it, which the entry holds the hash of. */
export type AuditEntry = {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  /** The hash of the entry before. */
  readonly previous: string;
  readonly at: Instant;
  /** The pseudonym of a person, or `app`. */
  readonly by: string;
  readonly action: string;
  /** The hash of the content. */
  readonly content: string;
};

/** An entry as it is kept and exported: the very text that was hashed. */
export type SealedEntry = { readonly entry: string; readonly hash: string };

/** What an entry writes for itself when no person did it. */
export const BY_APP = 'app';

const MEMBERS = ['sequence', 'previous', 'at', 'by', 'action', 'content'] as const;

/**
 * Seals an entry onto the end of a chain: whoever alters one entry has to alter every one after it.
 *
 * @example
 * sealEntry({ at, by: 'app', action: 'import.start', content: sha256('{}') }, CHAIN_START, sha256)
 * // { entry: '{"sequence":1,"previous":"0000…","at":…}', hash: sha256(entry) }
 */
export function sealEntry(
  entry: Omit<AuditEntry, 'sequence' | 'previous'>,
  end: Link,
  sha256: Sha256,
): SealedEntry {
  const { at, by, action, content } = entry;
  const sequence = end.sequence + 1;
  const text = JSON.stringify({ sequence, previous: end.hash, at, by, action, content });

  return { entry: text, hash: sha256(text) };
}

/**
 * Reads the text of an entry, wherever it comes from.
 *
 * @throws TypeError naming the place of what is wrong; SyntaxError for a text that is not JSON.
 */
export function readEntry(text: string): AuditEntry {
  const entry = readOnly(JSON.parse(text), 'entry', MEMBERS);
  const read = (name: (typeof MEMBERS)[number]) => readText(entry[name], `entry.${name}`);

  return {
    sequence: readNumber(entry['sequence'], 'entry.sequence'),
    previous: read('previous'),
    at: instant(read('at')),
    by: read('by'),
    action: read('action'),
    content: read('content'),
  };
}
