import { sql } from 'kysely';
import { z } from 'zod';

import { type GovernedId, governedId, ruleId, standardId } from '../../domain/foundation/ids';
import type { KeptFinding } from '../../domain/standards/standard';
import type { FindingRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { instantColumn, isoInstant, jsonColumn, toSql } from './values';

/** A project has at most some dozen findings of a few kilobytes: so many projects stay within a response of 4 MiB. */
const PROJECTS_WITH_EVIDENCE = 20;
const PROJECTS_A_STATEMENT = 400;

const LIGHT_COLUMNS = [
  'governed_id',
  'rule_id',
  'standard_id',
  'standard_version',
  'verdict',
  'reason',
  'evidence_total',
  'first_seen',
  'last_seen',
] as const;

const Evidence = z.array(
  z.object({
    workItem: z.string().nullable(),
    field: z.string(),
    value: z.union([z.string(), z.number()]).nullable(),
    at: isoInstant.nullable(),
  }),
);

const Columns = z.object({
  governed_id: z.string().transform(governedId),
  rule_id: z.string().transform(ruleId),
  standard_id: z.string().transform(standardId),
  standard_version: z.string(),
  verdict: z.enum(['passed', 'failed', 'undecided', 'waived']),
  reason: z.string(),
  evidence_total: z.number(),
  first_seen: instantColumn,
  last_seen: instantColumn,
});
const BasisRow = z.object({ governed_id: z.string().transform(governedId), basis: z.string() });
const LightRow = Columns.transform((row) => toFinding(row, []));
const FindingRow = Columns.extend({ evidence: jsonColumn(Evidence) }).transform((row) =>
  toFinding(row, row.evidence),
);

export function createFindingRepository(database: Database): FindingRepository {
  return {
    async save(id, findings, basis) {
      // The new ones come first: stopped in between, a rule that no longer holds still has its last finding.
      if (findings.length > 0) await upsert(database, findings);

      const stale = database.deleteFrom('finding').where('governed_id', '=', id);
      const rules = findings.map((finding) => finding.ruleId);
      await (rules.length === 0 ? stale : stale.where('rule_id', 'not in', rules)).execute();
      // Last: whoever dies before it leaves findings that do not rest on what is kept as their basis.
      await saveBasis(database, id, basis);
    },

    async update(findings) {
      if (findings.length > 0) await upsert(database, findings);
    },

    bases: (ids) => basesOf(database, ids),
    withoutEvidence: (ids) => withoutEvidence(database, ids),
    of: (ids) => wholeFindings(database, ids),

    async clear() {
      await database.deleteFrom('finding').execute();
      await database.deleteFrom('finding_basis').execute();
    },
  };
}

async function basesOf(
  database: Database,
  ids: readonly GovernedId[],
): Promise<ReadonlyMap<GovernedId, string>> {
  const found = new Map<GovernedId, string>();
  for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
    const rows = await rowsOf(
      BasisRow,
      database.selectFrom('finding_basis').selectAll().where('governed_id', 'in', some),
    );
    for (const { governed_id, basis } of rows) found.set(governed_id, basis);
  }
  return found;
}

async function withoutEvidence(
  database: Database,
  ids: readonly GovernedId[],
): Promise<readonly KeptFinding[]> {
  const found: KeptFinding[] = [];
  for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
    const rows = await rowsOf(
      LightRow,
      database
        .selectFrom('finding')
        .select(LIGHT_COLUMNS)
        .where('governed_id', 'in', some)
        .orderBy('governed_id')
        .orderBy('rule_id'),
    );
    found.push(...rows);
  }
  return found;
}

async function wholeFindings(
  database: Database,
  ids: readonly GovernedId[],
): Promise<readonly KeptFinding[]> {
  const found: KeptFinding[] = [];
  for (const some of inChunks(ids, PROJECTS_WITH_EVIDENCE)) {
    const rows = await rowsOf(
      FindingRow,
      database
        .selectFrom('finding')
        .selectAll()
        .where('governed_id', 'in', some)
        .orderBy('governed_id')
        .orderBy('rule_id'),
    );
    found.push(...rows);
  }
  return found;
}

async function saveBasis(database: Database, id: GovernedId, basis: string | null): Promise<void> {
  if (basis === null) {
    await database.deleteFrom('finding_basis').where('governed_id', '=', id).execute();
    return;
  }
  await database
    .insertInto('finding_basis')
    .values({ governed_id: id, basis })
    .onDuplicateKeyUpdate({ basis })
    .execute();
}

async function upsert(database: Database, findings: readonly KeptFinding[]): Promise<void> {
  await database
    .insertInto('finding')
    .values(
      findings.map((finding) => ({
        governed_id: finding.governedId,
        rule_id: finding.ruleId,
        standard_id: finding.standardId,
        standard_version: finding.standardVersion,
        verdict: finding.verdict,
        reason: finding.reason,
        evidence: JSON.stringify(finding.evidence),
        evidence_total: finding.evidenceTotal,
        first_seen: toSql(finding.firstSeen),
        last_seen: toSql(finding.lastSeen),
      })),
    )
    .onDuplicateKeyUpdate({
      standard_id: sql`VALUES(standard_id)`,
      standard_version: sql`VALUES(standard_version)`,
      verdict: sql`VALUES(verdict)`,
      reason: sql`VALUES(reason)`,
      evidence: sql`VALUES(evidence)`,
      evidence_total: sql`VALUES(evidence_total)`,
      first_seen: sql`VALUES(first_seen)`,
      last_seen: sql`VALUES(last_seen)`,
    })
    .execute();
}

function toFinding(row: z.output<typeof Columns>, evidence: KeptFinding['evidence']): KeptFinding {
  return {
    governedId: row.governed_id,
    standardId: row.standard_id,
    standardVersion: row.standard_version,
    ruleId: row.rule_id,
    verdict: row.verdict,
    reason: row.reason,
    evidence,
    evidenceTotal: row.evidence_total,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
  };
}
