import { z } from 'zod';

import { writeContent } from '../../domain/audit/audit-content';
import { CHAIN_START, sealEntry, type Link } from '../../domain/audit/audit-entry';
import type { Sha256 } from '../../domain/foundation/sha256';
import { AppError } from '../../usecases/app-error';
import type { AuditTrail } from '../../usecases/ports';
import { createAuditPeople } from './audit-people';
import { changesUnder, failedEntries } from './audit-subjects';
import { matching, readEntries } from './audit-reads';
import { rowsOf, type Database } from './database';
import { toSql } from './values';

/** Others may be faster now and then, not this often. */
const MOST_TRIES = 50;
const ENTRIES_AN_ANSWER = 500;

type Surroundings = { readonly sha256: Sha256; readonly newId: () => string };

/** Append-only: nothing here changes or deletes an entry. */
export function createAuditTrail(database: Database, surroundings: Surroundings): AuditTrail {
  const { sha256, newId } = surroundings;
  const people = createAuditPeople(database, surroundings);

  return {
    async append({ action, subject, by, at, before, after, about }) {
      const person = await people.pseudonymFor(by, at);
      const named = await people.subjectFor(subject, at);
      const content = writeContent({ subject: named, before, after, about }, newId());
      const draft = { at, by: person, action, content: sha256(content) };

      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const end = await endOf(database);
        const sequence = end.sequence + 1;
        // The sequence is the key: of two who saw the same end one inserts, the other finds it taken and looks again.
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('audit_chain')
          .ignore()
          .values({
            sequence,
            ...sealEntry(draft, end, sha256),
            content,
            at: toSql(at),
            person,
            action,
          })
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 1n) return sequence;
      }
      throw new AppError('conflict', 'Too much is being changed at the same moment. Try again.');
    },

    after: (sequence) =>
      readEntries(database, {
        where: (columns) => columns('sequence', '>', sequence),
        limit: ENTRIES_AN_ANSWER,
        direction: 'asc',
      }),

    async latest({ person, ...filter }, limit) {
      const pseudonym = person === null ? null : await people.find(person);
      if (person !== null && pseudonym === null) return [];

      return readEntries(database, {
        where: matching({ ...filter, pseudonym }),
        limit,
        direction: 'desc',
      });
    },

    changesOf: (subject, page) => changesUnder(database, subject, page),
    failedAmong: (sequences) => failedEntries(database, sequences),
    pseudonymOf: people.pseudonymFor,
    people: people.behind,
  };
}

const EndRow = z.object({ sequence: z.number(), hash: z.string() });

async function endOf(database: Database): Promise<Link> {
  const [end = CHAIN_START] = await rowsOf(
    EndRow,
    database
      .selectFrom('audit_chain')
      .select(['sequence', 'hash'])
      .orderBy('sequence', 'desc')
      .limit(1),
  );
  return end;
}
