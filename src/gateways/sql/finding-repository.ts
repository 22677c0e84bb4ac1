import { sql } from 'kysely';
import { z } from 'zod';

import {
  type GovernedId,
  governedId,
  type RuleId,
  ruleId,
  standardId,
} from '../../domain/foundation/ids';
import type { KeptFinding } from '../../domain/standards/standard';
import type { FindingRepository, FindingsOfProject } from '../../usecases/ports';
import { inChunks, inChunksOfSize } from './chunks';
import { rowsOf, type Database } from './database';
import { instantColumn, isoInstant, jsonColumn, toSql } from './values';

/** A project has at most some dozen findings of a few kilobytes: so many projects stay within a response of 4 MiB. */
const PROJECTS_WITH_EVIDENCE = 20;
const PROJECTS_A_STATEMENT = 400;

/** What the columns beside the reason and the evidence take in a statement, at most. */
const OTHER_COLUMNS = 400;

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
    async save(all) {
      // The new ones come first: stopped in between, a rule that no longer holds still has its last finding.
      await upsert(
        database,
        all.flatMap(({ findings }) => findings),
      );
      await dropOthers(database, all);
      // Last: whoever dies before it leaves findings that do not rest on what is kept as their basis.
      await saveBases(database, all);
    },

    update: (findings) => upsert(database, findings),

    keepBases: (bases) => keepBases(database, bases),
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

/** Findings of rules that were not saved now; projects that are asked the same rules are told of together. */
async function dropOthers(database: Database, all: readonly FindingsOfProject[]): Promise<void> {
  if (all.length === 0) return;

  const byRules = new Map<string, Asked>();
  for (const { governedId: id, findings } of all) {
    const rules = findings.map((finding) => finding.ruleId);
    const key = JSON.stringify(rules);
    byRules.set(key, { ids: [...(byRules.get(key)?.ids ?? []), id], rules });
  }
  await database
    .deleteFrom('finding')
    .where((where) =>
      where.or(
        [...byRules.values()].map(({ ids, rules }) =>
          rules.length === 0
            ? where('governed_id', 'in', ids)
            : where.and([where('governed_id', 'in', ids), where('rule_id', 'not in', rules)]),
        ),
      ),
    )
    .execute();
}

type Asked = { readonly ids: readonly GovernedId[]; readonly rules: readonly RuleId[] };

async function saveBases(database: Database, all: readonly FindingsOfProject[]): Promise<void> {
  const kept = all.flatMap(({ governedId: id, basis }) =>
    basis === null ? [] : [[id, basis] as const],
  );
  const gone = all.filter(({ basis }) => basis === null).map(({ governedId: id }) => id);

  if (gone.length > 0) {
    await database.deleteFrom('finding_basis').where('governed_id', 'in', gone).execute();
  }
  await keepBases(database, new Map(kept));
}

async function keepBases(
  database: Database,
  bases: ReadonlyMap<GovernedId, string>,
): Promise<void> {
  for (const some of inChunks([...bases], PROJECTS_A_STATEMENT)) {
    await database
      .insertInto('finding_basis')
      .values(some.map(([id, basis]) => ({ governed_id: id, basis })))
      .onDuplicateKeyUpdate({ basis: sql`VALUES(basis)` })
      .execute();
  }
}

async function upsert(database: Database, findings: readonly KeptFinding[]): Promise<void> {
  for (const some of inChunksOfSize(findings.map(toRow), sizeOf)) {
    await database
      .insertInto('finding')
      .values(some)
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
}

function toRow(finding: KeptFinding) {
  return {
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
  };
}

const sizeOf = ({ reason, evidence }: ReturnType<typeof toRow>) =>
  OTHER_COLUMNS + reason.length + evidence.length;

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
