import type { ProjectId, WorkItemId } from '../../foundation/ids';

/**
 * Why a query cannot be asked within a project; `null` when it can. What is refused is whatever could end the bracket that it is put
 * into: brackets that do not pair, quotes that do not end, and backslashes outside quotes, by which JQL takes a quote for a letter.
 *
 * @example
 * whyNotWithin('labels = "a)" AND (due < now())') // null
 * whyNotWithin('due < now()) OR (created > -1d')  // 'a bracket is closed that was never opened'
 */
export function whyNotWithin(jql: string): string | null {
  if (jql.trim() === '') return 'it is empty';

  const unquoted = withoutQuoted(jql);
  if (unquoted === null) return 'a quote is not closed';
  if (unquoted.includes('\\')) return 'a backslash may stand inside quotes only';
  if (/\border\s+by\b/i.test(unquoted)) return 'it says ORDER BY, and a count has no order';
  return whyUnpaired(unquoted);
}

/** A query, asked among the work items of a project alone. */
export function withinProject(id: ProjectId, jql: string): string {
  return `project = ${id} AND (${jql})`;
}

/** A query, asked among these work items alone. */
export function amongItems(ids: readonly WorkItemId[], jql: string): string {
  return `id in (${ids.join(', ')}) AND (${jql})`;
}

/**
 * A name in quotes, as JQL reads it.
 *
 * @example
 * quoted('In "Review"') // '"In \\"Review\\""'
 */
export function quoted(name: string): string {
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** With `""` for each text in quotes; `null` when one does not end on its line. */
function withoutQuoted(jql: string): string | null {
  const unquoted = jql.replace(/"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\\\r\n]|\\[^\r\n])*'/g, '``');
  return /["']/.test(unquoted) ? null : unquoted;
}

function whyUnpaired(unquoted: string): string | null {
  let open = 0;
  for (const sign of unquoted) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return 'a bracket is closed that was never opened';
  }
  return open === 0 ? null : 'a bracket is not closed';
}
