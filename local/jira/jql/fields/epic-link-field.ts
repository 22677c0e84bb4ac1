import { z } from 'zod';

import { badRequest } from '../../reply';
import { projectSeen } from '../../rights';
import { type FieldHandler, lookUp } from '../field-handler';
import { findVisibleIssue } from '../find-issue';
import type { JqlScope } from '../scope';
import type { FieldName } from './column-field';
import { valueField } from './value-fields';

/** The epic by its key, its id or its name; work items keep it by its key. */
export function epicLinkField(name: FieldName, field: string): FieldHandler {
  return valueField({
    ...name,
    kind: 'issue',
    field,
    valuesOf: lookUp(name.name, async ({ text }, scope) => {
      const epic = await findVisibleIssue(text, scope);
      if (epic !== null) return [epic.key];
      const named = await epicsCalled(text, scope);
      if (named.length > 0) return named;
      throw badRequest(`No issues have a parent epic with key or name '${text}'.`);
    }),
  });
}

const EpicRow = z.object({
  issue_key: z.string(),
  project_id: z.string(),
  security_id: z.string().nullable(),
});

async function epicsCalled(text: string, scope: JqlScope): Promise<readonly string[]> {
  const names = scope.catalogue.fields.all.filter(
    ({ schema }) => schema?.custom === 'com.pyxis.greenhopper.jira:gh-epic-label',
  );
  if (names.length === 0) return [];
  const rows = await scope.database.select(
    EpicRow,
    `SELECT i.issue_key, i.project_id, i.security_id FROM issue_text t JOIN issue i ON i.id = t.issue_id
      WHERE t.field IN (?) AND LOWER(t.body) = ?`,
    [names.map(({ id }) => id), text.toLowerCase()],
  );
  return rows.filter((row) => projectSeen(row, scope) !== null).map((row) => row.issue_key);
}
