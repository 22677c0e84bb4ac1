import { z } from 'zod';

import { projectSeen } from '../rights';
import type { JqlScope } from './scope';

const IssueRow = z.object({
  id: z.string(),
  issue_key: z.string(),
  project_id: z.string(),
  security_id: z.string().nullable(),
});

export type FoundIssue = { readonly id: string; readonly key: string };

export function isIssueId(text: string): boolean {
  return /^\d+$/.test(text);
}

export function isIssueKey(text: string): boolean {
  return /^[A-Z][A-Z0-9_]*-\d+$/i.test(text);
}

/** By key or id, as they are written; without those that the asking person may not see. */
export async function findVisibleIssues(
  texts: readonly string[],
  scope: JqlScope,
): Promise<ReadonlyMap<string, FoundIssue>> {
  const ids = texts.filter((text) => isIssueId(text) && text.length <= 18);
  const keys = texts.filter(isIssueKey).map((key) => key.toUpperCase());
  if (ids.length + keys.length === 0) return new Map();

  const rows = await scope.database.select(
    IssueRow,
    'SELECT id, issue_key, project_id, security_id FROM issue WHERE id IN (?) OR issue_key IN (?)',
    [ids.length === 0 ? [-1] : ids, keys.length === 0 ? [''] : keys],
  );
  const byName = new Map(
    rows
      .filter((row) => projectSeen(row, scope) !== null)
      .flatMap(({ id, issue_key: key }) => {
        const issue = { id, key };
        return [
          [id, issue],
          [key, issue],
        ] as const;
      }),
  );
  return new Map(
    texts.flatMap((text) => {
      const issue = byName.get(isIssueId(text) ? String(BigInt(text)) : text.toUpperCase());
      return issue === undefined ? [] : [[text, issue] as const];
    }),
  );
}

/** `null` when there is none that the asking person may see. */
export async function findVisibleIssue(text: string, scope: JqlScope): Promise<FoundIssue | null> {
  return (await findVisibleIssues([text], scope)).get(text) ?? null;
}
