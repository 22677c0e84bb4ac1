import { html, type Html } from '../html';
import { issueRow } from '../parts';
import { SearchPage, type Issue, type Link, type ShortIssue } from '../shapes';
import type { View } from '../view';

const MOST_CHILDREN = 50;

/** Sub-tasks, or what stands below an epic. */
export async function children(view: View, issue: Issue): Promise<Html | null> {
  const isParent = issue.fields.issuetype.hierarchyLevel > 0;
  const items = isParent ? await itemsBelow(view, issue.key) : (issue.fields.subtasks ?? []);
  if (items.length === 0) return null;

  const done = items.filter(({ fields }) => fields.status?.statusCategory.key === 'done').length;
  const more =
    items.length === MOST_CHILDREN
      ? html`<p class="subtle">The first ${MOST_CHILDREN} are shown.</p>`
      : null;
  return html`<section class="card" data-region="children" aria-label="Child work items">
    <h2>
      ${isParent ? 'Child work items' : 'Sub-tasks'}
      <span class="subtle">${done} of ${items.length} done</span>
    </h2>
    <ul class="issue-list">
      ${items.map(issueRow)}
    </ul>
    ${more}
  </section>`;
}

async function itemsBelow({ visitor }: View, key: string): Promise<readonly ShortIssue[]> {
  const body = {
    jql: `parent = ${key} ORDER BY key ASC`,
    fields: ['summary', 'status', 'issuetype'],
    maxResults: MOST_CHILDREN,
  };
  return (await visitor.jira.post('/rest/api/3/search/jql', body, SearchPage)).issues;
}

export function links({ fields }: Issue): Html | null {
  const all = fields.issuelinks ?? [];
  if (all.length === 0) return null;

  const groups = new Map<string, ShortIssue[]>();
  for (const link of all) {
    const [name, other] = endOf(link);
    if (other !== undefined) groups.set(name, [...(groups.get(name) ?? []), other]);
  }
  return html`<section class="card" data-region="links" aria-label="Linked work items">
    <h2>Linked work items</h2>
    ${[...groups].map(
      ([name, others]) =>
        html`<h3>${name}</h3>
          <ul class="issue-list">
            ${others.map(issueRow)}
          </ul>`,
    )}
  </section>`;
}

function endOf({
  type,
  inwardIssue,
  outwardIssue,
}: Link): readonly [string, ShortIssue | undefined] {
  return inwardIssue === undefined ? [type.outward, outwardIssue] : [type.inward, inwardIssue];
}
