import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';

import { nodeId, type NodeId, workItemId, type WorkItemId } from '../../domain/foundation/ids';
import type { ProposalRepository } from '../../usecases/ports';
import type { AuditPeople } from './audit-people';
import { rowsOf, type Database } from './database';
import { accountsBehind } from './pseudonyms';
import { idColumn, toSql } from './values';

const Rated = { item_id: idColumn, criterion_id: z.string(), value: z.number() };
const AgreedRow = z.object(Rated);
const VoiceRow = z.object({ ...Rated, rated_by: z.string() });
const CriterionRow = z.object({ node_id: z.string(), criterion_id: z.string() });
type VoiceRow = z.output<typeof VoiceRow>;
/** Up to 170 bytes each: far below Forge SQL's response of 4 MiB. */
const VOICES_A_PAGE = 10_000;

type Rater = Parameters<ProposalRepository['rate']>[1];

/** What people think of proposals, each under their pseudonym: who is erased stays a rater, and nobody can tell who. */
export function createProposalVoices(
  database: Database,
  people: AuditPeople,
): Pick<ProposalRepository, 'ratings' | 'rated' | 'rate'> {
  return {
    async ratings(id) {
      const [agreed, voices] = await Promise.all([
        rowsOf(AgreedRow, agreedIn(database, id)),
        voicesOf(database, id),
      ]);
      const accountOf = await accountsBehind(voices.map(({ rated_by: by }) => by), people); // prettier-ignore
      return [
        ...agreed.map((row) => ({ ...toRating(row), by: null })),
        ...voices.map((row) => ({ ...toRating(row), by: accountOf(row.rated_by) })),
      ];
    },

    async rated(ids, workItemIds) {
      if (ids.length === 0 || workItemIds.length === 0) return [];
      const rows = await rowsOf(CriterionRow, ratedIn(database, ids, workItemIds));
      return rows.map((row) => ({ nodeId: nodeId(row.node_id), criterionId: row.criterion_id }));
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

function ratedIn(database: Database, ids: readonly NodeId[], items: readonly WorkItemId[]) {
  const above = (table: 'proposal_rating' | 'proposal_voice') =>
    database
      .selectFrom(table)
      .select(['node_id', 'criterion_id'])
      .where('node_id', 'in', [...ids])
      .where('item_id', 'in', items.map(Number))
      .where('value', '>', 0);
  return above('proposal_rating')
    .union(above('proposal_voice'))
    .orderBy('node_id')
    .orderBy('criterion_id');
}

async function voicesOf(database: Database, id: NodeId): Promise<readonly VoiceRow[]> {
  const voices: VoiceRow[] = [];
  for (;;) {
    const page = await rowsOf(VoiceRow, voicesIn(database, id, voices.at(-1)));
    voices.push(...page);
    if (page.length < VOICES_A_PAGE) return voices;
  }
}

function voicesIn(database: Database, id: NodeId, after: VoiceRow | undefined) {
  const all = database
    .selectFrom('proposal_voice')
    .select(['item_id', 'criterion_id', 'value', 'rated_by'])
    .where('node_id', '=', id)
    .orderBy('item_id')
    .orderBy('criterion_id')
    .orderBy('rated_by')
    .limit(VOICES_A_PAGE);
  if (after === undefined) return all;
  const { item_id: item, criterion_id: criterion, rated_by: by } = after;
  return all.where(
    sql<SqlBool>`(item_id, criterion_id, rated_by) > (${Number(item)}, ${criterion}, ${by})`,
  );
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
