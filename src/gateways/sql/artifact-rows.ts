import { sql } from 'kysely';
import { z } from 'zod';

import { ARTIFACT_KINDS, type ArtifactKind } from '../../domain/foundation/artifact';
import {
  type ProjectId,
  projectId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import { readArtifact } from '../../domain/artifacts/structured-part';
import type { KeptArtifact, ReadItem } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { idColumn } from './values';

const IDS_A_STATEMENT = 1_000;
const LONGEST_PROBLEM = 255;

export const ArtifactRow = z
  .object({
    issue_id: idColumn,
    project_id: idColumn,
    kind: z.enum(ARTIFACT_KINDS).nullable(),
    schema_version: z.number().nullable(),
    problem: z.string().nullable(),
  })
  .transform((row): KeptArtifact => ({
    workItemId: workItemId(row.issue_id),
    projectId: projectId(row.project_id),
    kind: row.kind,
    schemaVersion: row.schema_version,
    problem: row.problem,
  }));

export async function artifactsOf(
  database: Database,
  projectIds: readonly ProjectId[],
): Promise<readonly KeptArtifact[]> {
  if (projectIds.length === 0) return [];
  return rowsOf(
    ArtifactRow,
    database
      .selectFrom('artifact')
      .selectAll()
      .where('project_id', 'in', projectIds.map(Number))
      .orderBy('project_id')
      .orderBy('issue_id'),
  );
}

export async function structuredKinds(
  database: Database,
  ids: readonly WorkItemId[],
): Promise<ReadonlyMap<WorkItemId, ArtifactKind>> {
  const kinds = new Map<WorkItemId, ArtifactKind>();
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    const rows = await rowsOf(
      ArtifactRow,
      database.selectFrom('artifact').selectAll().where('issue_id', 'in', some.map(Number)),
    );
    for (const { workItemId: id, kind } of rows) if (kind !== null) kinds.set(id, kind);
  }
  return kinds;
}

/** Writes the structured parts of items that have none yet. */
export function addArtifacts(database: Database, items: readonly ReadItem[]): Promise<void> {
  return writeArtifacts(database, items.flatMap(artifactRead));
}

/** Makes the structured parts of items that were read whole what was read. */
export async function replaceArtifacts(
  database: Database,
  items: readonly ReadItem[],
): Promise<void> {
  for (const some of inChunks(items, IDS_A_STATEMENT)) {
    const { changed, gone } = await artifactChanges(database, some);
    await writeArtifacts(database, changed);
    await dropArtifacts(database, gone);
  }
}

/** Of these items, those whose structured part is kept otherwise than it was read. */
export async function itemsWithOtherArtifact(
  database: Database,
  items: readonly ReadItem[],
): Promise<ReadonlySet<WorkItemId>> {
  const others = new Set<WorkItemId>();
  for (const some of inChunks(items, IDS_A_STATEMENT)) {
    const { changed, gone } = await artifactChanges(database, some);
    for (const { workItemId: id } of changed) others.add(id);
    for (const id of gone) others.add(id);
  }
  return others;
}

async function artifactChanges(database: Database, items: readonly ReadItem[]) {
  const kept = await rowsOf(
    ArtifactRow,
    database
      .selectFrom('artifact')
      .selectAll()
      .where(
        'issue_id',
        'in',
        items.map(({ item }) => Number(item.id)),
      ),
  );
  const read = items.flatMap(artifactRead);
  const readIds = new Set(read.map(({ workItemId: id }) => id));
  const keptTexts = new Set(kept.map((artifact) => JSON.stringify(artifact)));

  return {
    changed: read.filter((artifact) => !keptTexts.has(JSON.stringify(artifact))),
    gone: kept.map(({ workItemId: id }) => id).filter((id) => !readIds.has(id)),
  };
}

/** What the property of an item says, if it has one. Anyone may have written it, so a bad one is kept as its problem. */
export function artifactRead({ item, artifactProperty }: ReadItem): KeptArtifact[] {
  if (artifactProperty === null || artifactProperty === undefined) return [];

  const { kind, schemaVersion, problem } = readArtifact(artifactProperty);
  return [
    {
      workItemId: item.id,
      projectId: item.projectId,
      kind,
      schemaVersion,
      problem: problem?.slice(0, LONGEST_PROBLEM) ?? null,
    },
  ];
}

async function writeArtifacts(
  database: Database,
  artifacts: readonly KeptArtifact[],
): Promise<void> {
  if (artifacts.length === 0) return;

  await database
    .insertInto('artifact')
    .values(
      artifacts.map((artifact) => ({
        issue_id: Number(artifact.workItemId),
        project_id: Number(artifact.projectId),
        kind: artifact.kind,
        schema_version: artifact.schemaVersion,
        problem: artifact.problem,
      })),
    )
    .onDuplicateKeyUpdate({
      project_id: sql`VALUES(project_id)`,
      kind: sql`VALUES(kind)`,
      schema_version: sql`VALUES(schema_version)`,
      problem: sql`VALUES(problem)`,
    })
    .execute();
}

export async function dropArtifacts(database: Database, ids: readonly WorkItemId[]): Promise<void> {
  if (ids.length === 0) return;
  await database.deleteFrom('artifact').where('issue_id', 'in', ids.map(Number)).execute();
}
