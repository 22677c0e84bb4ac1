import { accountId, type AccountId } from '../foundation/ids';
import { readOnly, readText } from '../foundation/plain-data';
import type { Sha256 } from '../foundation/sha256';

/**
 * Who is behind a pseudonym. Entries hold pseudonyms alone, and this is kept apart from them: once it is erased, with its
 * salt, nobody can tell who it was, and every entry is still what it was.
 */
export type AuditPerson = {
  readonly pseudonym: string;
  readonly accountId: AccountId;
  readonly salt: string;
};

export function pseudonymOf(account: AccountId, salt: string, sha256: Sha256): string {
  return sha256(`${salt}:${account}`);
}

/** What stands for an erased person where not even the pseudonym is kept. */
export const ERASED = 'erased';

/** Whether a name is not an account but stands for an erased person: their pseudonym, or nothing at all. */
export function isErased(name: string): boolean {
  return name === ERASED || /^[0-9a-f]{64}$/.test(name);
}

const SUBJECT = 'person:';

/** How a content names a person it is about. */
export function subjectOf(pseudonym: string): string {
  return `${SUBJECT}${pseudonym}`;
}

/** The pseudonym of the person that a content is about; `null` when it is about something else. */
export function personIn(subject: string): string | null {
  return subject.startsWith(SUBJECT) ? subject.slice(SUBJECT.length) : null;
}

/** @throws TypeError naming the place of what is wrong. */
export function readPerson(value: unknown, place: string): AuditPerson {
  const person = readOnly(value, place, ['pseudonym', 'accountId', 'salt']);

  return {
    pseudonym: readText(person['pseudonym'], `${place}.pseudonym`),
    accountId: accountId(readText(person['accountId'], `${place}.accountId`)),
    salt: readText(person['salt'], `${place}.salt`),
  };
}
