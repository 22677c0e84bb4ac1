import { PART_ACTIONS } from '../../../src/domain/audit/audit-action';
import { readContent, writeContent } from '../../../src/domain/audit/audit-content';
import { CHAIN_START, readEntry, sealEntry } from '../../../src/domain/audit/audit-entry';
import { pseudonymOf, subjectOf, type AuditPerson } from '../../../src/domain/audit/audit-person';
import type { AccountId } from '../../../src/domain/foundation/ids';
import type { AuditDraft, AuditFilter, AuditTrail, KeptEntry } from '../../../src/usecases/ports';
import { sha256 } from '../sha256';

const ENTRIES_AN_ANSWER = 500;

export type AuditInMemory = AuditTrail & {
  /** What was appended, as it came in. */
  readonly drafts: AuditDraft[];
  readonly kept: KeptEntry[];
  readonly behind: Map<AccountId, AuditPerson>;
};

/** `before` is what was appended before anybody did anything. */
export function auditInMemory(before: readonly AuditDraft[] = []): AuditInMemory {
  const drafts: AuditDraft[] = [];
  const kept: KeptEntry[] = [];
  const behind = new Map<AccountId, AuditPerson>();

  const pseudonymFor = (accountId: AccountId | 'app') => {
    if (accountId === 'app') return 'app';
    const salt = `salt-${behind.size}`;
    const pseudonym = pseudonymOf(accountId, salt, sha256);
    const person = behind.get(accountId) ?? { pseudonym, accountId, salt };
    behind.set(accountId, person);
    return person.pseudonym;
  };

  const keep = (draft: AuditDraft) => {
    const { action, subject, by, at, before: old, after, about } = draft;
    const person = pseudonymFor(by);
    const named = typeof subject === 'string' ? subject : subjectOf(pseudonymFor(subject.person));
    const nonce = `nonce-${kept.length}`;
    const content = writeContent({ subject: named, before: old, after, about }, nonce);
    const last = kept.at(-1);
    const end =
      last === undefined ? CHAIN_START : { sequence: last.filed.sequence, hash: last.hash };
    const entry = { at, by: person, action, content: sha256(content) };
    const sequence = end.sequence + 1;
    const filed = { sequence, at, by: person, action };
    kept.push({ ...sealEntry(entry, end, sha256), content, filed });
    return sequence;
  };
  for (const draft of before) keep(draft);

  return {
    drafts,
    kept,
    behind,
    append: async (draft) => {
      drafts.push(draft);
      return keep(draft);
    },
    after: async (sequence) =>
      kept.filter(({ filed }) => filed.sequence > sequence).slice(0, ENTRIES_AN_ANSWER),
    latest: async (filter, limit) =>
      kept
        .filter((one) => matches(one, filter, behind))
        .reverse()
        .slice(0, limit),
    changesOf: async (subject, { upTo, limit }) =>
      kept
        .filter(({ filed, content }) =>
          [
            filed.sequence <= (upTo ?? Number.POSITIVE_INFINITY),
            PART_ACTIONS.some((action) => action === filed.action),
            readContent(content).subject === subject,
          ].every(Boolean),
        )
        .reverse()
        .slice(0, limit)
        .map((one) => ({ ...one, hasFailed: hasFailed(one, kept) })),
    failedAmong: async (sequences) =>
      new Set(
        kept
          .filter((one) => sequences.includes(one.filed.sequence) && hasFailed(one, kept))
          .map(({ filed }) => filed.sequence),
      ),
    pseudonymOf: async (account) => pseudonymFor(account),
    people: async (pseudonyms) =>
      [...behind.values()]
        .filter(({ pseudonym }) => pseudonyms.includes(pseudonym))
        .sort((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1)),
  };
}

function hasFailed({ filed }: KeptEntry, kept: readonly KeptEntry[]): boolean {
  return kept.some(
    (other) =>
      other.filed.action === 'change.failed' &&
      readContent(other.content).subject === `entry:${filed.sequence}`,
  );
}

function matches(
  { filed }: KeptEntry,
  { before, topic, person, since, until }: AuditFilter,
  behind: ReadonlyMap<AccountId, AuditPerson>,
): boolean {
  return [
    filed.sequence < (before ?? Number.POSITIVE_INFINITY),
    filed.action.startsWith(topic === null ? '' : `${topic}.`),
    person === null || behind.get(person)?.pseudonym === filed.by,
    filed.at >= (since ?? ''),
    until === null || filed.at <= until,
  ].every(Boolean);
}

/** What an entry says, read back. */
export function readKept({ entry, content }: KeptEntry) {
  return { ...readEntry(entry), ...readContent(content) };
}
