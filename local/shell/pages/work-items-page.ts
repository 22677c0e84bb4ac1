import { day, dayOfInstant, today } from '../dates';
import { html, type Html } from '../html';
import { page, type Answer } from '../http';
import { typeIcon } from '../icons';
import { layout } from '../layout';
import { person, statusLozenge } from '../parts';
import { Count, SearchPage, type ShortIssue } from '../shapes';
import type { View } from '../view';
import { projectHeader, readProject } from './project-header';

const PAGE_SIZE = 50;
const FIELDS = ['summary', 'status', 'issuetype', 'priority', 'assignee', 'duedate', 'updated'];

const FILTERS = [
  { name: 'all', text: 'All', clause: '' },
  { name: 'to-do', text: 'To do', clause: ' AND statusCategory = "To Do"' },
  { name: 'in-progress', text: 'In progress', clause: ' AND statusCategory = "In Progress"' },
  { name: 'done', text: 'Done', clause: ' AND statusCategory = Done' },
] as const;
type Filter = (typeof FILTERS)[number];

/** The work items of a project, newest change first. */
export async function workItemsPage(view: View, projectKey: string): Promise<Answer> {
  const project = await readProject(view, projectKey);
  const filter =
    FILTERS.find(({ name }) => name === view.url.searchParams.get('status')) ?? FILTERS[0];
  const token = view.url.searchParams.get('page');
  const jql = `project = "${project.key}"${filter.clause}`;
  const { jira } = view.visitor;
  const [items, { count }] = await Promise.all([
    jira.post(
      '/rest/api/3/search/jql',
      {
        jql: `${jql} ORDER BY updated DESC`,
        fields: FIELDS,
        maxResults: PAGE_SIZE,
        ...(token === null ? {} : { nextPageToken: token }),
      },
      SearchPage,
    ),
    jira.post('/rest/api/3/search/approximate-count', { jql }, Count),
  ]);

  const base = `/jira/projects/${project.key}`;
  const main = html`${projectHeader(view, project, base)}
    <div class="page page-wide">
      <div class="toolbar">
        ${filters(base, filter)}
        <span class="subtle"
          >${count === 1 ? '1 work item' : `${new Intl.NumberFormat(view.visitor.locale).format(count)} work items`}</span
        >
      </div>
      ${items.issues.length === 0 ? html`<p class="empty">${filter.name === 'all' ? 'This project has no work items yet.' : 'No work item is in this state.'}</p>` : table(view, items.issues)}
      ${pager(base, filter, { token, next: items.nextPageToken ?? null })}
    </div>`;
  return page(await layout(view, { title: project.name, main, project }));
}

function filters(base: string, current: Filter): Html {
  return html`<nav class="segments" aria-label="Status">
    ${FILTERS.map(({ name, text }) => html`<a href="${base}${name === 'all' ? '' : `?status=${name}`}" ${name === current.name ? html`aria-current="true"` : null}>${text}</a>`)}
  </nav>`;
}

function table(view: View, issues: readonly ShortIssue[]): Html {
  return html`<div class="scroller" tabindex="0" role="region" aria-label="Work items">
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col" class="grow">Summary</th>
          <th scope="col">Status</th>
          <th scope="col">Assignee</th>
          <th scope="col">Priority</th>
          <th scope="col">Due</th>
          <th scope="col">Updated</th>
        </tr>
      </thead>
      <tbody>
        ${issues.map((issue) => row(view, issue))}
      </tbody>
    </table>
  </div>`;
}

function row(view: View, { key, fields }: ShortIssue): Html {
  const isDone = fields.status?.statusCategory.key === 'done';
  return html`<tr>
    <td class="nowrap">
      <span class="with-badge"
        >${typeIcon(fields.issuetype?.name ?? 'Work item')}<a
          class="issue-key ${isDone && 'is-done'}"
          href="/browse/${key}"
          >${key}</a
        ></span
      >
    </td>
    <td class="grow">${fields.summary}</td>
    <td class="nowrap">${statusLozenge(fields.status)}</td>
    <td class="nowrap">${person(fields.assignee, 'Unassigned')}</td>
    <td class="nowrap">${fields.priority?.name}</td>
    ${dueCell(view, fields.duedate ?? null, isDone)}
    <td class="nowrap subtle">${dayOfInstant(fields.updated, view.visitor)}</td>
  </tr>`;
}

function dueCell({ visitor, site }: View, due: string | null, isDone: boolean): Html {
  const isLate = due !== null && !isDone && due < today(site.clock.now(), visitor.timeZone);
  return html`<td class="nowrap ${isLate && 'is-late'}">
    ${day(due, visitor)}${isLate && html`<span class="visually-hidden"> (overdue)</span>`}
  </td>`;
}

function pager(
  base: string,
  filter: Filter,
  { token, next }: { readonly token: string | null; readonly next: string | null },
): Html {
  const link = (text: string, page: string | null): Html => {
    const query = new URLSearchParams({
      ...(filter.name === 'all' ? {} : { status: filter.name }),
      ...(page === null ? {} : { page }),
    });
    return html`<a class="button" href="${base}?${query.toString()}">${text}</a>`;
  };
  return html`<div class="pager">
    ${token === null ? null : link('Back to the first page', null)}
    ${next === null ? null : link('Next page', next)}
  </div>`;
}
