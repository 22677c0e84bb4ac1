import { z } from 'zod';

import { raiseRevision } from './catalogue';
import type { Workflow } from './catalogue-entries';
import type { Database } from './database';

/** A workflow that was edited on the site stands beside what the site file says, and goes before it. */
export async function saveEditedWorkflow(database: Database, workflow: Workflow): Promise<void> {
  await database.insert({
    verb: 'REPLACE',
    into: 'catalogue_entry (kind, owner, id, position, body)',
    values: [['edited workflow', '', workflow.id, 0, JSON.stringify(workflow)]],
  });
  await raiseRevision(database);
}

const DeclaredRow = z.object({ id: z.string(), body: z.string() });

/** To be asked before a site file is written: a workflow that it changes is the file's again. */
export async function forgetEditedWorkflows(
  database: Database,
  declared: readonly Workflow[],
): Promise<void> {
  const before = await database.select(
    DeclaredRow,
    `SELECT id, body FROM catalogue_entry WHERE kind = 'workflow'`,
  );
  const bodies = new Map(before.map(({ id, body }) => [id, body]));
  for (const workflow of declared) {
    if (bodies.get(workflow.id) === JSON.stringify(workflow)) continue;
    await database.run(`DELETE FROM catalogue_entry WHERE kind = 'edited workflow' AND id = ?`, [
      workflow.id,
    ]);
  }
}
