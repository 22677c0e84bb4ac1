import type { Asked, EvidenceQuery } from '../standard';

/** The kinds of evidence that Jira itself is asked for. */
export type JiraQuery = Asked<'jql-count' | 'status-path' | 'field-filled'>;

const KINDS: ReadonlySet<string> = new Set<JiraQuery['kind']>([
  'jql-count',
  'status-path',
  'field-filled',
]);

export function isJiraQuery(evidence: EvidenceQuery): evidence is JiraQuery {
  return KINDS.has(evidence.kind);
}
