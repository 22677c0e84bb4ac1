import { sql } from 'kysely';
import { z } from 'zod';

import { type NodeId, workItemId } from '../../domain/foundation/ids';
import type { ProposalRepository } from '../../usecases/ports';
import type { AuditPeople } from './audit-people';
import { rowsOf, type Database } from './database';
import { accountsBehind } from './pseudonyms';
import { idColumn, toSql } from './values';

const Rated = { item_id: idColumn, criterion_id: z.string(), value: z.number() };
const AgreedRow = z.object(Rated);
const VoiceRow = z.object({ ...Rated, rated_by: z.string() });

type Rater = Parameters<ProposalRepository['rate']>[1];

/** What people think of proposals, each under their pseudonym: who is erased stays a rater, and nobody can tell who. */
export function createProposalVoices(
  database: Database,
  people: AuditPeople,
): Pick<ProposalRepository, 'ratings' | 'rate'> {
  return {
    async ratings(id) {
      const [agreed, voices] = await Promise.all([
        rowsOf(AgreedRow, agreedIn(database, id)),
        rowsOf(VoiceRow, voicesIn(database, id)),
      ]);
      const accountOf = await accountsBehind(voices.map(({ rated_by: by }) => by), people); // prettier-ignore
      return [
        ...agreed.map((row) => ({ ...toRating(row), by: null })),
        ...voices.map((row) => ({ ...toRating(row), by: accountOf(row.rated_by) })),
      ];
    },

    async rate(id, rater) {
      const by = await people.pseudonymFor(rater.by, rater.at);
      await keep(database, { id, by }, rater);
      await takeBack(database, { id, by }, rater);
    },
  };
}

function agreedIn(database: Database, id: NodeId) {
  return database
    .selectFrom('proposal_rating')
    .select(['item_id', 'criterion_id', 'value'])
    .where('node_id', '=', id)
    .orderBy('item_id')
    .orderBy('criterion_id');
}

function voicesIn(database: Database, id: NodeId) {
  return database
    .selectFrom('proposal_voice')
    .select(['item_id', 'criterion_id', 'value', 'rated_by'])
    .where('node_id', '=', id)
    .orderBy('item_id')
    .orderBy('criterion_id')
    .orderBy('rated_at')
    .orderBy('rated_by');
}

function toRating({ item_id, criterion_id, value }: z.output<typeof AgreedRow>) {
  return { workItemId: workItemId(item_id), criterionId: criterion_id, value };
}

type Place = { readonly id: NodeId; readonly by: string };

async function keep(database: Database, { id, by }: Place, { at, ratings }: Rater): Promise<void> {
  const given = ratings.flatMap(
    ({ workItemId: item, criterionId, value }) =>
    value === null
      ? []
      : [{ node_id: id, item_id: Number(item), criterion_id: criterionId, rated_by: by, value, rated_at: toSql(at) }], // prettier-ignore
  );
  if (given.length === 0) return;
  await database
    .insertInto('proposal_voice')
    .values(given)
    .onDuplicateKeyUpdate({ value: sql`VALUES(value)`, rated_at: sql`VALUES(rated_at)` })
    .execute();
}

async function takeBack(database: Database, { id, by }: Place, { ratings }: Rater): Promise<void> {
  for (const { workItemId: item, criterionId, value } of ratings) {
    if (value !== null) continue;
    await database
      .deleteFrom('proposal_voice')
      .where('node_id', '=', id)
      .where('item_id', '=', Number(item))
      .where('criterion_id', '=', criterionId)
      .where('rated_by', '=', by)
      .execute();
  }
}
